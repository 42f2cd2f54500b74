lead-from-code = Danach zeigen wir, was Ihr Code wert ist. Er steht noch in seinem Feld.
email = E-Mail
password = Passwort
sign-in = Anmelden
lead-from-gift = Danach kommt Ihr Geschenk in Ihr Guthaben. Es wartet auf Sie.
name = Ihr Name
region = Region
password-hint = Mindestens 8 Zeichen.
new-here = Neu hier? Konto erstellen
known-here = Ich habe schon ein Konto
open = Konto erstellen
name-empty = Geben Sie Ihren Namen ein.
password-length = Wählen Sie ein Passwort mit mindestens 8 Zeichen.
email-empty = Geben Sie die E-Mail-Adresse Ihres Kontos ein.
email-odd = Prüfen Sie die E-Mail-Adresse. Sie sollte aussehen wie name@example.com.
password-empty = Geben Sie Ihr Passwort ein.
unreachable = Der Shop hat nicht geantwortet. Ihre Eingaben sind noch da: Versuchen Sie es gleich noch einmal.
guest = Melden Sie sich an, um Ihr Konto zu sehen.
who = Sie
to-balance = Ihr Guthaben
to-freeze = Gerät verloren? Konto sperren
lost = Der Shop hat nicht geantwortet. Ihr Konto ist dort sicher.
again = Noch einmal versuchen
loading = Ihr Konto wird geladen
region-heading = Ihre Region
change-region = Region ändern
change-lost = Der Shop hat nicht geantwortet. Vielleicht ist nichts geändert. Versuchen Sie es noch einmal, das schadet nicht.
offline = Sie sind offline. Das lässt sich ändern, sobald die Verbindung wieder da ist.
places = Angemeldet auf
this-device = Dieses Gerät
sign-out = Abmelden
everywhere-else = Überall sonst abmelden
end-lost = Der Shop hat nicht geantwortet. Sehen Sie in die Liste: Was dort noch steht, ist noch angemeldet.
places-lost = Der Shop hat nicht geantwortet. Die Geräte sind daher nicht bekannt.
region-means = Preise, Lieferung und neue Karten richten sich dann nach dieser Region. Was Sie haben, bleibt in seiner Währung und zahlt nur in dieser. Es wird nie umgerechnet.
welcome = Sie sind angemeldet, { $name }.
since-and-used = Seit { $since } · zuletzt genutzt: { $seen }
sign-out-named = { $button }: { $device }
signed-out-on = { $count ->
    [0] Dort waren Sie schon abgemeldet.
    [one] Auf { $count } Gerät abgemeldet.
   *[other] Auf { $count } Geräten abgemeldet.
  }
moved = Ihre Region ist jetzt { $region }. Die Preise sind in { $currency }.
language-heading = Ihre Sprache
change-language = Sprache ändern
