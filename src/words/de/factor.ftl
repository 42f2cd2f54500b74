lead = Für Ihr Konto fehlt noch eines: der Code aus Ihrer Authenticator-App.
back = Mit anderem Konto anmelden
over = Es hat zu lange gedauert. Deshalb fragen wir noch einmal nach Ihrem Passwort.
ends = Sie haben noch eine Minute, um den Code einzugeben.
more-time = Mehr Zeit
longer = Sie haben fünf weitere Minuten.
lost = Der Shop hat nicht geantwortet. Versuchen Sie es mit dem nächsten Code aus Ihrer App.
heading = Zweiter Faktor
off = Zurzeit genügt Ihr Passwort. Mit einer Authenticator-App auf Ihrem Telefon bleibt auch draußen, wer Ihr Passwort herausfindet: Wir fragen dann nach einem Code, den nur Ihr Telefon zeigt.
set-up = App einrichten
on = Ein
since-day = seit { $day }
none-left = Kein Wiederherstellungscode ist mehr übrig. Ohne Ihr Telefon kämen Sie nicht mehr hinein: Holen Sie sich neue.
few-left = { $left ->
    [one] Noch { $left } Wiederherstellungscode ist übrig. Holen Sie sich neue, bevor er verbraucht ist.
   *[other] Noch { $left } Wiederherstellungscodes sind übrig. Holen Sie sich neue, bevor sie verbraucht sind.
  }
many-left = { $left ->
    [one] { $left } Wiederherstellungscode ist übrig.
   *[other] { $left } Wiederherstellungscodes sind übrig.
  }
renew = Neue Codes holen
another = Andere App verwenden
take-off = Ausschalten
scan = Scannen Sie das mit Ihrer Authenticator-App.
picture = QR-Code für Ihre Authenticator-App
by-hand = Oder tippen Sie das in die App, als zeitbasierten Schlüssel:
secret = Schlüssel
copy-secret = Schlüssel kopieren
secret-copied = Der Schlüssel ist kopiert.
open-app = Die App ist auf diesem Gerät
first = Geben Sie den Code ein, den die App zeigt.
switch-on = Einschalten
codes = Ihre Wiederherstellungscodes
codes-mean = Wenn Sie Ihr Telefon verlieren, lässt jeder davon Sie einmal hinein, zusammen mit Ihrem Passwort. Frühere Codes gelten nicht mehr.
once = Wir zeigen sie nur dieses eine Mal. Bewahren Sie sie dort auf, wo Sie sie auch ohne Ihr Telefon finden.
copy = Codes kopieren
codes-copied = Die Codes sind kopiert.
download = Codes laden
print = Codes drucken
kept = Ich habe sie aufbewahrt
now-codes = Ihre Wiederherstellungscodes sind da. Bewahren Sie sie auf: Sie werden nur dieses eine Mal gezeigt.
now-off = Der zweite Faktor ist ausgeschaltet. Ihr Passwort allein genügt.
codes-lost = Der zweite Faktor ist eingeschaltet, doch vielleicht haben Sie die Wiederherstellungscodes nicht gesehen. Holen Sie sich neue, die früheren gelten dann nicht mehr.
too-late = Mehr als ein Tag ist vergangen. Richten Sie die App noch einmal ein.
