empty = Votre panier est vide
empty-next = Les codes ajoutés maintenant attendent ici le premier article.
to-shop = Voir la boutique
lines = Articles
codes = Cartes cadeaux et codes promo
code = Carte cadeau ou code promo
apply = Appliquer
applied = Codes appliqués
by-themselves = Appliqué automatiquement
remove-label = Retirer
remove = Retirer { $what }
removed = { $what } n’est plus dans votre panier.
code-removed = Le code { $code } est retiré de votre panier.
undo = Rétablir
summary = Récapitulatif
items = Articles
discounts = Réductions
delivery = Livraison
tax = Taxes
tax-included = Taxes incluses
total = Total
from-balance = De votre solde
due = Reste à payer
check-out = Passer commande
estimate = Estimation faite sur cet appareil. Nous interrogeons la boutique.
estimate-offline = Estimation faite sur cet appareil. Nous interrogerons la boutique au retour de la connexion.
unreachable = La boutique n’a pas répondu. Votre panier y est en sécurité.
again = Réessayer
loading = Chargement de votre panier
once = Une fois
every = { $weeks ->
    [1] Chaque semaine
    [one] Toutes les { $weeks } semaines
   *[other] Toutes les { $weeks } semaines
  }
rhythm-of = Fréquence : { $name }
quantity-of = Quantité : { $name }
being-paid = Ce panier est en cours de paiement. Il se rouvrira une fois le paiement réglé.
to-order = Voir la commande
too-much = C’est plus que ce que la boutique peut vendre en une commande. Rien n’a changé.
others = Autres combinaisons
choose = Utiliser ceux-ci
no-codes = Aucun code
best-again = Revenir à la meilleure
your-choice = Combiné selon votre choix.
code-unknown = La boutique ne connaît pas ce code. Comparez-le lettre par lettre avec l’original.
code-unreachable = La boutique n’a pas répondu. Le code est toujours dans son champ : réessayez dans un instant.
code-offline = Vous êtes hors ligne. Le code est toujours dans son champ ; appliquez-le au retour de la connexion.
code-garbled = La réponse ne vient pas de la boutique. Vérifiez votre connexion, puis réessayez.
on-sale-until = en promotion, fin : { $until }
counted = { $left ->
    [0] Épuisé. Cet article n’est pas compté.
    [one] Il n’en reste que { $left }. Le total en compte { $left }.
   *[other] Il n’en reste que { $left }. Le total en compte { $left }.
  }
share-of = { $amount } { $promo }
best-of-codes = La meilleure combinaison de vos { NUMBER($codes) } codes.
see-others = { $others ->
    [one] Voir { $others } autre
   *[other] Voir { $others } autres
  }
other-total = Le total de la boutique est de { $total }. C’est lui qui compte ; l’estimation de cette page était différente.
total-and-due = Total : { $total }, reste à payer : { $due }.
credit-comes = Vous recevez un crédit de { $worth }, valable { $days ->
    [one] { $days } jour
   *[other] { $days } jours
  }.
