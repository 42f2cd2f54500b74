points-label = Punkte
convert = Punkte umwandeln
receipt = Beleg
more = Weitere Punkte umwandeln
empty = Geben Sie ein, wie viele Punkte.
odd = Geben Sie eine ganze Zahl in Ziffern ein.
converting = Punkte werden zu Guthaben
finding = Wir klären, ob es geklappt hat. Wandeln Sie die Punkte nicht noch einmal um.
not-through = Es hat nicht geklappt. Ihre Punkte sind alle noch da. Sie können es noch einmal versuchen.
offline = Sie sind offline. Das Umwandeln wartet auf die Verbindung.
frozen = Ihr Konto ist gesperrt. Sobald Sie es entsperren, können Sie Punkte umwandeln.
no-rate = In Ihrer Region werden Punkte nicht umgewandelt. Sie bleiben Ihnen erhalten.
step-becomes = { $points ->
    [one] { $points } Punkt wird zu
   *[other] { $points } Punkte werden zu
  } { $worth }, in ganzen Schritten. Das lässt sich nicht rückgängig machen.
up-to = Bis zu { $most ->
    [one] { $most } Punkt
   *[other] { $most } Punkte
  }.
become-and-left = { $spent ->
    [one] { $spent } Punkt wird zu
   *[other] { $spent } Punkte werden zu
  } { $worth }, { $left ->
    [0] keiner bleibt übrig
    [one] { $left } Punkt bleibt
   *[other] { $left } bleiben Punkte
  }.
fewest = Mindestens { $points ->
    [one] { $points } Punkt ist nötig: Er wird zu
   *[other] { $points } Punkte sind nötig: Sie werden zu
  } { $worth }.
in-steps = Umgewandelt wird in Schritten von { NUMBER($step) }: Geben Sie { NUMBER($less) } oder { NUMBER($more) } ein.
have-only = Sie haben { $have ->
    [one] { $have } Punkt
   *[other] { $have } Punkte
  }. Geben Sie höchstens { NUMBER($most) } ein.
became = { $points ->
    [one] { $points } Punkt wurde zu
   *[other] { $points } Punkte wurden zu
  } { $worth }.
now-and-left = Sie haben jetzt { $available } Guthaben und noch { $left ->
    [one] { $left } Punkt
   *[other] { $left } Punkte
  }.
rate-changed = Der Kurs hat sich geändert: Diese Punkte werden jetzt zu { $worth }. Nichts wurde umgewandelt. Wenn es Ihnen recht ist, bestätigen Sie noch einmal.
fewer-now = Sie haben jetzt { $available }, weniger als gewünscht. Nichts wurde umgewandelt.
