# The heading.
heading = How it went
# The choice of a span.
span = Span
# The choice of a currency.
currency = Currency
# A span.
month-label = 30 days
# A span.
year = 12 months
# The disclosure.
table = Show it as a table
# A column.
when = When
# A column.
total = Balance
# The heading of the categories.
spent = What it paid for
# A column.
shelf = Category
# A column.
amount-label = Amount
# What is on no shelf.
delivery = Delivery
# Nothing was paid for.
nothing-spent = In this time your balance paid for nothing.
# No answer.
unreachable = The shop did not answer, so this is not drawn.
# The button.
again = Try again
# While waiting.
loading = Fetching how it went

# The drawing in a sentence, where the balance stayed the same: the amount, and the date from which it is drawn.
nothing-moved = { $amount } since { $since }: nothing moved.
# The drawing in a sentence: amounts, and the dates that go with them.
went = From { $first } on { $since } to { $last } today. Highest: { $highest }, on { $highest-on }; lowest: { $lowest }, on { $lowest-on }.
