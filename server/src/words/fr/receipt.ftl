subject = Votre commande { $order } chez { $shop }
thanks = Bonjour { $name }, merci pour la commande { $order } chez { $shop }.
line = { NUMBER($quantity) } × { $name }
line-every = { NUMBER($quantity) } × { $name }, { $weeks ->
    [1] chaque semaine
    [one] toutes les { $weeks } semaines
   *[other] toutes les { $weeks } semaines
  }
tax = Taxes
tax-contained = Taxes incluses
total = Total
paid-from = { $bucket ->
    [gift] Payé depuis les cartes cadeaux
    [refund] Payé depuis les remboursements
    [promotional] Payé depuis les crédits promotionnels
    [restricted] Payé depuis le crédit réservé à certains articles
   *[points] Payé depuis les points
  }
paid-by-card = Payé par la carte se terminant par { $last_four }
by-redirect = Payé sur la page du prestataire de paiement
credit = Crédit pour vous, valable { $days ->
    [one] { $days } jour
   *[other] { $days } jours
  }
goes-to = Livraison à { $address }.
card = Carte cadeau de { $worth }
keep = Qui a ce code a l’argent. Gardez-le en lieu sûr.
