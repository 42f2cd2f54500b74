# The table.
history = History
# A column.
what-label = What
# A column.
when = When
# A column.
amount-label = Amount
# A column.
after = After
# The same in full, for one entry.
balance-after = Balance after
# How the table is used by keys.
keys = Arrow keys go from entry to entry, Enter opens one.
# The search.
find = Find in your history
# The field.
search = Search history
# Under the field.
search-hint = Last four of a card, order number, promo or amount
# The choice.
show = Show
# Of all buckets.
everything = Everything
# The first day.
from = From
# The last day.
to = To
# The last day is before the first.
backwards = This day is before the first one.
# Takes away what is looked for.
clear = Clear
# Nothing of what was looked for.
none-fits = No entry fits
# What to do about it.
none-next = Look for something else, or show everything.
# The way back.
show-everything = Show everything
# No entry yet.
empty = Nothing has come or gone yet. Every entry will stand here.
# An entry on its way.
coming = Fetching this entry
# No answer.
unreachable = The shop did not answer. What was loaded stays here.
# No line.
offline = You are offline. What was loaded can be read; the rest comes when the line is back.
# The button.
again = Try again
# What value it is.
bucket = Kind of value
# Where it came from, or went.
card = Card
# Another shop's card.
issuer = Issuer
# A licence.
licence = Licence
# What it may pay for.
pays-for = Pays for
# When it runs out.
use-by = Use by
# It does not.
never = Does not run out
# The link.
order = Order
# What gave it.
promo = Promotion
# What went.
points = Points converted
# Of an account of the demonstration.
opening = What this account began with.
# Why the receipt is not there.
no-receipt-label = The receipt of this card did not come.
# The links.
export = Export
# A link.
csv = CSV
# A link.
json = JSON
# The button that goes through with it, once it is proved.
confirm-export = Confirm and download
# What the file has.
export-all = Every entry, in a file
# The same of what was looked for.
export-found = The entries that fit, in a file
# Why there is no file now.
export-offline = You are offline. The file comes from the shop, when the line is back.
# The button.
add-up = Add up the whole statement
# The button that goes through with it, once it is proved who asks.
confirm-sum = Confirm and add up
# The button.
stop = Stop
# It was stopped.
stopped = Stopped before the end.
# It could not be read to its end.
cut = The statement did not come to its end, so nothing is said about it.
# It changed while it was read.
moved = Your balance kept changing while it was added up. Add it up again in a moment.
# The heading where it does not add up.
off-label = One entry does not add up
# The button.
show-it = Show this entry

# How many entries there are, under the heading.
entries = { $number ->
    [one] { $number } entry
   *[other] { $number } entries
  }
# How many of all entries are left by what is looked for, in its place.
of-entries = { NUMBER($number) } of { $whole ->
    [one] { $whole } entry
   *[other] { $whole } entries
  }
# How many entries fit what is looked for, to a screen reader.
found = { $number ->
    [0] No entry fits.
    [one] { $number } entry fits.
   *[other] { $number } entries fit.
  }
# On the button that leads to what came on top meanwhile.
fresh = { $number ->
    [one] { $number } new entry
   *[other] { $number } new entries
  }
# What an entry is about: an order's number.
refund-of = Refund of order { $id }
# When an entry was: its date and the time of day.
date-and-clock = { $date }, { $clock }
# The statement adds up, as far as it has been loaded.
so-far = { $number ->
    [1] The last entry adds up.
   *[other] The last { $number } entries add up.
  }
# All of the statement adds up to these amounts.
all-add-up = { $number ->
    [1] The one entry adds up to { $sums }.
   *[other] All { $number } entries add up to { $sums }.
  }
# Between the amounts there, where they are of several currencies.
sums-and = { " and " }
# While it is added up: how far it is.
added-up-of = Added up { NUMBER($number) } of { $whole ->
    [one] { $whole } entry
   *[other] { $whole } entries
  }…
# An entry that does not add up: its date and time of day, its amount with a sign, what it says the balance was after it, and what
# the balance should have been.
off-by = { $when }, { $amount }: says { $says }, adds up to { $should }.
# After the sentence of what all entries add up to: an amount of it that can't be spent any more.
gone-of-it = { $gone } of it has run out.
# The entries agree with each other, but not with the balance: both are amounts.
sum-differs = The entries add up to { $sum }, but your balance says { $balance }.
