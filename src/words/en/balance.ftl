# The large figure.
available = Available
# The list.
buckets = Buckets
# Nothing yet.
empty = Your first card will appear here
# Nothing any more.
spent = All of it is spent
# What to do about it.
empty-next = Have a code at hand? Redeem it and it shows at once.
# The link.
redeem = Redeem a code
# For guests.
guest = Sign in to see your balance and its history.
# The link.
sign-in = Sign in
# No answer, and nothing was seen before.
unreachable = The shop did not answer. Your balance is safe with it.
# The button.
again = Try again
# While waiting.
loading = Fetching your balance
# The heading of the lots.
runs-out = What runs out when
# The list of the lots.
lots-label = Parts of your balance, the soonest to run out first
# What has no end.
never = Never runs out
# Instead of the line of months.
nothing-runs-out = Nothing you have runs out.
# The button under the first lots.
more-lots = Show more of them
# The beginning of the line of months.
now = Now
# The list of cards that another issuer is asked for.
pending-label = On its way
# The list of what is set aside.
holds = Set aside
# A row of a lot.
came-from = Came from
# A row of a lot.
left-of-label = Left of it
# A row of a lot.
aside = Set aside
# A row of a lot.
pays-for-label = Pays for
# The link beside the goods that a lot pays for.
to-shop = Look around the shop
# A card that came meanwhile.
let-go = Close

# Said when the balance changed while it was looked at: an amount, or several.
changed = Your balance is now { $available }.
# Over a balance that may be old: the hour.
as-of-clock = As of { $clock }. It brings itself up to date when the shop answers; until then nothing here can be changed.
# In the list of what is set aside. Before it stands an amount, after it the link `order`, then `set-aside-until`.
set-aside-for = { " " }is set aside for{ " " }
# After the link to the order in the same line: until when, as `Nov 18, 14:02` or today with an hour.
set-aside-until = , until { $until } at the latest.
# The link to an order between `set-aside-for` and `set-aside-until`: its number.
order = order { $order }

# A card that another issuer is asked for: the issuer's name, and the card as `••••7KYJ`.
checking = { $issuer } is checking card { $card }
# Under it: since when it is asked, as `Nov 18, 14:02` or today with an hour.
checking-since = Since { $since }. It shows here by itself; you can leave this page.
# The shop has said yes to a card: the amount, and the card as `••••7KYJ`.
came-in = The shop has answered: { $amount } from card { $card } came in.
# Another issuer has said yes to a card: the issuer's name, the amount, and the card as `••••7KYJ`.
came-in-from = { $issuer } has answered: { $amount } from card { $card } came in.
# An issuer whose name is not known has said no to a card, as `••••7KYJ`.
not-taken = The issuer did not take card { $card }. Your balance is as it was.
# Another issuer has said no to a card: the issuer's name, and the card as `••••7KYJ`.
not-taken-by = { $issuer } did not take card { $card }. Your balance is as it was.
# One of the two before this, and after it a whole sentence that says why.
not-taken-why = { $what } { $why }

# How many gift cards a part of the balance is made of. After it a comma follows, and when the first of them runs out: `use-by-date`, `none-ends` or `none-ends-before`.
cards = { $count ->
    [one] { $count } card
   *[other] { $count } cards
  }
# The same of refunds.
refunds = { $count ->
    [one] { $count } refund
   *[other] { $count } refunds
  }
# The same of credit from promotions, and of points.
credits = { $count ->
    [one] { $count } credit
   *[other] { $count } credits
  }
# After `cards`, `refunds` or `credits` and a comma, as a tag: one of them runs out soon, on this date.
use-by-date = Use by { $date }
# After `cards`, `refunds` or `credits` and a comma: they have no end.
none-ends = none runs out
# After `cards`, `refunds` or `credits` and a comma: the first of them runs out on this date, and that is not soon.
none-ends-before = none runs out before { $date }
# After the date on which a credit runs out: in how many days that is, 60 at most.
ends-in-days = { $days ->
    [0] today
    [1] within a day
   *[other] in { $days } days
  }
# After the date on which a credit runs out: in how many months that is, two or more.
ends-in-months = in { NUMBER($months) } months
# After the date on which a credit runs out: in how many years that is, one or more.
ends-in-years = in { $years ->
    [one] { $years } year
   *[other] { $years } years
  }

# What is left of a credit, and what it once was: two amounts.
left-of-whole = { $left } of { $whole }
# Goods that a credit pays for. Before the comma stands what it pays for in general: any item, or only some shelves; after it one name in marks (`quoted`), or several (`or-good`).
such-as = { $pays }, such as { $goods }
# The name of an item in quotation marks.
quoted = “{ $good }”
# Joins names in marks: those so far, and one more.
or-good = { $goods } or { $good }
# What a credit is called that pays for some shelves only: their names, such as Kitchen. The first letter is made a capital.
shelves-only = { $shelves } only
# Joins names of shelves for the sentence before this: those so far, and one more.
and-shelf = { $shelves } and { $shelf }

# How a credit came: one of the `source-` sentences, and since which day it is there.
since-day = { $source }, since { $day }
# Where value came from: a card as `••••7KYJ`. Shoppers copy it into the search of the history: what stands before the number has to be known in `server/src/statement/sought.rs`.
source-card = Gift card { $card }
# Where value came from or went: the order's number. Shoppers copy it into the search of the history: what stands before the number has to be known in `server/src/statement/sought.rs`.
source-order = Order { $order }
# Where value came from: the name of a promo, and the number of the order that it came with.
source-promo = { $name }, with order { $order }
# Where value came from: points, with their number and their name.
source-points = { $points } converted
# Where value came from: it was there at the beginning.
source-opening = Opening balance
