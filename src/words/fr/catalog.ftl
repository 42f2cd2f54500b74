shelves = Rayons
all = Tout
sold-out = Épuisé
unreachable = La boutique n’a pas répondu. Rien n’est perdu : réessayez dans un instant.
as-seen = La boutique n’a pas répondu. Voici ce qui était en vente lors de votre dernière visite.
again = Réessayer
loading = Chargement des articles
before = au lieu de
subscribable = Livraison régulière possible
add-label = Ajouter{ " " }
to-cart = au panier
added = { $name } est dans votre panier.
in-cart = { NUMBER($quantity) } dans votre panier
on-sale-until = En promotion, fin : { $until }
left = { $left ->
    [0] Épuisé
    [one] Plus que { $left }
   *[other] Plus que { $left }
  }
