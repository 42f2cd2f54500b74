report = Un problème avec cette carte ?
report-entry = Signaler cette opération
what = Quel est le problème ?
send = Envoyer le signalement
leave = Ne rien envoyer
close = Fermer
lost = La boutique n’a pas répondu. Renvoyez-le : cela n’arrivera qu’une fois.
to-reports = Vos signalements
offline = Vous êtes hors ligne. Votre texte reste ici ; vous pourrez l’envoyer au retour de la connexion.
reports = Vos signalements
none = Vous n’avez rien signalé. Vous pouvez le faire à côté de chaque carte et de chaque opération de votre historique.
older = Signalements plus anciens
sent-next = Quelqu’un à la boutique va l’examiner. Gardez ce numéro ; vous le trouverez aussi dans votre compte.
unreachable = La boutique n’a pas répondu. Vos signalements y sont en sécurité.
lead = Écrivez avec vos mots, ou laissez vide. Ce que la boutique sait déjà est joint. N’indiquez ni code ni mot de passe : si un code s’y glisse, seuls ses quatre derniers caractères sont gardés.
characters-left = { $left ->
    [one] { $left } caractère restant
   *[other] { $left } caractères restants
  }
too-long-by = Il y a { $over ->
    [one] { $over } caractère
   *[other] { $over } caractères
  } de trop. Raccourcissez le texte.
report-card = Signaler la carte { $card }
sent-number = Votre signalement porte le numéro { $number }.
about-entry = Une opération de votre historique
about-card = Carte { $card }
number-and-moment = Numéro { $number } · { $moment }
status-open = En cours
status-closed = Traité
too-many = Vous avez envoyé beaucoup de signalements aujourd’hui. La boutique les lit ; envoyez celui-ci demain, ou appelez.
not-found = La boutique ne trouve plus cette opération. Rechargez la page.
