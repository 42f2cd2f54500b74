see = Voir votre cadeau
safe = Qui a ce code a l’argent. Gardez-le pour vous, comme un billet de banque. Aucune boutique, aucune administration ni la police ne vous le demandera jamais.
subject = { $sender } vous offre un cadeau
for-name = Pour { $name }
worth = { $amount } à dépenser chez { $shop }
to-spend = à dépenser chez { $shop }
opening = { $sender } vous offre un cadeau : { $amount } à dépenser chez { $shop }.
message = « { $message } »
or-enter = Ou saisissez ce code sur { $address }
keeps = Vous pouvez l’ajouter tout de suite à votre solde chez { $shop }, ou garder le code pour plus tard.
who = { $sender } vous a envoyé ce cadeau avec { $shop } le { $date }. Si vous doutez qu’il vienne de { $sender }, renseignez-vous avant de l’utiliser.
design = { $design ->
    [ribbon] Un paquet avec un nœud
    [candles] Un gâteau avec des bougies
    [bouquet] Un bouquet de fleurs
    [lanterns] Des lanternes dans la nuit
    [firs] Des sapins sous la neige
    [kite] Un cerf-volant dans le vent
    [tea] Une théière et une tasse de thé
   *[harbour] Un bateau devant un phare
  }
given-up = Aucun serveur de messagerie n’a accepté le message en un jour.
came-back = Le message est revenu.
