# Why the shop says no: what happened, then what to do. Each stands where it was asked for: under a field, beside a code, in a notice.

# A promo code does not apply: the cart is worth too little. The amount that is missing.
min-spend = Add { $missing } more and this code applies.
# A promo code does not apply: the cart is worth too much. The amount up to which it does.
max-spend = This code is for carts up to { $most }.
# A promo code does not apply: there are too few items in the cart. How many there are, and how many it needs.
min-quantity = You have { NUMBER($have) } of { NUMBER($need) } items. Add the rest and this code applies.
# A promo code does not apply: nothing in the cart is of the shelves that it is for. Their names, joined by `and-name`.
no-eligible-items = This code is for { $categories }. Add something from there.
# Joins names of shelves in a list: those so far, and one more.
and-name = { $names }, { $name }
# A promo code applies to a part of the cart.
excluded-items = Some items in your cart are outside this code. It applies to the others.
# A promo code does not apply: it needs certain goods.
missing-items = This code needs other items in your cart.
# A promo code does not apply to what is on sale.
sale-items-excluded = Items on sale do not count for this code. Add something at its full price.
# A promo code does not apply to the delivery that was chosen.
shipping-not-eligible = This code is for another kind of delivery. Choose another one.
# A promo code is for one-time orders only, or for subscriptions only, and this is the other.
purchase-type = This code is for the other way of buying: once, or as a subscription.
# A promo code does not apply to the means of payment that was chosen.
payment-kind = This code is for another way to pay. Choose another one.
# A promo code does not apply to this currency.
other-currency = This code is for another currency.
# A promo code does not apply beside another one: that code, or the name of its promo.
cannot-combine = This code does not go together with { $with }. Keep the one that saves more.
# A promo code does not apply, since another code, or the name of a promo, saves more, by this amount.
better-exists = { $kept } saves more: { $saving }.
# There are as many codes on the cart as it takes. How many that is.
too-many-codes = A cart takes { $most ->
    [one] { $most } code
   *[other] { $most } codes
  }. Remove one to add this one.
# A promo code does not apply yet: the cart is empty.
cart-empty = Your cart is empty. The code waits for the first item.
# A promo code does not apply to gift cards in the cart.
gift-card-in-cart = Gift cards are not discounted. The code applies to the other items.
# A part of the balance pays for some shelves only: their names, joined by `and-name`.
restricted = This balance pays for { $categories } only.
# More was to be spent than the balance has. The amount that it has.
insufficient-balance = Your balance has { $available }. Choose a smaller amount.
# The price is no longer what the shopper saw.
price-changed = The price has changed. Look at the new total before you go on.
# Points are worth something else than the shopper saw: this amount.
rate-changed = The rate has changed: these points are worth { $worth } now. Look at it before you go on.
# There is less of something in the cart than was to be bought.
sold-out = Something in it is sold out, or fewer are left. Look at the cart as it is now.
# The payment card, or the provider's page, said no.
payment-declined = The payment was declined.
# Nothing pays the rest: its amount.
payment-required = There is still { $due } to pay. Choose what pays it.
# An order goes somewhere, and nobody said where.
address-required = Say where it goes: fill in the address.

# A gift can't be sent to some of its recipients as they stand.
recipients = The shop can not send to some of them as they stand. Go through the list once more.
# A gift looks like one that a scammer asked for.
gift-stopped = Take a moment before this is sent: read what it looks like.
# An account may send only so much within 24 hours: the amount that is left, and the date and the hour from which there is more.
gift-limit = An account sends only so much in a day. You can send { $left } now, and more from { $date }, { $clock }.
# A gift was to be sent on a day that is over, or too far away. The first and the last date that can be chosen.
day-out-of-reach = Choose a day between { $from } and { $until }.
# A gift or an order can't be cancelled.
not-cancellable = This can not be cancelled any more: it was delivered at once. Ask the shop if something is wrong with it.

# Something needs a fresh proof of who asks.
step-up-required = Confirm that it is you to go on.
# Something needs an e-mail address that was confirmed.
email-not-confirmed = Confirm your e-mail first: follow the link that we sent you. Your account sends another one.
# A promo code does not apply at this hour. The date and the hour from which it does again.
outside-hours = This code sleeps now. It applies again from { $date }, { $clock }.
# A promo code was used as often as it may be by everyone together.
usage-limit = This code has been used as often as it may be.
# A promo code was used as often as this shopper may.
customer-limit = You have used this code as often as you may.
# The money of a promotion is spent.
budget-spent = This promotion has run out.
# A promo code is for first orders only, and this is not the first.
first-order-only = This code is for first orders.
# A promo code is for other shoppers.
not-eligible = This code is not for your account.
# What was to be changed was changed elsewhere meanwhile.
version-conflict = This changed in another window. Look at it as it is now.
# Somebody has an account with this e-mail address already.
email-taken = This e-mail address has an account already. Sign in with it.
# Signing in: e-mail or password is wrong; never told which.
sign-in-failed = E-mail and password do not belong together. Check both and try again.
# Signing in: the password is right, and the code of an authenticator app is asked for beside it.
second-factor-required = Enter the code that your authenticator app shows.
# The code of an authenticator app is wrong, was used already, or its half minute is over.
second-factor-failed = This code does not fit, or was used already. Enter the next one.
# Signing in with a passkey did not work; never told why.
passkey-failed = This passkey did not work here. Try it once more, or go on another way.
# An account has as many passkeys as it may. How many that is.
too-many-passkeys = You have { $most ->
    [one] { $most } passkey
   *[other] { $most } passkeys
  }, as many as there can be. Remove one that you no longer use.
# A link from a letter is unknown, was used already, or is too old; never told which.
link-not-usable = This link has been used, or is too old. Ask for a new one.
