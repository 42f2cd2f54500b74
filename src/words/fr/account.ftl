lead-from-code = Nous vous montrerons ensuite ce que vaut votre code. Il est toujours dans son champ.
email = E-mail
password = Mot de passe
sign-in = Se connecter
lead-from-gift = Votre cadeau ira ensuite dans votre solde. Il vous attend.
name = Votre nom
region = Région
password-hint = 8 caractères au minimum.
new-here = Pas encore de compte ? Créez-en un
known-here = J’ai déjà un compte
open = Créer mon compte
name-empty = Indiquez votre nom.
password-length = Choisissez un mot de passe de 8 caractères ou plus.
email-empty = Indiquez l’adresse e-mail de votre compte.
email-odd = Vérifiez l’adresse e-mail : elle s’écrit comme nom@example.com.
password-empty = Saisissez votre mot de passe.
unreachable = La boutique n’a pas répondu. Votre saisie est toujours là : réessayez dans un instant.
guest = Connectez-vous pour voir votre compte.
who = Vous
to-balance = Votre solde
to-freeze = Appareil perdu ? Bloquez votre compte
lost = La boutique n’a pas répondu. Votre compte y est en sécurité.
again = Réessayer
loading = Chargement de votre compte
region-heading = Votre région
change-region = Changer de région
change-lost = La boutique n’a pas répondu, le changement n’a peut-être pas eu lieu. Vous pouvez réessayer sans risque.
offline = Vous êtes hors ligne. Vous pourrez faire ce changement au retour de la connexion.
places = Appareils connectés
this-device = Cet appareil
sign-out = Déconnecter
everywhere-else = Déconnecter les autres
end-lost = La boutique n’a pas répondu. Regardez la liste : les appareils qui y figurent encore sont toujours connectés.
places-lost = La boutique n’a pas répondu, la liste des appareils n’est pas disponible.
region-means = Les prix, la livraison et les nouvelles cartes seront ceux de cette région. Ce que vous avez reste dans sa devise et ne paie que dans celle-ci : rien n’est jamais converti.
welcome = Bienvenue, { $name }. Votre session est ouverte.
since-and-used = Depuis { $since } · dernière utilisation { $seen }
sign-out-named = { $button }, { $device }
signed-out-on = { $count ->
    [0] Ces appareils étaient déjà déconnectés.
    [one] { $count } appareil déconnecté.
   *[other] { $count } appareils déconnectés.
  }
moved = Votre région est maintenant { $region }. Les prix sont en { $currency }.
language-heading = Votre langue
change-language = Changer de langue
