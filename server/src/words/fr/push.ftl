claimed = Votre cadeau a été récupéré
claimed-next = Voyez quand, et ce que vous aviez écrit.
runs-out = Une part de votre solde expire dans une semaine
runs-out-next = Voyez ce qu’elle peut payer.
