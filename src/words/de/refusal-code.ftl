empty = Geben Sie Ihren Code ein.
too-short = Der Code hat { $have ->
    [one] { $have } Zeichen
   *[other] { $have } Zeichen
  }, nötig sind { NUMBER($need) }. Sehen Sie nach dem Rest.
too-long = Der Code hat { NUMBER($have) } Zeichen, nötig sind { NUMBER($most) }. Löschen Sie, was nicht dazugehört.
bad-character = Prüfen Sie das { NUMBER($nth) }. Zeichen: „{ $character }“ kommt in keinem Code vor.
check-failed = Etwas im Code stimmt nicht. Vergleichen Sie ihn Zeichen für Zeichen mit der Karte.
wrong-number-serial = Das ist die Seriennummer der Karte. Der Code steht unter dem Rubbelstreifen.
wrong-number-barcode = Das ist die Nummer unter dem Strichcode. Der Code steht unter dem Rubbelstreifen.
wrong-number-pin = Das ist der Sicherheitscode. Geben Sie zuerst die Nummer der Karte ein.
pin-required = Diese Karte hat auch einen Sicherheitscode. Geben Sie ihn unter der Nummer ein.
other-issuer = Dieser Code ist von { $name }. Lösen Sie ihn dort ein.
duplicate-in-batch = Dieser Code steht zweimal in der Liste. Er wird nur einmal gesendet.
queued-offline = Sie sind offline. Ihr Code ist nicht verbraucht. Er bleibt in seinem Feld. Prüfen Sie ihn, sobald Sie wieder online sind.
other-region = Dieser Code gilt in einer anderen Region.
sign-in-required = Melden Sie sich zum Fortfahren an. Ihre Eingaben bleiben hier.
balance-limit = Ein Konto fasst bis zu { $limit }, Ihres hat { $balance }. Geben Sie zuerst etwas davon aus. Die Karte behält ihren Wert.
not-activated = Diese Karte wurde an der Kasse nicht aktiviert. Bringen Sie sie mit dem Kassenbon dorthin zurück, wo sie gekauft wurde.
region-mismatch = Diese Karte gilt in der Region { $card }, Ihr Konto ist in der Region { $account }. Ein Konto dort kann sie einlösen.
frozen = Ihr Konto ist gesperrt. Entsperren Sie es, um etwas auszugeben. Karten können Sie weiterhin einlösen.
not-found = Unter diesem Namen kennen wir nichts. Prüfen Sie ihn und versuchen Sie es noch einmal.
expired = Diese Karte ist am { $date } abgelaufen. Fragen Sie dort, wo sie verkauft wurde, was sich tun lässt.
already-redeemed = Diese Karte wurde am { $date } auf ein anderes Konto eingelöst. Wenn Sie sie gekauft haben, fragen Sie den Shop und legen Sie den Kassenbon vor.
already-yours = Diese Karte ist schon in Ihrem Guthaben. Es gibt nichts zu tun.
disabled = Der Shop hat diese Karte abgeschaltet. Fragen Sie dort nach dem Grund und halten Sie die Karte bereit.
currency-mismatch = Diese Karte ist in { $card }, Ihr Konto in { $account }. Guthaben wird nie umgerechnet. Ein Konto in { $card } kann sie einlösen.
on-hold = Diese Karte wird bis { $date }, { $clock } Uhr geprüft. Versuchen Sie es dann wieder. Sie behält ihren Wert.
code-not-usable = Dieser Code lässt sich nicht verwenden. Vergleichen Sie ihn mit der Karte und prüfen Sie, ob sie von diesem Shop ist.
wait-seconds = Zu viele Versuche in kurzer Zeit. Warten Sie { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
  } und versuchen Sie es dann noch einmal. Ihr Code bleibt hier.
wait-minutes = Zu viele Versuche in kurzer Zeit. Warten Sie { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
  } und versuchen Sie es dann noch einmal. Ihr Code bleibt hier.
locked = Zu viele Codes haben nicht gepasst. Zur Sicherheit ist bis { $clock } Uhr kein Versuch möglich. Ihr Guthaben ist unberührt.
attempt-key-reused = Das wurde schon einmal mit anderem Inhalt gesendet. Laden Sie die Seite neu und beginnen Sie noch einmal.
attempt-running = Das wird noch bearbeitet. Das Ergebnis erscheint hier.
unavailable = Der Shop kann das gerade nicht erledigen. Es ist nichts geschehen. Versuchen Sie es in ein paar Minuten noch einmal.
malformed = Diese Seite und der Shop verstehen einander nicht. Laden Sie die Seite neu. Es ist nichts geschehen.
cross-site = Das kam nicht von der Seite des Shops. Öffnen Sie den Shop und versuchen Sie es dort.
unknown = Der Shop hat abgelehnt. Versuchen Sie es später noch einmal oder fragen Sie den Shop.
last-try = Das war vorerst der letzte Versuch. Warten Sie eine Minute bis zum nächsten.
tries-left = Noch { $count ->
    [one] { $count } Versuch
   *[other] { $count } Versuche
  }, dann eine Minute Pause.
