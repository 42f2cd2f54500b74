codes = Codes
codes-hint = Un par ligne, ou un e-mail entier. Un code de sécurité se place après son numéro.
all = Tout utiliser
stop = Arrêter
go-on = Continuer
file = Choisir un fichier
drop = Un fichier texte ou CSV ; ou déposez-le ici. Les codes restent sur cette page et ne sont conservés nulle part.
results = Résultats
nth = N°
code = Code
state = Résultat
worth = Valeur
download = Télécharger le reçu
anew = Nouvelle liste
one = Utiliser un seul code
licences = Licences achetées
guest = Connectez-vous d’abord, pour que nous sachions à quel solde ajouter. La liste reste sur cette page.
unreadable = Le fichier n’a pas pu être lu. Ouvrez-le, copiez son contenu et collez-le ici.
none = Il n’y a pas de code dans ce texte.
finding = Nous vérifions si c’est passé
sending = En cours d’utilisation
ready = Prêt
lost = Non envoyé avant le rechargement de la page. Collez-le de nouveau, et la suite reprend ici.
again = La page a été rechargée en cours de route. Ce qui a été envoyé est dans le tableau ; les codes ne sont conservés nulle part, collez donc le reste de nouveau.
offline = Vous êtes hors ligne. Rien n’est perdu : la suite reprend au retour de la connexion, quand vous appuyez sur Continuer.
promo = Un code promo. Utilisez-le dans votre panier ; il ne va pas dans le solde.
found-codes = { $ready ->
    [one] { $figure } code peut être utilisé.
   *[other] { $figure } codes peuvent être utilisés.
  }
found-and-look = { $ready ->
    [one] { $figure } code peut être utilisé
   *[other] { $figure } codes peuvent être utilisés
  }, { $look ->
    [one] { $look-figure } est à vérifier
   *[other] { $look-figure } sont à vérifier
  }.
without-code = { $lines ->
    [one] { $figure } ligne ne contient pas de code.
   *[other] { $figure } lignes ne contiennent pas de code.
  }
left-over = Une liste contient jusqu’à 1 000 codes. { $count ->
    [one] { $figure } code à la fin attend la suivante.
   *[other] { $figure } codes à la fin attendent la suivante.
  }
done-of = Traités : { $done } sur { $all }
added-to-balance = Ajouté à votre solde : { $amounts }
and-amount = { $amounts } et { $amount }
ended = { $parts }.
part-redeemed = { $count ->
    [one] { $figure } utilisé
   *[other] { $figure } utilisés
  }
part-already = { $count ->
    [one] { $figure } déjà dans votre solde
   *[other] { $figure } déjà dans votre solde
  }
part-refused = { $count ->
    [one] { $figure } refusé
   *[other] { $figure } refusés
  }
part-not-sent = { $count ->
    [one] { $figure } non envoyé
   *[other] { $figure } non envoyés
  }
and-part = { $parts }, { $part }
waiting-seconds = Pause de { NUMBER($seconds) } s, pour que rien ne se bloque. La suite reprend toute seule.
waiting-until = Pause jusqu’à { $clock }, pour que rien ne se bloque. La suite reprend toute seule tant que cette page est ouverte.
on-its-way = En route : { $issuer } vérifie la carte
already = Déjà dans votre solde
added-to = Ajouté à : { $bucket ->
    [refund] Remboursements
    [promotional] Crédits promotionnels
    [restricted] Réservé à certains articles
    [points] Points
   *[gift] Cartes cadeaux
  }
same-code = Le même code que le numéro { $nth }. Il ne compte qu’une fois.
