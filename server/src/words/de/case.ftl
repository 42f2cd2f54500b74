read = Antwort lesen
answered-subject = { $shop } hat Ihre Meldung { $number } beantwortet
answered = Hallo { $name }, { $shop } hat Ihre Meldung { $number } beantwortet.
answered-next = Melden Sie sich an, um die Antwort zu lesen. Bis die Meldung abgeschlossen ist, können Sie dort auch antworten.
answered-rule = Niemand vom Shop fragt Sie nach einem Code oder einem Passwort, auch nicht in einer Antwort.
