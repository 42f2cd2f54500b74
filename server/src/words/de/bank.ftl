confirm = Zahlung bestätigen
ask = Möchten Sie { $amount } an { $shop } zahlen, mit der Karte mit den Endziffern { $last_four }?
approve = Bestätigen
decline = Ablehnen
demo = Das ist die Bank einer Vorführung. Es fließt kein Geld.
