# Under the heading.
lead = From a card, an e-mail or a friend. You see what it is worth before anything happens.
# The field.
code = Code
# Under the field's name.
code-hint = 16 letters and numbers. Spaces, dashes and small letters are fine. Type ? where the card is scratched.
# The field.
pin = Security code
# Under the field's name.
pin-hint = 8 digits, on the back of the card.
# The button.
check = Check code
# The button.
paste = Paste
# The button.
use-repair = Use the repaired code
# The button.
as-typed = It is right as I typed it
# The button.
redeem = Redeem
# The button.
not-mine = Not mine
# The button.
another = Redeem another code
# The link.
see-balance = See your balance
# Under the buttons.
local = Nothing has left this page. A typo never counts as a try.
# Under the buttons, once the shop has been asked.
safe = The code moves nothing until you press Redeem.
# Under the buttons, for guests.
guest = You will be asked to sign in before we look the code up. It stays in its field.
# The region of the ticket before redeeming.
preview = Preview
# The region of the ticket after redeeming.
receipt = Receipt
# On the empty ticket.
empty-ticket = What your code is worth appears here, before anything happens.
# Over the amount.
ready = Gift card, ready to redeem
# While the server is asked.
checking = Looking it up. Nothing moves by that.
# While it is redeemed.
redeeming = Adding it to your balance
# While it is redeemed, and takes long.
still = Still adding it: the line is slow. You may close this page; what became of it is here when you come back.
# When no answer came.
finding = We are finding out whether this went through. Do not enter the code again.
# When it is certain that nothing happened.
not-through = It did not go through. Your code has not been used; you can try again.
# When the server was not reached while checking.
unreachable = The shop did not answer. Your code has not been used: try again in a moment.
# When something else answered.
garbled = The answer was not from the shop. Your code has not been used. Check your network, then try again.
# Offline.
offline = You are offline. Your code has not been used. It stays here; go on when you are back.
# Back online, with a code in the field.
back = You are back online. Your code is still here: check it now.
# The clipboard could not be read.
no-clipboard = The browser did not let us read what you copied. Hold the field and choose Paste.
# Several codes were pasted.
several = There is more than one code in what you pasted. This is the first one.
# The button beside it.
all-of-them = Redeem all of them
# The button.
scan = Scan
# The link.
many = Redeem several codes
# Opens the drawings of a card.
which = Which number is it?
# The drawing, in words.
card-back = The back of a gift card, with its numbers marked 1 to 4.
# Over a promo code that was laid on the cart.
kept = A promo code: kept for your cart
# While it is laid there.
keeping = This is a promo code. Putting it on your cart.
# The link.
to-cart = Open your cart
# The shop knows no such code.
no-such-promo = The shop knows no such code. Compare it with the card or the e-mail: gift card codes have 16 letters and numbers.
# The link of a receipt.
freeze = This was not you? Freeze your account
# A row.
licence = Licence
# A row.
issuer = Issued by
# Over the amount while another issuer is asked.
pending-label = On its way to your balance
# Over the amount of a receipt.
added-to-balance = Added to your balance
# Over the amount of a receipt, where the code had been redeemed to the same balance before.
already-in-balance = Already in your balance
# Over the amount of a receipt, where it went to the cart of another storefront.
added-to-cart = Added to your cart
# Over the amount of a receipt, where it had gone to the cart of another storefront before.
already-in-cart = Already in your cart
# The rows of a ticket.
goes-to = Goes to
# The row of a receipt.
went-to = Went to
# A row.
kind = Kind
# A row.
region = Region
# A row.
valid-until = Valid until
# Its value where nothing runs out.
no-expiry = No expiry
# A row.
balance-after = Balance after
# A row.
balance-now = Balance now
# A row.
card = Card
# A row.
when = When
# Under the drawing: what each of its numbers is.
number-code = The code, under the silver strip or in the e-mail: 16 letters and numbers.
# Under the drawing: what each of its numbers is.
number-pin = The security code of 8 digits. Only some cards have one, beside a code of 16 digits.
# Under the drawing: what each of its numbers is.
number-serial = The serial number, after S/N. It is not the code.
# Under the drawing: what each of its numbers is.
number-bars = The number under the bars, for the till. It is not the code.

# Over a promo code that was laid on the cart: the promo's name, and the amount that it takes off.
kept-promo-saves = { $name }. It saves you { $amount } on what is in your cart now.
# The same of one that takes nothing off yet: the promo's name.
kept-for = { $name }. It waits in your cart, and says there what it needs.

# Under a receipt while another issuer is asked: the issuer's name.
pending = { $issuer } is checking the card. That takes a few minutes at most. You may leave this page: it goes on, and your balance shows it.
# Said while another issuer is asked, and the receipt's heading to a screen reader: the amount, and the issuer's name.
amount-pending = { $amount } on its way. { $issuer } is checking the card.
# Before a card of another issuer is redeemed: the issuer's name.
asks = { $issuer } has to confirm this card. That can take a few minutes.
# The value of the row `licence`, to who takes a seat of it: the licence's name, the number of the seat and of how many it is one, and the name of who bought them.
seat-of = { $name }, seat { $nth } of { $of }, from { $buyer }, who sees that you took it

# Said when a card is redeemed, and the receipt's heading to a screen reader: the amount.
amount-added-to-balance = { $amount } added to your balance.
# The same, where it had been redeemed to the same balance before.
amount-already-in-balance = { $amount } was already in your balance.
# The same, where it went to the cart of another storefront.
amount-added-to-cart = { $amount } added to your cart.
# The same, where it had gone to the cart of another storefront before.
amount-already-in-cart = { $amount } was already in your cart.
# Said when the preview is there: the amount.
card-worth = This card is worth { $amount }. Nothing has happened yet.

# Under the field, only to a screen reader: how many characters are typed, and how many the code has.
progress = { NUMBER($have) } of { NUMBER($need) } characters
# Under the field: the code is redeemed in another region, by its name.
redeemed-in = This kind of code is redeemed in { $region }, with an account there.
# Under the field: a sentence that says which character no code has, and after it the question `perhaps-symbol` of `repair.ftl`.
wrong-and-question = { $sentence } { $question }
