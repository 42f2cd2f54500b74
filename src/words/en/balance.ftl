# The large figure.
available = Available
# The list.
buckets = Buckets
# The table.
history = History
# The columns.
when = When
# A column.
what = What
# A column.
amount = Amount
# A column.
after = After
# The button under the table.
older = Show older entries
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
