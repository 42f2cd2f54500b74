available = Verfügbar
buckets = Zusammensetzung
empty = Hier erscheint Ihre erste Karte
spent = Alles ausgegeben
empty-next = Haben Sie einen Code? Lösen Sie ihn ein, dann ist er gleich hier zu sehen.
redeem = Code einlösen
guest = Melden Sie sich an, um Ihr Guthaben und seinen Verlauf zu sehen.
sign-in = Anmelden
unreachable = Der Shop hat nicht geantwortet. Ihr Guthaben ist dort sicher.
again = Noch einmal versuchen
loading = Ihr Guthaben wird geladen
runs-out = Was wann abläuft
lots-label = Teile Ihres Guthabens, nach Ablauf geordnet
never = Läuft nie ab
nothing-runs-out = Nichts von Ihrem Guthaben läuft ab.
more-lots = Mehr davon zeigen
now = Jetzt
pending-label = Unterwegs
holds = Reserviert
came-from = Herkunft
left-of-label = Noch übrig
aside = Reserviert
pays-for-label = Gilt für
to-shop = Im Shop umsehen
let-go = Schließen
changed = Ihr Guthaben beträgt jetzt { $available }.
as-of-clock = Stand: { $clock } Uhr. Sobald der Shop antwortet, wird alles von selbst aktuell. Bis dahin lässt sich hier nichts ändern.
set-aside-for = { " " }reserviert für{ " " }
set-aside-until = , spätestens bis { $until }.
order = Bestellung { $order }
checking = { $issuer } prüft die Karte { $card }
checking-since = Seit { $since }. Das Ergebnis erscheint hier von selbst, Sie können die Seite verlassen.
came-in = Der Shop hat geantwortet: { $amount } von Karte { $card } sind da.
came-in-from = { $issuer } hat geantwortet: { $amount } von Karte { $card } sind da.
not-taken = Die Karte { $card } wurde vom Herausgeber nicht angenommen. Ihr Guthaben ist unverändert.
not-taken-by = { $issuer } hat die Karte { $card } nicht angenommen. Ihr Guthaben ist unverändert.
not-taken-why = { $what } { $why }
cards = { $count ->
    [one] { $count } Karte
   *[other] { $count } Karten
  }
refunds = { $count ->
    [one] { $count } Erstattung
   *[other] { $count } Erstattungen
  }
credits = { $count ->
    [one] { $count } Gutschrift
   *[other] { $count } Gutschriften
  }
use-by-date = Nutzen bis { $date }
none-ends = ohne Ablaufdatum
none-ends-before = Ablauf frühestens am { $date }
ends-in-days = { $days ->
    [0] heute
    [1] innerhalb eines Tages
   *[other] in { $days } Tagen
  }
ends-in-months = in { $months ->
    [one] { $months } Monat
   *[other] { $months } Monaten
  }
ends-in-years = in { $years ->
    [one] { $years } Jahr
   *[other] { $years } Jahren
  }
left-of-whole = { $left }, anfangs { $whole }
such-as = { $pays }, zum Beispiel { $goods }
quoted = „{ $good }“
or-good = { $goods } oder { $good }
shelves-only = nur { $shelves }
and-shelf = { $shelves } und { $shelf }
since-day = { $source } · { $day }
source-card = Geschenkkarte { $card }
source-order = Bestellung { $order }
source-promo = { $name }, mit Bestellung { $order }
source-points = { $points } umgewandelt
source-opening = Anfangsbestand
