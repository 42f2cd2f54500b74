guest = Connectez-vous pour voir les licences que vous avez achetées.
sign-in = Se connecter
none = Aucune licence pour l’instant
none-next = Les écoles et les entreprises achètent beaucoup de codes à la fois. Ces achats apparaissent ici, place par place.
unreachable = La boutique n’a pas répondu. Vos licences n’ont pas changé.
again = Réessayer
loading = Chargement de vos licences
more = Afficher plus
lost = Cette licence n’est pas dans votre compte.
seats = Places
seat = Place
standing-label = Attribution
code = Code
show = Afficher
all = Toutes les places
how-many = Places à attribuer
how-many-hint = Vous recevez un nouveau code pour chacune. Ils ne s’affichent que pour vous, une fois : copiez-les ou téléchargez-les avant de partir.
hand-out = Créer les codes
renew-label = Nouveau code
codes = Codes à transmettre
copy = Copier les codes
copied = Copié.
not-copied = Le navigateur ne nous a pas laissé copier. Sélectionnez les codes et copiez-les vous-même.
download = Télécharger en CSV
no-number = Indiquez un nombre, à partir de 1.
not-made = Les codes n’ont pas été créés, ou ne sont pas arrivés. Rien n’est perdu : créez-les de nouveau, seuls les nouveaux fonctionneront.
none-free = Toutes les places sont attribuées. Si un code s’est égaré, le tableau permet d’en créer un nouveau.
about-any = { $worth } par code, pour tous les articles
about-any-until = { $worth } par code, pour tous les articles, à utiliser jusqu’au { $date }
about-only = { $worth } par code, uniquement pour { $shelves }
about-only-until = { $worth } par code, uniquement pour { $shelves }, à utiliser jusqu’au { $date }
and-shelf = { $shelves } et { $shelf }
how-far = Utilisées : { NUMBER($taken) } sur { NUMBER($seats) }, attribuées : { NUMBER($out) }, libres : { NUMBER($free) }
state-free = Libre
state-out = Attribuée
state-taken = Utilisée
out-not-taken = Attribuée, pas encore utilisée
out-since = Attribuée, pas encore utilisée · { $day }
taken-by = { $by } · { $day }
taken-since = Utilisée · { $day }
made = { $count ->
    [one] { $count } code créé.
   *[other] { $count } codes créés.
  }
fewer = { $free ->
    [one] Il ne reste que { $free } place libre.
   *[other] Il ne reste que { $free } places libres.
  }
renew-seat = Nouveau code pour la place { $nth }
