history = Historique
what-label = Opération
when = Date
amount-label = Montant
after = Solde
balance-after = Solde après
keys = Les flèches passent d’une opération à l’autre, Entrée en ouvre une.
find = Rechercher dans votre historique
search = Rechercher
search-hint = 4 derniers caractères d’une carte, numéro de commande, promo ou montant
show = Afficher
everything = Tout
from = Du
to = Au
backwards = Ce jour est avant le premier.
clear = Effacer
none-fits = Aucune opération ne correspond
none-next = Cherchez autre chose, ou affichez tout.
show-everything = Tout afficher
empty = Aucune entrée ni sortie pour l’instant. Chaque opération apparaîtra ici.
coming = Chargement de l’opération
unreachable = La boutique n’a pas répondu. Ce qui est chargé reste ici.
offline = Vous êtes hors ligne. Ce qui est chargé reste lisible ; la suite viendra au retour de la connexion.
again = Réessayer
bucket = Type de valeur
card = Carte
issuer = Émetteur
licence = Licence
pays-for = Valable pour
use-by = Date limite
never = Sans expiration
order = Commande
promo = Promotion
points = Points convertis
opening = Ce que ce compte avait au départ.
no-receipt-label = Le reçu de cette carte n’a pas pu s’afficher.
export = Exporter
csv = CSV
json = JSON
confirm-export = Confirmer et télécharger
export-all = Toutes les opérations, dans un fichier
export-found = Les opérations trouvées, dans un fichier
export-offline = Vous êtes hors ligne. Le fichier vient de la boutique, au retour de la connexion.
add-up = Vérifier tout le relevé
confirm-sum = Confirmer et vérifier
stop = Arrêter
stopped = Arrêté avant la fin.
cut = Le relevé n’est pas arrivé jusqu’au bout, rien ne peut donc en être dit.
moved = Votre solde n’a cessé de changer pendant le calcul. Recommencez dans un instant.
off-label = Une opération ne tombe pas juste
show-it = Afficher cette opération
entries = { $number ->
    [one] { $number } opération
   *[other] { $number } opérations
  }
of-entries = { NUMBER($number) } sur { $whole ->
    [one] { $whole } opération
   *[other] { $whole } opérations
  }
found = { $number ->
    [0] Aucune opération ne correspond.
    [one] { $number } opération correspond.
   *[other] { $number } opérations correspondent.
  }
fresh = { $number ->
    [one] { $number } nouvelle opération
   *[other] { $number } nouvelles opérations
  }
refund-of = Remboursement de la commande { $id }
date-and-clock = { $date } à { $clock }
so-far = { $number ->
    [1] La dernière opération tombe juste.
    [one] La dernière opération tombe juste.
   *[other] Les { $number } dernières opérations tombent juste.
  }
all-add-up = { $number ->
    [1] La seule opération donne bien { $sums }.
    [one] La seule opération donne bien { $sums }.
   *[other] Les { $number } opérations donnent bien { $sums }.
  }
sums-and = { " et " }
added-up-of = { NUMBER($number) } sur { $whole ->
    [one] { $whole } opération vérifiée
   *[other] { $whole } opérations vérifiées
  }…
off-by = { $when }, { $amount } : indique { $says }, le calcul donne { $should }.
gone-of-it = Part expirée de ce montant : { $gone }.
sum-differs = Les opérations donnent { $sum }, mais votre solde indique { $balance }.
