empty = Ihr Warenkorb ist leer
empty-next = Codes, die Sie jetzt hinzufügen, warten hier auf den ersten Artikel.
to-shop = Im Shop umsehen
lines = Artikel
codes = Geschenkkarten und Aktionscodes
code = Geschenkkarte oder Aktionscode
apply = Anwenden
applied = Angewendete Codes
by-themselves = Automatisch abgezogen
remove-label = Entfernen
remove = Entfernen: { $what }
removed = { $what } ist nicht mehr im Warenkorb.
code-removed = { $code } ist nicht mehr im Warenkorb.
undo = Rückgängig
summary = Zusammenfassung
items = Artikel
discounts = Rabatte
delivery = Lieferung
tax = Steuern
tax-included = Enthaltene Steuern
total = Gesamt
from-balance = Aus Ihrem Guthaben
due = Zu zahlen
check-out = Zur Kasse
estimate = Auf diesem Gerät geschätzt. Der Shop wird gerade gefragt.
estimate-offline = Auf diesem Gerät geschätzt. Der Shop wird gefragt, sobald Sie wieder online sind.
unreachable = Der Shop hat nicht geantwortet. Ihr Warenkorb ist dort sicher.
again = Noch einmal versuchen
loading = Ihr Warenkorb wird geladen
once = Einmal
every = { $weeks ->
    [1] Jede Woche
   *[other] Alle { $weeks } Wochen
  }
rhythm-of = Wie oft: { $name }
quantity-of = Menge: { $name }
being-paid = Dieser Warenkorb wird gerade bezahlt. Sobald das geklärt ist, können Sie ihn wieder ändern.
to-order = Bestellung ansehen
too-much = So viel kann der Shop in einer Bestellung nicht verkaufen. Es bleibt, wie es war.
others = Andere Kombinationen
choose = Diese nehmen
no-codes = Keine Codes
best-again = Beste Kombination nehmen
your-choice = Nach Ihrer Wahl kombiniert.
code-unknown = Diesen Code kennt der Shop nicht. Vergleichen Sie ihn Zeichen für Zeichen mit Ihrer Vorlage.
code-unreachable = Der Shop hat nicht geantwortet. Der Code steht noch in seinem Feld: Versuchen Sie es gleich noch einmal.
code-offline = Sie sind offline. Der Code steht noch in seinem Feld. Wenden Sie ihn an, sobald Sie wieder online sind.
code-garbled = Die Antwort kam nicht vom Shop. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.
on-sale-until = reduziert bis { $until }
counted = { $left ->
    [0] Ausverkauft. Wird nicht mitgerechnet.
    [one] Nur noch { $left } da. Die Summe rechnet mit { $left }.
   *[other] Nur noch { $left } da. Die Summe rechnet mit { $left }.
  }
share-of = { $amount } { $promo }
best-of-codes = Beste Kombination Ihrer { NUMBER($codes) } Codes.
see-others = { $others ->
    [one] { $others } andere ansehen
   *[other] { $others } andere ansehen
  }
other-total = Der Shop rechnet { $total }. Das gilt. Die Schätzung dieser Seite war eine andere.
total-and-due = Gesamt { $total }, zu zahlen { $due }.
credit-comes = Sie erhalten { $worth } Guthaben, { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
  } gültig.
