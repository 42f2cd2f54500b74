codes = Codes
codes-hint = Einer pro Zeile oder eine ganze E-Mail. Ein Sicherheitscode steht hinter seiner Nummer.
all = Alle einlösen
stop = Anhalten
go-on = Weiter
file = Datei wählen
drop = Eine Text- oder CSV-Datei, oder ziehen Sie sie hierher. Die Codes bleiben auf dieser Seite und werden nirgends gespeichert.
results = Ergebnisse
nth = Nr.
code = Code
state = Ergebnis
worth = Wert
download = Beleg laden
anew = Neue Liste beginnen
one = Einzelnen Code einlösen
licences = Ihre gekauften Lizenzen
guest = Melden Sie sich zuerst an, damit wir wissen, um wessen Guthaben es geht. Die Liste bleibt auf dieser Seite.
unreadable = Die Datei konnte nicht gelesen werden. Öffnen Sie sie, kopieren Sie den Inhalt und fügen Sie ihn hier ein.
none = In diesem Text ist kein Code.
finding = Wir klären, ob es geklappt hat
sending = Wird eingelöst
ready = Bereit
lost = Vor dem Neuladen der Seite nicht gesendet. Fügen Sie ihn noch einmal ein, dann geht es hier weiter.
again = Die Seite wurde mittendrin neu geladen. Was gesendet wurde, steht in der Tabelle. Codes werden nirgends gespeichert, fügen Sie deshalb den Rest noch einmal ein.
offline = Sie sind offline. Nichts ist verloren: Es geht weiter, sobald Sie wieder online sind und „Weiter“ wählen.
promo = Ein Aktionscode. Verwenden Sie ihn im Warenkorb, er ist nicht fürs Guthaben.
found-codes = { $ready ->
    [one] { $figure } Code kann eingelöst werden.
   *[other] { $figure } Codes können eingelöst werden.
  }
found-and-look = { $ready ->
    [one] { $figure } Code kann eingelöst werden
   *[other] { $figure } Codes können eingelöst werden
  }, { $look ->
    [one] { $look-figure } ist noch anzusehen
   *[other] { $look-figure } sind noch anzusehen
  }.
without-code = { $lines ->
    [one] { $figure } Zeile enthält keinen Code.
   *[other] { $figure } Zeilen enthalten keinen Code.
  }
left-over = Eine Liste hat bis zu 1.000 Codes. { $count ->
    [one] { $figure } am Ende bleibt für die nächste.
   *[other] { $figure } am Ende bleiben für die nächste.
  }
done-of = { $done } von { $all } erledigt
added-to-balance = { $amounts } Ihrem Guthaben hinzugefügt
and-amount = { $amounts } und { $amount }
ended = { $parts }.
part-redeemed = { $count ->
    [one] { $figure } eingelöst
   *[other] { $figure } eingelöst
  }
part-already = { $count ->
    [one] { $figure } schon im Guthaben
   *[other] { $figure } schon im Guthaben
  }
part-refused = { $count ->
    [one] { $figure } abgelehnt
   *[other] { $figure } abgelehnt
  }
part-not-sent = { $count ->
    [one] { $figure } nicht gesendet
   *[other] { $figure } nicht gesendet
  }
and-part = { $parts }, { $part }
waiting-seconds = { $seconds ->
    [one] Noch { $seconds } Sekunde Pause
   *[other] Noch { $seconds } Sekunden Pause
  }, damit nichts gesperrt wird. Es geht von selbst weiter.
waiting-until = Pause bis { $clock } Uhr, damit nichts gesperrt wird. Es geht von selbst weiter, solange diese Seite offen ist.
on-its-way = Unterwegs: { $issuer } prüft die Karte
already = Schon in Ihrem Guthaben
added-to = Hinzugefügt zu: { $bucket ->
    [refund] Erstattungen
    [promotional] Aktionsguthaben
    [restricted] Nur für bestimmte Artikel
    [points] Punkte
   *[gift] Geschenkkarten
  }
same-code = Derselbe Code wie Nummer { $nth }. Er zählt einmal.
