day-odd = Wählen Sie ein Datum und eine Uhrzeit.
day-past = Das ist schon vorbei. Wählen Sie eine spätere Zeit oder senden Sie es jetzt.
day-far = Wählen Sie einen Tag innerhalb eines Jahres.
twice = Dann werden die Uhren zurückgestellt und zeigen diese Stunde zweimal: Es kommt beim ersten Mal an.
cell-of = { $column }, Zeile { $row }
leave-out-row = Weglassen: Zeile { $row } { $name }
name-missing = Geben Sie einen Namen ein.
email-missing = Geben Sie eine E-Mail-Adresse ein.
amount-missing = Geben Sie einen Betrag ein.
from-missing = Geben Sie Ihren Namen ein, damit klar ist, von wem es kommt.
too-long = Das hat { NUMBER($have) } Zeichen, { NUMBER($most) } passen. Kürzen Sie es.
not-an-email = Prüfen Sie die Adresse. Sie sollte aussehen wie bo@mail.example.
same-as = Dieselbe Adresse steht in Zeile { $row }.
not-an-amount = Geben Sie einen Betrag ein, zum Beispiel 25 oder 25,50.
too-little = Das kleinste Geschenk ist { $least }.
too-much = Das größte Geschenk ist { $most }.
no-such-zone = Keine Zeitzone heißt so. Schreiben Sie sie wie Europe/Berlin.
between = Zwischen { $least } und { $most }.
characters-of = { NUMBER($have) } von { NUMBER($most) } Zeichen
characters-over = { $over ->
    [one] { $over } Zeichen zu viel
   *[other] { $over } Zeichen zu viel
  }
recipients-of = { $count ->
    [one] { $figure } Person
   *[other] { $figure } Personen
  }
all-ready = { $count ->
    [one] { $figure } Person, bereit.
   *[other] { $figure } Personen, alle bereit.
  }
some-to-mend = { $count ->
    [one] { $figure } Person
   *[other] { $figure } Personen
  }, { $faulty ->
    [one] { $faulty-figure } Zeile ist zu berichtigen oder wegzulassen
   *[other] { $faulty-figure } Zeilen sind zu berichtigen oder wegzulassen
  }.
too-many-of = { $count } Personen sind mehr, als eine Bestellung fasst. Lassen Sie { $over } weg.
rows-of = Zeilen { $first } bis { $last } von { $whole }
list-empty = In dieser Liste steht niemand. Sie braucht eine Zeile für jede Person.
list-unclosed = Ein Anführungszeichen in Zeile { $line }, Spalte { $column } wird nicht geschlossen. Schließen Sie es und versuchen Sie es noch einmal.
list-lacks = Der Liste fehlt eine Spalte für { $column ->
    [email] die E-Mail-Adresse
    [amount] den eigenen Betrag
    [message] die eigene Nachricht
    [zone] die Zeitzone
   *[name] den Namen
  }. Fügen Sie die Spalte hinzu und versuchen Sie es noch einmal.
not-read = Nicht gelesen: { $names }.
will-see = Das sieht { $name }
will-see-at = Das sieht { $name } am { $when }
arrives-at = { $moment }, Ortszeit { $place }
skipped = Dann werden die Uhren vorgestellt. Es kommt um { $at } Uhr an.
