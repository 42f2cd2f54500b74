password = Mot de passe
password-hint = Pour nous assurer que c’est vous. Il ne sera pas redemandé pendant cinq minutes.
empty = Saisissez votre mot de passe.
code = Code de votre application
code-hint = Les six chiffres affichés en ce moment par votre application d’authentification.
recovery = Code de secours
recovery-hint = L’un des dix que vous avez gardés. Il sert une seule fois.
by-recovery = Saisir un code de secours
by-app = Utiliser l’application
code-empty = Saisissez le code.
code-length = Votre application affiche six chiffres ; un code de secours a 15 lettres et chiffres. Vérifiez ce qui manque.
code-too = Votre compte demande aussi un code. Saisissez celui de votre application.
asking = Nous interrogeons la boutique
asked = Confirmez que c’est vous pour continuer.
lost = La boutique n’a pas répondu. Rien n’a changé : réessayez dans un instant.
no-file = La boutique n’a pas répondu, il n’y a donc pas de fichier. Réessayez dans un instant.
confirm = Confirmer et continuer
stay = Ne pas continuer
not-your-password = Ce n’est pas votre mot de passe. Vérifiez-le et réessayez.
last-try = C’était le dernier essai pour l’instant.
tries-left = { $count ->
    [one] Il reste { $count } essai.
   *[other] Il reste { $count } essais.
  }
too-often = Trop d’essais en peu de temps. Réessayez après { $moment }.
paused = Trop de codes ne convenaient pas, les essais sont donc suspendus. Réessayez après { $moment }.
once-more = Trop de temps a passé depuis votre mot de passe. Saisissez-le encore une fois.
