# Over the three ways.
start = What happened?
# The first way.
missing = Balance missing?
# Under it.
missing-hint = A card, a gift or a refund is not where you look for it.
# The second way.
unreadable = Code unreadable?
# Under it.
unreadable-hint = Characters are scratched off, or look alike.
# The third way.
scam = Was I scammed?
# Under it.
scam-hint = Somebody asked for a code, or may be in your account.
# For who is not signed in.
guest = Signed in, Help looks at your own account, and you can report what it does not settle.
# The link there.
sign-in = Sign in
# Within a way: it needs an account. What was answered so far is kept.
sign-in-to-go-on = Sign in to go on from here. What you answered is kept.
# There is no line.
offline = You are offline. What you read here holds all the same; looking, freezing and reporting work again when the line is back.
# The link to the question before.
back = Back

# A question.
what-is-missing = What is missing?
# Its answers.
value-card = A card or code I redeemed
# The same.
value-gift = A gift somebody sent me
# The same.
value-refund = Money that should come back
# A question.
what-is-known = What do you know of it?
# Its answers.
clue-last-four = The last four characters of the code
# The same, of a refund.
clue-last-four-order = The last four characters of the order number
# The same.
clue-amount = How much it was
# The same.
clue-day = On which day it was
# A question, and its field.
ask-last-four = Which are the last four?
# The field.
last-four = Last four characters
# Under it.
last-four-hint = These four and no more: the rest of a code is for you alone.
# What is wrong with it.
last-four-odd = Write four letters or digits.
# A question.
ask-amount = How much was it?
# The field.
amount-field = Amount
# Under it.
amount-hint = All of it, as on the card or the receipt: 25.00
# What is wrong with it.
amount-odd = Write an amount, such as 25.00.
# A question.
ask-day = On which day was it?
# The field.
day = Day
# Under it.
day-hint = As near as you know it.
# What is wrong with it.
day-odd = Choose a day.
# The button.
look = Look for it
# While it is looked for.
looking = Your account is being looked at
# No answer came.
look-lost = The shop did not answer. Nothing has changed; look again in a moment.
# The button.
look-again = Look again

# The heading: something was found.
found = Your account knows this
# The heading: nothing was found.
nothing = Your account knows nothing of it
# Something came: when, how much, what it was (`Gift card ••••7KYJ`, `Refund of order 7QK2-M4X9`), and where it went.
came = On { $date } { $amount } came in: { $what }. It went to { $bucket }.
# What is left of it.
left-all = All of it is still there.
# The same.
left-some = { $left } of it is left.
# The same.
left-none = All of it has been spent.
# Before links to orders.
paid-since = Since then your balance paid for
# It is in another currency than the account's: in which region that is paid with.
elsewhere = It is in { $currency }. That pays for orders while your region is { $region }.
# The same where no region has that currency.
elsewhere-nowhere = It is in { $currency }. Balances are never converted.
# Something went: before the link to the order.
paid = On { $date } { $amount } paid for
# Money went back to a payment card, with its last four; before the link to the order.
to-card = On { $date } { $amount } went back to the card ending in { $card }. Banks show it within a few days. It was
# The same where the card is not known.
to-card-unknown = On { $date } { $amount } went back to the card that paid. Banks show it within a few days. It was
# An order is still being paid; before the link to it.
paying = This order is still being paid. Money comes back once that is over:
# Something is set aside until then; before the link to the order.
held = { $amount } is on hold until { $moment }, then it comes back by itself. It is set aside for
# Another issuer is asked since then.
pending = { $amount } is on its way: { $issuer } has been checking it since { $moment }. It comes in by itself.
# There is a balance in another currency.
other-currency = You also have { $amount }. That pays for orders while your region is { $region }.
# The same where no region has that currency.
other-currency-nowhere = You also have { $amount }, which is never converted.
# Something was sent from this device, and its answer is not known.
unanswered = Something was sent from this device, and no answer has come yet. The page finds out by itself.
# The account is frozen.
frozen = Your account is frozen: what is there can't be spent until you unfreeze it.
# Nothing was found of a card.
nothing-card = It was not redeemed on this account. Perhaps it went to another account of yours, or has never been redeemed. Try the code: that does no harm, and if it was redeemed you are told on which day.
# Nothing was found of a gift.
nothing-gift = It was not claimed on this account. A gift comes in when you follow the link in its letter. Or ask who sent it: the sender sees how far it is and can send it again.
# Nothing was found of a refund.
nothing-refund = No such refund came to this account. Your orders say how far each one is, and where its money goes back to.
# A link.
to-redeem = Redeem a code
# A link.
to-orders = Your orders
# A link.
to-balance = See your balance
# A link.
to-history = See your history
# A link.
to-region = Change your region
# A link.
to-unfreeze = Unfreeze your account
# The button: it was not answered.
not-it = That does not answer it

# A question.
how-many = How many characters can't you read?
# Its answers.
none-unread = None, but some look alike
# The same.
two-unread = One or two
# The same.
more-unread = Three or more
# What helps with look-alikes.
alike = Look-alikes do not matter
# Under it.
alike-lead = A gift card's code has no letter I, L, O or U. Type what you see; it is read as what it must be:
# What is read as what.
alike-one = I and L are 1
# The same.
alike-zero = O is 0
# The same.
alike-v = U is V
# What helps with two that can't be read.
fill = Up to two are worked out
# Under it.
fill-lead = Type ? for each character that you can't read. The code's check characters say what stands there, and you see the whole code before anything is sent.
# For which codes.
fill-which = This works with codes of sixteen characters in four groups. Others the shop has to look up.
# The button: it did not help.
not-helped = It does not work
# A question.
how-bought = How did you get the card?
# Its answers.
bought-here = I bought it here
# The same.
bought-store = I bought it in another shop
# The same.
bought-present = It was a present
# The same.
bought-second-hand = I bought it from a person
# The heading over what can still be read.
what-is-left = What can you still read?
# What is to be kept.
keep = Keep the card and the receipt: they prove that it is yours. Send nobody a photo with the code on it; whoever sees the code can spend it.
# Bought here.
look-in-orders = The code also stands in the letter with your receipt, and your order says how it was sent.
# A present.
ask-sender = Who sent it through this shop can send it again with a new code. That is the quickest way.
# From a person.
second-hand-care = A card from a stranger may have been spent already. Pay with nothing that can't be charged back.
# The field. It may be left empty.
code-four = Last four characters of the code
# The field. It may be left empty.
serial-four = Last four digits of the serial number
# Under both.
four-hint = Leave it empty if you can't read them.
# A button, before what is reported.
tell-shop = Tell the shop
