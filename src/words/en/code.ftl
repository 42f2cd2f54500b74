# Nothing is missing, and there is nothing left to take from.
nothing-left = There is nothing left for it to take off. It stays for later.

# Beside a gift card that is laid on the cart: how much of the cart it pays. Also put into `landed` and `switched-on`.
status-pays = pays { $amount }
# Beside a promo code: how much it takes off. Also put into `landed` and `switched-on`.
status-saves = saves { $amount }
# Beside a code that applies without taking an amount off. Also put into `landed` and `switched-on`.
status-applied = applied
# Beside a code that is kept and waits for what it needs.
status-kept = kept
# Beside a code that does not apply to this cart.
status-not-now = not this time

# A percentage, as it is put into the sentences after this one. Between number and sign stands a space that does not break.
percent = { NUMBER($percent) }{ " " }%
# Under a code that is kept: how much more has to be spent.
# What it does then: `off` takes this amount or percentage off, `each` takes it off each item, `credit` gives it to spend, `applies` says no more than that.
add-worth = Add { $missing } more and { $promise ->
    [off] it takes off { $worth }
    [each] it takes off { $worth } each
    [credit] you get { $worth } to spend
   *[applies] it applies
  }.
# The same, of certain goods: names of shelves or products, such as Kitchen.
# What it does then: `off` takes this amount or percentage off, `each` takes it off each item, `credit` gives it to spend, `applies` says no more than that.
add-worth-of = Add { $missing } more of { $of } and { $promise ->
    [off] it takes off { $worth }
    [each] it takes off { $worth } each
    [credit] you get { $worth } to spend
   *[applies] it applies
  }.
# Under a code that is kept: how many more items it needs.
# What it does then: `off` takes this amount or percentage off, `each` takes it off each item, `credit` gives it to spend, `applies` says no more than that.
add-items = Add { $more ->
    [one] { $more } more item
   *[other] { $more } more items
  } and { $promise ->
    [off] it takes off { $worth }
    [each] it takes off { $worth } each
    [credit] you get { $worth } to spend
   *[applies] it applies
  }.
# The same, from certain shelves, such as Kitchen, or of certain products.
# What it does then: `off` takes this amount or percentage off, `each` takes it off each item, `credit` gives it to spend, `applies` says no more than that.
add-items-from = Add { $more ->
    [one] { $more } more item
   *[other] { $more } more items
  } from { $of } and { $promise ->
    [off] it takes off { $worth }
    [each] it takes off { $worth } each
    [credit] you get { $worth } to spend
   *[applies] it applies
  }.
# Under a code that is kept: the cart comes to more than the code is for. Both are amounts.
up-to = It is for up to { $most }. You have { $have }.
# The same, of certain goods: names of shelves or products, such as Kitchen.
up-to-of = It is for up to { $most } of { $of }. You have { $have }.
# Under a code that is kept.
nothing-goes = Nothing in your cart goes with it yet.
# Under a code that is kept: from which shelves, such as Kitchen, or of which products something is needed.
add-something = Add something from { $of } and it applies.
# Under a code that is kept.
sign-in = Sign in and it applies.
# Under a code that is kept, while the cart is empty.
first-item = It waits for the first item.
# Under a code that is kept: it needs another delivery than the chosen one.
other-delivery = It is for another kind of delivery, and waits for one.
# Under a gift card that is kept: the shelves that it pays for, such as Kitchen.
pays-only-for = It pays for { $of } only, and waits for something from there.

# Under a code that does not apply: another code, or the name of a promo, saves as much.
as-much = { $kept } takes off as much, and they do not go together.
# Under a code that does not apply: another code, or the name of a promo, saves more, by this amount.
better-off = It does not go together with { $kept }, which leaves you { $saving } better off.
# Under a code that does not apply: the shopper took another code, or a promo of this name.
not-with = It does not go together with { $with }, which you chose.
# Under a code that does not apply: the date.
ran-out = It ran out on { $date }.
# Under a code that only applies at certain hours: from when it does again, as `Nov 18, 14:02`, or today with an hour.
sleeps = It sleeps now. From { $moment }, it applies again.

# Under a code that applies to the other items.
on-sale = { $count ->
    [one] { $count } item is on sale and does not count.
   *[other] { $count } items are on sale and do not count.
  }
# Under a code that applies to the other items.
outside = { $count ->
    [one] { $count } item is outside this code.
   *[other] { $count } items are outside this code.
  }
# Under a code that applies to the other items.
gift-cards = { $count ->
    [one] { $count } item is a gift card and is not discounted.
   *[other] { $count } items are gift cards and are not discounted.
  }
# Under a gift card that is laid on the cart: what it is worth.
card-worth = Gift card worth { $worth }. What is left of it goes to your balance.

# Said when a code took effect: the code, and one of the `status-` sentences above.
landed = { $code }: { $status }.
# Said when a code that applied no longer does.
fell-away = { $code } no longer applies. It is kept, and says what is missing.
# Said when a kept code has switched itself on: the code, and one of the `status-` sentences above.
switched-on = { $code } now applies: { $status }.

# Joins names of shelves and of products that a code is for, as they are put into the sentences above: those so far, and one more.
or-name = { $names } or { $name }
