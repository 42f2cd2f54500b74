nothing-left = Es ist nichts mehr da, wovon er etwas abziehen kann. Er bleibt für später.
status-pays = zahlt { $amount }
status-saves = spart { $amount }
status-applied = gilt
status-kept = vorgemerkt
status-not-now = diesmal nicht
percent = { NUMBER($percent) }{ " " }%
add-worth = Noch { $missing }, dann { $promise ->
    [off] sparen Sie { $worth }
    [each] sparen Sie je Artikel { $worth }
    [credit] erhalten Sie { $worth } Guthaben
   *[applies] gilt der Code
  }.
add-worth-of = Noch { $missing } ({ $of }), dann { $promise ->
    [off] sparen Sie { $worth }
    [each] sparen Sie je Artikel { $worth }
    [credit] erhalten Sie { $worth } Guthaben
   *[applies] gilt der Code
  }.
add-items = Noch { $more ->
    [one] { $more } Artikel
   *[other] { $more } Artikel
  }, dann { $promise ->
    [off] sparen Sie { $worth }
    [each] sparen Sie je Artikel { $worth }
    [credit] erhalten Sie { $worth } Guthaben
   *[applies] gilt der Code
  }.
add-items-from = Noch { $more ->
    [one] { $more } Artikel
   *[other] { $more } Artikel
  } ({ $of }), dann { $promise ->
    [off] sparen Sie { $worth }
    [each] sparen Sie je Artikel { $worth }
    [credit] erhalten Sie { $worth } Guthaben
   *[applies] gilt der Code
  }.
up-to = Gilt bis { $most }. Im Warenkorb: { $have }.
up-to-of = Gilt bis { $most } ({ $of }). Im Warenkorb: { $have }.
nothing-goes = Noch passt nichts in Ihrem Warenkorb dazu.
add-something = Noch ein passender Artikel ({ $of }), dann gilt der Code.
sign-in = Melden Sie sich an, dann gilt der Code.
first-item = Wartet auf den ersten Artikel.
other-delivery = Gilt für eine andere Art der Lieferung und wartet darauf.
pays-only-for = Gilt nur für { $of } und wartet auf etwas davon.
as-much = { $kept } spart genauso viel, und beide zusammen gehen nicht.
better-off = { $kept } spart { $saving } mehr, und beide zusammen gehen nicht.
not-with = Lässt sich nicht mit { $with } kombinieren. Das haben Sie gewählt.
ran-out = Am { $date } abgelaufen.
sleeps = Pausiert gerade. Gilt wieder ab { $moment }.
on-sale = { $count ->
    [one] { $count } Artikel ist reduziert und zählt nicht mit.
   *[other] { $count } Artikel sind reduziert und zählen nicht mit.
  }
outside = { $count ->
    [one] Für { $count } Artikel gilt der Code nicht.
   *[other] Für { $count } Artikel gilt der Code nicht.
  }
gift-cards = { $count ->
    [one] { $count } Artikel ist eine Geschenkkarte und wird nicht rabattiert.
   *[other] { $count } Artikel sind Geschenkkarten und werden nicht rabattiert.
  }
card-worth = Geschenkkarte über { $worth }. Der Rest kommt in Ihr Guthaben.
landed = { $code }: { $status }.
fell-away = { $code } gilt nicht mehr. Der Code bleibt vorgemerkt und zeigt, was fehlt.
switched-on = { $code } gilt jetzt: { $status }.
or-name = { $names } oder { $name }
