min-spend = Ajoutez encore { $missing } et ce code s’applique.
max-spend = Ce code vaut pour un panier de { $most } au plus.
min-quantity = Vous avez { $have ->
    [one] { $have } article
   *[other] { $have } articles
  } sur { NUMBER($need) }. Ajoutez le reste et ce code s’applique.
no-eligible-items = Ce code vaut pour { $categories }. Ajoutez un article correspondant.
and-name = { $names }, { $name }
excluded-items = Certains articles de votre panier n’entrent pas dans ce code. Il s’applique aux autres.
missing-items = Ce code demande d’autres articles dans votre panier.
sale-items-excluded = Les articles en promotion ne comptent pas pour ce code. Ajoutez-en un au prix normal.
shipping-not-eligible = Ce code vaut pour un autre mode de livraison. Choisissez-en un autre.
purchase-type = Ce code vaut pour l’autre façon d’acheter : en une fois, ou par abonnement.
payment-kind = Ce code vaut pour un autre moyen de paiement. Choisissez-en un autre.
other-currency = Ce code vaut pour une autre devise.
cannot-combine = Ce code ne se cumule pas avec { $with }. Gardez le plus avantageux.
better-exists = { $kept } est plus avantageux : { $saving }.
too-many-codes = Un panier accepte { $most ->
    [one] { $most } code
   *[other] { $most } codes
  }. Retirez-en un pour ajouter celui-ci.
cart-empty = Votre panier est vide. Le code attend le premier article.
gift-card-in-cart = Les cartes cadeaux n’ont pas de réduction. Le code s’applique aux autres articles.
restricted = Cette part du solde paie uniquement { $categories }.
insufficient-balance = Votre solde est de { $available }. Choisissez un montant plus petit.
price-changed = Le prix a changé. Regardez le nouveau total avant de continuer.
rate-changed = Le taux a changé : ces points valent maintenant { $worth }. Regardez-le avant de continuer.
sold-out = Un article est épuisé, ou il en reste moins que prévu. Regardez le panier tel qu’il est maintenant.
payment-declined = Le paiement a été refusé.
payment-required = Il reste { $due } à payer. Choisissez comment.
address-required = Indiquez où livrer : remplissez l’adresse.
recipients = La boutique ne peut pas envoyer à certains destinataires tels quels. Parcourez encore une fois la liste.
gift-stopped = Prenez un instant avant l’envoi : lisez à quoi il ressemble.
gift-limit = Un compte ne peut envoyer qu’un certain montant par jour. Vous pouvez envoyer { $left } maintenant, et davantage à partir du { $date } à { $clock }.
day-out-of-reach = Choisissez un jour entre le { $from } et le { $until }.
not-cancellable = L’annulation n’est plus possible : la livraison a eu lieu aussitôt. En cas de problème, adressez-vous à la boutique.
step-up-required = Confirmez que c’est vous pour continuer.
email-not-confirmed = Confirmez d’abord votre e-mail : suivez le lien que nous vous avons envoyé. Votre compte peut en envoyer un autre.
outside-hours = Ce code est en pause. Il s’applique de nouveau à partir du { $date } à { $clock }.
usage-limit = Ce code a été utilisé autant de fois que possible.
customer-limit = Vous avez utilisé ce code autant de fois que possible.
budget-spent = Cette promotion est épuisée.
first-order-only = Ce code vaut pour une première commande.
not-eligible = Ce code n’est pas pour votre compte.
version-conflict = Cela a changé dans une autre fenêtre. Regardez ce qu’il en est maintenant.
email-taken = Cette adresse e-mail a déjà un compte. Connectez-vous avec.
sign-in-failed = L’e-mail et le mot de passe ne vont pas ensemble. Vérifiez les deux et réessayez.
second-factor-required = Saisissez le code affiché par votre application d’authentification.
second-factor-failed = Ce code ne convient pas, ou a déjà servi. Saisissez le suivant.
passkey-failed = Cette clé d’accès n’a pas fonctionné ici. Réessayez, ou continuez autrement.
too-many-passkeys = Vous avez { NUMBER($most) } clés d’accès, c’est le maximum. Supprimez-en une qui ne vous sert plus.
link-not-usable = Ce lien a déjà servi, ou il est trop ancien. Demandez-en un nouveau.
