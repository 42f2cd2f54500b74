# The subject of a receipt: the order's number.
subject = Your order { $order } at { $shop }
# How a receipt begins.
thanks = Hello { $name }, thank you for order { $order } at { $shop }.
# A line of an order.
line = { NUMBER($quantity) } × { $name }
# The same of something that comes again by itself.
line-every = { NUMBER($quantity) } × { $name }, { $weeks ->
    [1] every week
   *[other] every { $weeks } weeks
  }
# Tax that comes on top.
tax = Tax
# Tax that prices contain.
tax-contained = Tax, contained in the total
# The last row of a price.
total = Total
# What part of the balance paid.
paid-from = { $bucket ->
    [gift] Paid from gift cards
    [refund] Paid from refunds
    [promotional] Paid from promotional credit
    [restricted] Paid from restricted credit
   *[points] Paid from points
  }
# What a payment card took: its last four digits.
paid-by-card = Paid by card ending in { $last_four }
# What the provider's page took.
by-redirect = Paid on the provider's page
# Credit that came with an order.
credit = Credit for you, good for { $days ->
    [one] { $days } day
   *[other] { $days } days
  }
# Where an order goes: a name and an address.
goes-to = It goes to { $address }.
# Over the code of a gift card that was bought.
card = Gift card worth { $worth }
# Under that code.
keep = Whoever has this code has the money. Keep it safe.
