empty = Saisissez votre code.
too-short = Le code a { $have ->
    [one] { $have } caractère
   *[other] { $have } caractères
  }, il en faut { NUMBER($need) }. Cherchez le reste.
too-long = Le code a { NUMBER($have) } caractères, il en faut { NUMBER($most) }. Retirez ce qui n’en fait pas partie.
bad-character = Vérifiez le { NUMBER($nth, type: "ordinal") ->
    [one] { $nth }er
   *[other] { $nth }e
  } caractère : aucun code ne contient { $character }.
check-failed = Il y a une erreur dans le code. Comparez-le avec la carte, caractère par caractère.
wrong-number-serial = C’est le numéro de série de la carte. Le code est sous la bande à gratter.
wrong-number-barcode = C’est le numéro sous le code-barres. Le code est sous la bande à gratter.
wrong-number-pin = C’est le code de sécurité. Saisissez d’abord le numéro de la carte.
pin-required = Cette carte a aussi un code de sécurité. Saisissez-le sous le numéro.
other-issuer = Ce code vient de chez { $name }. Utilisez-le là-bas.
duplicate-in-batch = Ce code figure deux fois dans la liste. Il n’est envoyé qu’une fois.
queued-offline = Vous êtes hors ligne. Votre code n’a pas été utilisé. Il reste dans son champ ; vérifiez-le au retour de la connexion.
other-region = Ce code est pour une autre région.
sign-in-required = Connectez-vous pour continuer. Votre saisie reste ici.
balance-limit = Un compte contient jusqu’à { $limit }, et le vôtre a { $balance }. Dépensez-en d’abord une partie ; la carte garde sa valeur.
not-activated = Cette carte n’a jamais été activée en caisse. Rapportez-la où elle a été achetée, avec le ticket de caisse.
region-mismatch = Région de la carte : { $card }. Région de votre compte : { $account }. La carte peut s’utiliser avec un compte de sa région.
frozen = Votre compte est bloqué. Débloquez-le pour dépenser ; vous pouvez toujours ajouter des cartes.
not-found = Nous ne connaissons rien de ce nom. Vérifiez-le et réessayez.
expired = Cette carte a expiré le { $date }. Demandez à la boutique qui l’a vendue ce qui est possible.
already-redeemed = Cette carte a été utilisée le { $date }, sur un autre compte. Si vous l’avez achetée, adressez-vous à la boutique avec le ticket de caisse.
already-yours = Cette carte est déjà dans votre solde. Vous n’avez rien à faire.
disabled = La boutique a désactivé cette carte. Demandez-lui pourquoi, la carte en main.
currency-mismatch = Cette carte est en { $card } et votre compte en { $account }. Un solde n’est jamais converti ; un compte en { $card } peut l’utiliser.
on-hold = Cette carte est en cours d’examen jusqu’au { $date } à { $clock }. Réessayez alors ; elle garde sa valeur.
code-not-usable = Ce code ne peut pas être utilisé. Comparez-le avec la carte, et vérifiez qu’il est bien de cette boutique.
wait-seconds = Trop d’essais en peu de temps. Attendez { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
  }, puis réessayez. Votre code reste ici.
wait-minutes = Trop d’essais en peu de temps. Attendez { NUMBER($minutes) } minutes, puis réessayez. Votre code reste ici.
locked = Trop de codes ne convenaient pas. Par sécurité, les essais sont suspendus jusqu’à { $clock }. Votre solde n’a pas changé.
attempt-key-reused = Ceci a déjà été envoyé avec un autre contenu. Rechargez la page et recommencez.
attempt-running = C’est encore en cours. Le résultat s’affichera ici.
unavailable = La boutique ne peut pas le faire pour l’instant. Rien ne s’est passé ; réessayez dans quelques minutes.
malformed = Cette page et la boutique ne se comprennent pas. Rechargez la page ; rien ne s’est passé.
cross-site = La demande ne vient pas de la page de la boutique. Ouvrez la boutique et essayez là.
unknown = La boutique a refusé. Réessayez plus tard, ou adressez-vous à elle.
last-try = C’était le dernier essai pour l’instant. Attendez une minute avant le suivant.
tries-left = { $count ->
    [one] Il reste { $count } essai
   *[other] Il reste { $count } essais
  }, puis une pause d’une minute.
