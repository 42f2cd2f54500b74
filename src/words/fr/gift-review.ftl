to-mend = Il reste quelque chose à corriger avant l’envoi. C’est signalé.
paid = Votre cadeau est payé.
when-linked = Quand vous transmettez le lien
when-paid = Dès le paiement
when-cool = Après une pause, pendant laquelle vous pouvez le reprendre
code-applies = Ce code s’applique.
review-title = Avant l’envoi
to = Pour
when-label = Quand
credit-label = Crédit pour vous
code-box = Code promo
code = Code promo
apply = Appliquer
steps = La suite
send = Envoyer le cadeau
confirm = Confirmer et envoyer
back = Modifier
sending = Paiement du cadeau en cours. L’envoi suit dès que le paiement est passé.
finding = Nous vérifions si votre cadeau est parti. Ne l’envoyez pas une seconde fois.
not-through = Votre cadeau n’est pas parti. Rien n’a été prélevé ; vous pouvez recommencer.
declined = Votre carte a été refusée. Rien n’a été prélevé ni envoyé. Essayez une autre carte, ou contactez votre banque.
price-changed = Le total a changé entre-temps. Rien n’a été prélevé. Voici le nouveau ; envoyez le cadeau s’il vous convient.
no-such-code = Aucune promotion n’a ce code. Vérifiez-le, ou envoyez le cadeau sans lui.
on-their-clocks = { $moment }, heure locale de chaque destinataire
credit-within = { $worth }, à dépenser sous { $days ->
    [one] { $days } jour
   *[other] { $days } jours
  }
step-link = Une fois le cadeau payé, vous créez le lien sur sa page, puis vous le partagez ou l’imprimez.
step-message = Une fois le cadeau payé, le message part.
step-sealed = Le cadeau attend chez nous, scellé, jusqu’au moment prévu.
step-watch = Vous voyez quand il est envoyé, ouvert et récupéré.
step-change = Tant qu’il n’est pas récupéré, vous pouvez le modifier, le renvoyer ou le reprendre : tout le montant payé revient alors sur votre carte.
