available = Disponible
buckets = Répartition
empty = Votre première carte apparaîtra ici
spent = Votre solde est épuisé
empty-next = Vous avez un code ? Utilisez-le, et vous le verrez aussitôt ici.
redeem = Utiliser un code
guest = Connectez-vous pour voir votre solde et son historique.
sign-in = Se connecter
unreachable = La boutique n’a pas répondu. Votre solde y est en sécurité.
again = Réessayer
loading = Chargement de votre solde
runs-out = Dates d’expiration
lots-label = Parts de votre solde, de la première à expirer à la dernière
never = N’expire jamais
nothing-runs-out = Rien de ce que vous avez n’expire.
more-lots = En afficher plus
now = Maintenant
pending-label = En route
holds = Mis de côté
came-from = Origine
left-of-label = Reste
aside = Mis de côté
pays-for-label = Valable pour
to-shop = Voir la boutique
let-go = Fermer
changed = Votre solde est maintenant de { $available }.
as-of-clock = Situation à { $clock }. La mise à jour se fera dès que la boutique répondra ; d’ici là, rien ne peut être modifié ici.
set-aside-for = { " " }mis de côté pour la{ " " }
set-aside-until = , fin au plus tard { $until }.
order = commande { $order }
checking = { $issuer } vérifie la carte { $card }
checking-since = Depuis { $since }. Le résultat s’affichera ici tout seul ; vous pouvez quitter cette page.
came-in = La boutique a répondu : vous recevez { $amount } de la carte { $card }.
came-in-from = { $issuer } a répondu : vous recevez { $amount } de la carte { $card }.
not-taken = L’émetteur n’a pas accepté la carte { $card }. Votre solde n’a pas changé.
not-taken-by = { $issuer } n’a pas accepté la carte { $card }. Votre solde n’a pas changé.
not-taken-why = { $what } { $why }
cards = { $count ->
    [one] { $count } carte
   *[other] { $count } cartes
  }
refunds = { $count ->
    [one] { $count } remboursement
   *[other] { $count } remboursements
  }
credits = { $count ->
    [one] { $count } crédit
   *[other] { $count } crédits
  }
use-by-date = Jusqu’au { $date }
none-ends = sans expiration
none-ends-before = aucune expiration avant le { $date }
ends-in-days = { $days ->
    [0] aujourd’hui
    [1] d’ici un jour
    [one] dans { $days } jour
   *[other] dans { $days } jours
  }
ends-in-months = dans { NUMBER($months) } mois
ends-in-years = dans { $years ->
    [one] { $years } an
   *[other] { $years } ans
  }
left-of-whole = { $left } sur { $whole }
such-as = { $pays }, comme { $goods }
quoted = « { $good } »
or-good = { $goods } ou { $good }
shelves-only = { $shelves } uniquement
and-shelf = { $shelves } et { $shelf }
since-day = { $source } · { $day }
source-card = Carte cadeau { $card }
source-order = Commande { $order }
source-promo = { $name }, avec la commande { $order }
source-points = Conversion de { $points }
source-opening = Solde initial
