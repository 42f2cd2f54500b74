guest = Melden Sie sich an, um Ihre gekauften Lizenzen zu sehen.
sign-in = Anmelden
none = Noch keine Lizenzen
none-next = Schulen und Unternehmen kaufen viele Codes auf einmal. Was Sie so kaufen, erscheint hier, Platz für Platz.
unreachable = Der Shop hat nicht geantwortet. Ihre Lizenzen sind unverändert.
again = Noch einmal versuchen
loading = Ihre Lizenzen werden geladen
more = Mehr zeigen
lost = Diese Lizenz gibt es in Ihrem Konto nicht.
seats = Plätze
seat = Platz
standing-label = Wer ihn hat
code = Code
show = Anzeigen
all = Alle Plätze
how-many = Auszugebende Plätze
how-many-hint = Für jeden erhalten Sie einen neuen Code. Nur Sie sehen die Codes, und nur einmal: Kopieren Sie sie oder laden Sie sie herunter, bevor Sie die Seite verlassen.
hand-out = Codes erstellen
renew-label = Neuer Code
codes = Codes zum Ausgeben
copy = Kopieren
copied = Kopiert.
not-copied = Der Browser ließ uns nicht kopieren. Markieren Sie die Codes und kopieren Sie sie selbst.
download = Als CSV laden
no-number = Geben Sie ein, wie viele, ab 1.
not-made = Die Codes wurden nicht erstellt oder sind nicht angekommen. Nichts ist verloren: Erstellen Sie sie noch einmal, nur die neuen gelten.
none-free = Alle Plätze sind ausgegeben. Ist ein Code verloren gegangen, erstellen Sie in der Tabelle einen neuen für seinen Platz.
about-any = je { $worth }, für alle Artikel
about-any-until = je { $worth }, für alle Artikel, einzulösen bis { $date }
about-only = je { $worth }, nur für { $shelves }
about-only-until = je { $worth }, nur für { $shelves }, einzulösen bis { $date }
and-shelf = { $shelves } und { $shelf }
how-far = { NUMBER($taken) } von { NUMBER($seats) } belegt, { NUMBER($out) } ausgegeben, { NUMBER($free) } frei
state-free = Frei
state-out = Ausgegeben
state-taken = Belegt
out-not-taken = Ausgegeben, noch nicht belegt
out-since = Ausgegeben, noch nicht belegt · { $day }
taken-by = { $by } · { $day }
taken-since = Belegt · { $day }
made = { $count ->
    [one] { $count } Code erstellt.
   *[other] { $count } Codes erstellt.
  }
fewer = { $free ->
    [one] Nur { $free } Platz ist frei.
   *[other] Nur { $free } Plätze sind frei.
  }
renew-seat = Neuer Code für Platz { $nth }
