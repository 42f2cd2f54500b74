history = Verlauf
what-label = Was
when = Wann
amount-label = Betrag
after = Danach
balance-after = Guthaben danach
keys = Mit den Pfeiltasten geht es von Eintrag zu Eintrag, die Eingabetaste öffnet einen.
find = Im Verlauf suchen
search = Suchbegriff
search-hint = Letzte vier Zeichen einer Karte, Bestellnummer, Aktion oder Betrag
show = Anzeigen
everything = Alles
from = Von
to = Bis
backwards = Dieser Tag liegt vor dem ersten.
clear = Leeren
none-fits = Kein Eintrag passt
none-next = Suchen Sie etwas anderes oder lassen Sie sich alles zeigen.
show-everything = Alles zeigen
empty = Bisher ist nichts gekommen oder gegangen. Jeder Eintrag wird hier stehen.
coming = Der Eintrag wird geladen
unreachable = Der Shop hat nicht geantwortet. Was geladen ist, bleibt hier.
offline = Sie sind offline. Was geladen ist, können Sie lesen. Der Rest kommt, sobald die Verbindung wieder da ist.
again = Noch einmal versuchen
bucket = Art des Guthabens
card = Karte
issuer = Herausgeber
licence = Lizenz
pays-for = Gilt für
use-by = Nutzen bis
never = Läuft nicht ab
order = Bestellung
promo = Aktion
points = Umgewandelte Punkte
opening = Der Anfangsbestand dieses Kontos.
no-receipt-label = Der Beleg dieser Karte ist nicht angekommen.
export = Export
csv = CSV
json = JSON
confirm-export = Bestätigen und laden
export-all = Alle Einträge als Datei
export-found = Die passenden Einträge als Datei
export-offline = Sie sind offline. Die Datei kommt vom Shop, sobald die Verbindung wieder da ist.
add-up = Ganzen Verlauf nachrechnen
confirm-sum = Bestätigen, nachrechnen
stop = Anhalten
stopped = Vor dem Ende angehalten.
cut = Der Verlauf kam nicht bis zum Ende, deshalb lässt sich nichts darüber sagen.
moved = Ihr Guthaben hat sich beim Nachrechnen immer wieder geändert. Rechnen Sie gleich noch einmal nach.
off-label = Ein Eintrag geht nicht auf
show-it = Diesen Eintrag zeigen
entries = { $number ->
    [one] { $number } Eintrag
   *[other] { $number } Einträge
  }
of-entries = { NUMBER($number) } von { $whole ->
    [one] { $whole } Eintrag
   *[other] { $whole } Einträgen
  }
found = { $number ->
    [0] Kein Eintrag passt.
    [one] { $number } Eintrag passt.
   *[other] { $number } Einträge passen.
  }
fresh = { $number ->
    [one] { $number } neuer Eintrag
   *[other] { $number } neue Einträge
  }
refund-of = Erstattung zu Bestellung { $id }
date-and-clock = { $date }, { $clock }
so-far = { $number ->
    [1] Der letzte Eintrag geht auf.
   *[other] Die letzten { $number } Einträge gehen auf.
  }
all-add-up = { $number ->
    [1] Der eine Eintrag ergibt { $sums }.
   *[other] Alle { $number } Einträge ergeben { $sums }.
  }
sums-and = { " und " }
added-up-of = { NUMBER($number) } von { $whole ->
    [one] { $whole } Eintrag
   *[other] { $whole } Einträgen
  } nachgerechnet…
off-by = { $when }, { $amount }: nennt { $says }, ergibt aber { $should }.
gone-of-it = Davon ist { $gone } abgelaufen.
sum-differs = Die Einträge ergeben { $sum }, Ihr Guthaben nennt aber { $balance }.
