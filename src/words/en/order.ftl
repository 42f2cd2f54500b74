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

# How far an order is, beside it in the list and over its receipt. Also put into `state-aloud` and `moved-to`.
state-paying = Payment under way
# The same.
state-challenge = Waits for you to confirm
# The same.
state-paid = Paid
# The same: the payment did not go through.
state-released = Not paid
# The same.
state-cancelled = Cancelled

# Over a receipt: nobody knows yet whether the payment went through. The hour until which everything is held.
next-paying = We are finding out whether the payment went through. Everything is held until { $clock }; you need not do anything.
# Over a receipt: the bank asks for something more. The hour until which everything is held.
next-challenge = Your bank wants to see that it is you. Everything is held until { $clock }.
# Over a receipt: the payment did not go through. Before it stands why, a sentence of `refusal.ftl`.
nothing-taken = Nothing was taken: your balance is back, and your cart and codes are as they were.

# A receipt's heading to a screen reader: the order's number, and the amount.
paid-aloud = Order { $order }, { $total }, paid.
# The same of one that is not paid: one of the `state-` sentences above.
state-aloud = Order { $order }, { $total }. { $state }.
# Said when an order was placed: its number.
placed = Order { $order } is placed.
# Said when it is known how an order has ended: its number, and one of the `state-` sentences.
moved-to = Order { $order }: { $state }.

# The value of the row `paid-by`, before a dot and an amount: the last four digits of the payment card.
card-ending = Card ending in { $last_four }
# The same, where it was the page of a payment provider.
provider = Payment provider
# The same, where the digits are not known.
card = Card

# An order in the list, where several things were bought: the name of the first, and how many others there are.
and-more = { $first } and { $more ->
    [one] { $more } more
   *[other] { $more } more
  }
# So many of a product, two or more: its name.
so-many = { NUMBER($quantity) } × { $name }

# The button beside an item, to a screen reader: it begins with what stands on it (`cancel-label`). The item's name.
cancel = Cancel { $name }
# Before an item is cancelled: its name, and the amount that goes back.
cancel-item-to-balance = Cancel { $name }? { $worth } goes to your balance.
# The same, where it goes back to the payment card and to what else paid.
cancel-item-back = Cancel { $name }? { $worth } goes back to where it came from.
# Before a whole order is cancelled: its number, and the amount that goes back.
cancel-order-to-balance = Cancel order { $order }? { $worth } goes to your balance.
# The same, where it goes back to the payment card and to what else paid.
cancel-order-back = Cancel order { $order }? { $worth } goes back to where it came from.
# Said when an item is cancelled: its name.
item-cancelled = { $name } is cancelled. What was paid for it is on its way back.
# Said when a whole order is cancelled: its number.
order-cancelled = Order { $order } is cancelled. What was paid for it is on its way back.

# Beside a subscription: the date on which it comes next.
next-on = Next on { $date }
# Under a subscription: how it is paid.
pays-balance-first = From your balance first, the rest from your card.
# The same.
pays-balance-only = Only when your balance covers all of it; otherwise it is left out.
# The button of a subscription, to a screen reader: it begins with what stands on it (`pause`). What comes again, by its name.
pause-of = Pause { $name }
# The same (`go-on`).
go-on-with = Go on { $name }
# The same (`end`).
end-of = End { $name }
