# For guests.
guest = Sign in to place the order. Your cart, its codes and the prices stay as they are.
# The link.
sign-in = Sign in
# The group.
delivery = Delivery
# The group.
balance = Your balance
# The group.
payment = Payment card
# The switch.
use-balance = Use my balance
# The button.
place = Place order
# While it is on its way.
placing = Placing your order. Everything is held until the payment is through; then it is taken, or all of it comes back.
# When no answer came.
finding = We are finding out whether your order went through. Do not place it again.
# When it is certain that nothing happened.
not-through = Your order did not go through. Nothing was taken; you can place it again.
# There is no line.
offline = You are offline. Nothing was sent: place the order when you are back.
# The price changed.
price-changed = The price has changed while you looked. Nothing was taken. This is the new one; place the order if it suits you.
# The payment card said no.
declined = Your card was declined. Nothing was taken, and your balance and codes are back. Try another card, or ask your bank.
# Nothing is delivered.
digital = Nothing to deliver: it is there at once.
# The account has no balance here.
no-balance = Your balance has nothing to spend here. Redeemed cards show up by themselves.
# The link.
redeem = Redeem a code
# The button.
other-address = Send it elsewhere
# The field.
name = Name
# The field.
street = Street and number
# The field.
postcode = Postcode
# The field.
city = City
# The field.
number = Card number
# The field.
expires = Expiry date
# Under the field's name.
expires-hint = Month and year, as on the card: 04/29.
# The field.
security = Security code
# Under the field's name.
security-hint = 3 or 4 digits, on the back of the card.
# The check box.
keep = Keep this card for subscriptions and next time
# The choice.
new-card = A card
# The choice.
redirect = The payment provider's own page
# Under the choice.
redirect-hint = You pay there and come back here.
# In a demonstration.
demo = A demonstration: use 4242 4242 4242 4242, any date to come and any security code. No real card.
# The amount is not one.
amount-odd = Enter an amount, like 12.50.
# The field is empty.
number-empty = Enter the number on the card.
# It can't be right.
number-odd = Check the card number: a digit is wrong or missing.
# It can't be right.
expires-odd = Enter month and year as on the card, like 04/29.
# It is over.
expires-over = This card has expired. Use another one.
# It can't be right.
security-odd = Enter the 3 or 4 digits of the security code.
# The field is empty.
field-empty = Fill this in, so that it arrives.
# The slider puts it back to this.
automatic = Use as much as possible
# Said when everything is covered.
covered = Your balance covers all of it. No card is needed.

# The choice of the card that is on file: its last four digits.
on-file = Card ending in { $last_four }
# The field for how much is paid from this part of the balance, to a screen reader. Also put into `slider-of`.
from-gift-cards = From gift cards
# The same, of refunds.
from-refunds = From refunds
# The same, of credit from promotions.
from-promotional = From promotional
# The same, of credit for some shelves only, where these are not known.
from-restricted = From only for some goods
# The same, of credit for some shelves only: their names, such as Apps and Games.
from-credit-for = From credit for { $shelves }
# The same, of points.
from-points = From points
# The slider for the same, to a screen reader: one of the `from-` sentences above.
slider-of = { $field }, slider
# Beside a part of the balance: the amount that is there. All of it can be used for this order.
there = { $available } there
# Beside a part of the balance: the amount that is there, and how much of it can be used for this order.
there-up-to = { $available } there, up to { $most } for this order
# In the place of the price of a way of delivery, after its name and a dot.
free = free
