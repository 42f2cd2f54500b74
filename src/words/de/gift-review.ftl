to-mend = Bevor es losgeht, ist noch etwas zu berichtigen. Es ist markiert.
paid = Ihr Geschenk ist bezahlt.
when-linked = Sobald Sie den Link weitergeben
when-paid = Sobald es bezahlt ist
when-cool = Nach einer Pause, in der Sie es zurücknehmen können
code-applies = Dieser Code gilt.
review-title = Bevor es losgeht
to = An
when-label = Wann
credit-label = Gutschrift für Sie
code-box = Aktionscode
code = Aktionscode
apply = Anwenden
steps = So geht es weiter
send = Kaufen und senden
confirm = Bestätigen und kaufen
back = Etwas ändern
sending = Das Geschenk wird bezahlt. Es geht los, sobald die Zahlung durch ist.
finding = Wir klären, ob Ihr Geschenk angekommen ist. Senden Sie es nicht noch einmal.
not-through = Es hat nicht geklappt. Nichts wurde abgebucht. Sie können das Geschenk noch einmal senden.
declined = Ihre Karte wurde abgelehnt. Nichts wurde abgebucht, nichts wurde gesendet. Nehmen Sie eine andere Karte oder fragen Sie Ihre Bank.
price-changed = Die Summe hat sich inzwischen geändert. Nichts wurde abgebucht. Hier steht die neue. Senden Sie das Geschenk, wenn sie Ihnen recht ist.
no-such-code = Zu diesem Code gibt es keine Aktion. Vergleichen Sie ihn oder senden Sie das Geschenk ohne ihn.
on-their-clocks = { $moment }, jeweils Ortszeit
credit-within = { $worth }, gültig { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
  }
step-link = Nach dem Bezahlen erstellen Sie den Link auf der Seite des Geschenks und teilen oder drucken ihn.
step-message = Nach dem Bezahlen geht die Nachricht hinaus.
step-sealed = Es wartet versiegelt bei uns, bis es so weit ist.
step-watch = Sie sehen, wann es gesendet, geöffnet und angenommen wurde.
step-change = Bis es angenommen ist, können Sie es ändern, noch einmal senden oder zurücknehmen. Dann geht alles Gezahlte zurück auf Ihre Karte.
