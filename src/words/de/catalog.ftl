shelves = Kategorien
all = Alles
sold-out = Ausverkauft
unreachable = Der Shop hat nicht geantwortet. Nichts ist verloren: Versuchen Sie es gleich noch einmal.
as-seen = Der Shop hat nicht geantwortet. Sie sehen das Angebot von Ihrem letzten Besuch.
again = Noch einmal versuchen
loading = Das Angebot wird geladen
before = statt
subscribable = Auf Wunsch regelmäßig
add-label = In den Warenkorb{ " " }
to-cart = legen
added = { $name } ist im Warenkorb.
in-cart = { NUMBER($quantity) } im Warenkorb
on-sale-until = Reduziert bis { $until }
left = { $left ->
    [0] Ausverkauft
    [one] Nur noch { $left } da
   *[other] Nur noch { $left } da
  }
