subject = Ihre Bestellung { $order } bei { $shop }
thanks = Hallo { $name }, danke für Ihre Bestellung { $order } bei { $shop }.
line = { NUMBER($quantity) } × { $name }
line-every = { NUMBER($quantity) } × { $name }, { $weeks ->
    [1] jede Woche
   *[other] alle { $weeks } Wochen
  }
tax = Steuern
tax-contained = Enthaltene Steuern
total = Gesamt
paid-from = { $bucket ->
    [gift] Bezahlt aus Geschenkkarten
    [refund] Bezahlt aus Erstattungen
    [promotional] Bezahlt aus Aktionsguthaben
    [restricted] Bezahlt aus Guthaben für bestimmte Artikel
   *[points] Bezahlt aus Punkten
  }
paid-by-card = Bezahlt mit der Karte mit den Endziffern { $last_four }
by-redirect = Bezahlt auf der Seite des Zahlungsanbieters
credit = Gutschrift für Sie, gültig { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
  }
goes-to = Die Bestellung geht an { $address }.
card = Geschenkkarte über { $worth }
keep = Wer diesen Code hat, hat das Geld. Heben Sie ihn gut auf.
