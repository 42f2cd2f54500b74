report = Stimmt etwas mit dieser Karte nicht?
report-entry = Diesen Eintrag melden
what = Was stimmt nicht?
send = Meldung senden
leave = Nicht melden
close = Schließen
lost = Der Shop hat nicht geantwortet. Senden Sie es noch einmal: Es kommt nur einmal an.
to-reports = Ihre Meldungen
offline = Sie sind offline. Ihr Text bleibt hier und lässt sich senden, sobald die Verbindung wieder da ist.
reports = Ihre Meldungen
none = Sie haben noch nichts gemeldet. Das geht neben jeder Karte und jedem Eintrag Ihres Verlaufs.
older = Ältere Meldungen zeigen
sent-next = Jemand vom Shop sieht sich das an. Merken Sie sich die Nummer. Sie finden sie auch in Ihrem Konto.
unreachable = Der Shop hat nicht geantwortet. Ihre Meldungen sind dort sicher.
lead = Schreiben Sie es mit Ihren Worten oder lassen Sie das Feld leer. Was der Shop darüber weiß, wird mitgesendet. Lassen Sie Codes und Passwörter weg. Gerät doch ein Code hinein, bleiben nur die letzten vier Zeichen erhalten.
characters-left = { $left ->
    [one] Noch { $left } Zeichen
   *[other] Noch { $left } Zeichen
  }
too-long-by = { $over ->
    [one] { $over } Zeichen zu lang
   *[other] { $over } Zeichen zu lang
  }. Kürzen Sie den Text.
report-card = Karte { $card } melden
sent-number = Ihre Meldung hat die Nummer { $number }.
about-entry = Ein Eintrag Ihres Verlaufs
about-card = Karte { $card }
number-and-moment = Nummer { $number } · { $moment }
status-open = Offen
status-closed = Erledigt
too-many = Sie haben heute viele Meldungen gesendet. Der Shop liest sie. Senden Sie diese morgen oder rufen Sie an.
not-found = Der Shop findet diesen Eintrag nicht mehr. Laden Sie die Seite neu.
