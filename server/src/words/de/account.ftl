see-balance = Guthaben ansehen
see-account = Zum Konto
frozen-subject = Ihr Konto bei { $shop } ist gesperrt
frozen = Hallo { $name }, Ihr Konto bei { $shop } wurde am { $moment } gesperrt.
frozen-means = Von Ihrem Guthaben geht nichts ab, bis Sie das Konto entsperren. Karten und Erstattungen kommen weiterhin an, und eine Bestellung, die in diesem Augenblick bezahlt wurde, geht noch durch.
frozen-not-you = Wenn Sie es nicht gesperrt haben, ist noch jemand in Ihrem Konto angemeldet: Melden Sie diese Person unter „Konto“ ab und ändern Sie Ihr Passwort.
unfrozen-subject = Ihr Konto bei { $shop } ist wieder entsperrt
unfrozen = Hallo { $name }, Ihr Konto bei { $shop } wurde am { $moment } mit Ihrem Passwort entsperrt. Sie können Ihr Guthaben wieder ausgeben.
unfrozen-not-you = Wenn Sie es nicht waren, sperren Sie es sofort wieder und wenden Sie sich an den Shop.
runs-out-subject = { $amount } von Ihrem Guthaben laufen am { $date } ab
runs-out = Hallo { $name }, am { $date } laufen { $amount } { $bucket ->
    [gift] aus Geschenkkarten ab
    [refund] aus Erstattungen ab
    [promotional] Aktionsguthaben ab
    [restricted] Guthaben für bestimmte Artikel ab
   *[points] ab, die Sie gesammelt haben
  }.
good-points = Auf Ihrer Guthabenseite können Sie Punkte in Guthaben umwandeln.
good-for-any = Sie können damit alles außer Geschenkkarten bezahlen.
good-for-only = Sie können damit nur { $categories } bezahlen.
runs-out-hint = An der Kasse wird es vor dem ausgegeben, was länger gilt. Wenn Sie davon nichts hören möchten, schalten Sie es auf Ihrer Guthabenseite aus.
