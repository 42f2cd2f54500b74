see = Geschenk ansehen
safe = Wer diesen Code hat, hat das Geld. Behalten Sie ihn für sich wie einen Geldschein. Niemand aus einem Shop, von einem Amt oder von der Polizei wird Sie je danach fragen.
subject = { $sender } schenkt Ihnen etwas
for-name = Für { $name }
worth = { $amount }, einzulösen bei { $shop }
to-spend = einzulösen bei { $shop }
opening = { $sender } schenkt Ihnen etwas: { $amount }, einzulösen bei { $shop }.
message = „{ $message }“
or-enter = Oder geben Sie diesen Code ein unter { $address }
keeps = Sie können das Geschenk gleich Ihrem Guthaben bei { $shop } hinzufügen oder den Code für später behalten.
who = { $sender } hat es am { $date } über { $shop } gesendet. Wenn Sie nicht sicher sind, dass es von { $sender } kommt, fragen Sie nach, bevor Sie es verwenden.
design = { $design ->
    [ribbon] Ein Paket mit Schleife
    [candles] Eine Torte mit Kerzen
    [bouquet] Ein Blumenstrauß
    [lanterns] Laternen in der Nacht
    [firs] Tannen im Schnee
    [kite] Ein Drachen im Wind
    [tea] Eine Kanne und eine Tasse Tee
   *[harbour] Ein Boot vor einem Leuchtturm
  }
given-up = Kein Mailserver hat die Nachricht innerhalb eines Tages angenommen.
came-back = Die Nachricht kam zurück.
