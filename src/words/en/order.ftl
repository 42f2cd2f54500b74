# Under the heading.
guest = Sign in to see your orders.
# Nothing yet.
empty = Your first order will appear here
# The link.
to-shop = Look around the shop
# The list.
orders = Orders
# The button.
older = Show older orders
# The region.
receipt = Receipt
# The heading of the items.
items = Items
# No answer.
unreachable = The shop did not answer. Your orders are safe with it.
# The button.
again = Try again
# While waiting.
loading = Fetching your orders
# No such order, or someone else's.
not-found = There is no such order in your account.
# The link.
all = All your orders
# The button.
cancel-label = Cancel
# The button.
cancel-order = Cancel the whole order
# The button that goes through with it.
confirm-cancel = Cancel and refund
# The button.
keep = Keep it
# A line that was cancelled.
cancelled-label = cancelled
# No answer came.
cancel-lost = The shop did not answer. Cancelling again is safe: it happens once.
# The heading.
refunds = What went back
# The region.
subscriptions = Subscriptions
# The link.
to-balance = See your balance
# The link.
to-cart = Back to the cart
# The link to the provider.
go-to-challenge = Confirm the payment
# The button.
pause = Pause
# The button.
go-on = Go on
# The button.
end = End
# The switch.
only-balance = Only if my balance covers all of it
# The row.
placed-label = Placed
# The row.
delivered-to = Goes to
# The row.
credit = Credit to spend
# The row.
balance-after = New balance
# The row.
paid-by = Paid by
# Instead of the next day.
paused = Paused
# The row.
to-card = To your card
