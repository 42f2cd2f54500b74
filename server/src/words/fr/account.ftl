see-balance = Voir votre solde
see-account = Voir votre compte
frozen-subject = Votre compte chez { $shop } est bloqué
frozen = Bonjour { $name }, votre compte chez { $shop } a été bloqué le { $moment }.
frozen-means = Rien ne sort de votre solde tant que vous ne débloquez pas le compte. Les cartes et les remboursements arrivent toujours, et une commande en cours de paiement à ce moment-là va jusqu’au bout.
frozen-not-you = Si ce n’était pas vous, une autre personne est connectée à votre compte : fermez sa session dans « Compte », et changez votre mot de passe.
unfrozen-subject = Votre compte chez { $shop } est débloqué
unfrozen = Bonjour { $name }, votre compte chez { $shop } a été débloqué le { $moment }, avec votre mot de passe. Vous pouvez de nouveau dépenser votre solde.
unfrozen-not-you = Si ce n’était pas vous, bloquez-le de nouveau tout de suite, et prévenez la boutique.
runs-out-subject = Une part de votre solde ({ $amount }) expire le { $date }
runs-out = Bonjour { $name }, une part de votre solde expire le { $date } : { $amount } { $bucket ->
    [gift] de cartes cadeaux
    [refund] de remboursements
    [promotional] de crédits promotionnels
    [restricted] de crédit réservé à certains articles
   *[points] que vous avez gagnés
  }.
good-points = Les points se convertissent en solde sur la page de votre solde.
good-for-any = Vous pouvez tout acheter avec, sauf des cartes cadeaux.
good-for-only = Ce crédit est réservé à { $categories }.
runs-out-hint = Au moment de payer, cette part est dépensée avant ce qui dure plus longtemps. Pour ne plus recevoir ces messages, désactivez-les sur la page de votre solde.
