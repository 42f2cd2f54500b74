confirm = Confirmer le paiement
ask = Est-ce bien vous qui payez { $amount } à { $shop } avec la carte se terminant par { $last_four } ?
approve = Accepter
decline = Refuser
demo = C’est la banque d’une démonstration. Aucun argent ne circule.
