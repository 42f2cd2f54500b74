nothing-left = Il n’y a plus rien à déduire. Le code reste pour plus tard.
status-pays = paie { $amount }
status-saves = réduction de { $amount }
status-applied = appliqué
status-kept = gardé
status-not-now = pas cette fois
percent = { NUMBER($percent) }{ " " }%
add-worth = Ajoutez encore { $missing } pour { $promise ->
    [off] obtenir une réduction de { $worth }
    [each] obtenir une réduction de { $worth } par article
    [credit] recevoir { $worth } à dépenser
   *[applies] que le code s’applique
  }.
add-worth-of = { $of } : ajoutez encore { $missing } pour { $promise ->
    [off] obtenir une réduction de { $worth }
    [each] obtenir une réduction de { $worth } par article
    [credit] recevoir { $worth } à dépenser
   *[applies] que le code s’applique
  }.
add-items = Ajoutez encore { $more ->
    [one] { $more } article
   *[other] { $more } articles
  } pour { $promise ->
    [off] obtenir une réduction de { $worth }
    [each] obtenir une réduction de { $worth } par article
    [credit] recevoir { $worth } à dépenser
   *[applies] que le code s’applique
  }.
add-items-from = { $of } : ajoutez encore { $more ->
    [one] { $more } article
   *[other] { $more } articles
  } pour { $promise ->
    [off] obtenir une réduction de { $worth }
    [each] obtenir une réduction de { $worth } par article
    [credit] recevoir { $worth } à dépenser
   *[applies] que le code s’applique
  }.
up-to = Valable jusqu’à { $most }. Votre panier atteint { $have }.
up-to-of = { $of } : valable jusqu’à { $most }. Vous en avez pour { $have }.
nothing-goes = Rien dans votre panier n’y correspond pour l’instant.
add-something = { $of } : ajoutez un article et le code s’applique.
sign-in = Connectez-vous et le code s’applique.
first-item = Le code attend le premier article.
other-delivery = Ce code vaut pour un autre mode de livraison et l’attend.
pays-only-for = Valable uniquement pour { $of }. La carte attend un article correspondant.
as-much = La réduction est la même avec { $kept }, et les deux ne se cumulent pas.
better-off = Non cumulable avec { $kept }, qui vous fait gagner { $saving } de plus.
not-with = Non cumulable avec votre choix, { $with }.
ran-out = Ce code a expiré le { $date }.
sleeps = Ce code est en pause. Il reprend { $moment }.
on-sale = { $count ->
    [one] { $count } article est en promotion et ne compte pas.
   *[other] { $count } articles sont en promotion et ne comptent pas.
  }
outside = { $count ->
    [one] { $count } article n’entre pas dans ce code.
   *[other] { $count } articles n’entrent pas dans ce code.
  }
gift-cards = { $count ->
    [one] { $count } article est une carte cadeau, sans réduction.
   *[other] { $count } articles sont des cartes cadeaux, sans réduction.
  }
card-worth = Carte cadeau de { $worth }. Ce qu’il en reste va dans votre solde.
landed = { $code } : { $status }.
fell-away = { $code } ne s’applique plus. Le code est gardé et indique ce qui manque.
switched-on = { $code } s’applique maintenant : { $status }.
or-name = { $names } ou { $name }
