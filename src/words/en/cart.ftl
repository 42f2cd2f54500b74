# Nothing in it.
empty = Your cart is empty
# What to do about it.
empty-next = Codes you add now wait here for the first item.
# The link.
to-shop = Look around the shop
# The lines, to a screen reader.
lines = Items
# The disclosure.
codes = Gift cards and promo codes
# The field.
code = Gift card or promo code
# The button.
apply = Apply
# The list.
applied = Applied codes
# The list of promos without a code.
by-themselves = Applied by itself
# The button beside a line or a code.
remove-label = Remove
# The same button to a screen reader, with the name of the item or the code.
remove = Remove { $what }
# After an item was taken out, with its name.
removed = { $what } is out of your cart.
# After a code was removed.
code-removed = { $code } is off your cart.
# The button after a removal.
undo = Undo
# The region.
summary = Order summary
# A row.
items = Items
# A row.
discounts = Discounts
# A row.
delivery = Delivery
# A row.
tax = Tax
# A row, where prices contain it.
tax-included = Tax, included
# A row.
total = Total
# A row.
from-balance = From your balance
# A row.
due = Due
# The link.
check-out = Check out
# Until the server has agreed.
estimate = An estimate, made on this device. The shop is being asked.
# There is no line.
estimate-offline = An estimate, made on this device. The shop is asked when you are back.
# No answer, and nothing was seen before.
unreachable = The shop did not answer. Your cart is safe with it.
# The button.
again = Try again
# While waiting.
loading = Fetching your cart
# How often a line comes, in the choice of a rhythm: only this once.
once = Once
# The same, again and again. Also beside a line of an order and beside a subscription.
every = { $weeks ->
    [1] Every week
   *[other] Every { $weeks } weeks
  }
# The choice of a rhythm, to a screen reader, with the name of the item.
rhythm-of = How often: { $name }
# The buttons that change how many of an item, to a screen reader, with the item's name.
quantity-of = Quantity of { $name }
# An order of this cart is being paid.
being-paid = This cart is being paid for. It opens again when that is settled.
# The link.
to-order = See the order
# The cart would come to more than a shop can sell.
too-much = That is more than this shop can sell in one order. It stays as it was.
# The heading of other ways to combine.
others = Other combinations
# The button.
choose = Use these
# Without any code.
no-codes = No codes
# The button that goes back to the best.
best-again = Use the best combination
# The codes are as the shopper wants them, and that is not the cheapest.
your-choice = Combined as you chose.
# No promo has this code.
code-unknown = The shop knows no code like this. Compare it with where you found it, letter by letter.
# A code was sent, and no answer came.
code-unreachable = The shop did not answer. The code is still in its field: try again in a moment.
# There is no line.
code-offline = You are offline. The code is still in its field; apply it when you are back.
# It was not understood.
code-garbled = Something answered that is not the shop. Check your connection, then try again.

# How long a sale runs, small, after the shelf of the item and a dot; the day, or the hour where it is today.
on-sale-until = on sale until { $until }
# Under a line, where fewer are left than asked for.
counted = { $left ->
    [0] Sold out. It is not counted.
    [one] Only { $left } left. The sum counts { $left }.
   *[other] Only { $left } left. The sum counts { $left }.
  }
# Under a line: what a promo takes off it, an amount with a minus, and the code or the name of the promo.
share-of = { $amount } { $promo }
# Under the sum: which set of the codes this is. Always two codes or more.
best-of-codes = Best combination of your { NUMBER($codes) } codes.
# The button after it, which shows the other sets.
see-others = { $others ->
    [one] See { $others } other
   *[other] See { $others } others
  }
# The shop priced it differently, and says this amount.
other-total = The shop's total is { $total }. That counts; this page had estimated another one.
# Said when the sum has changed: both are amounts.
total-and-due = Total { $total }, due { $due }.
# Credit that comes with the order: an amount, and for how many days it can be spent.
credit-comes = You get { $worth } to spend, good for { $days ->
    [one] { $days } day
   *[other] { $days } days
  }.
