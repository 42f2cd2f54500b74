# Without a code.
no-code = Open the link from your message, or scan the page you were given. For your safety the code leaves the address at once, and is gone when the page is loaded anew.
# The way on.
enter = Enter the code
# While waiting.
looking = Opening your gift
# The button.
add = Add to my balance
# While it is on its way.
adding = Adding it to your balance
# When no answer came.
finding = We are finding out whether it is in your balance. It is added once, whatever happens.
# The switch to the code itself.
keep = Keep the code
# Under it.
keep-hint = Whoever has this code has the money. Keep it safe, and redeem it whenever you like.
# The button.
copy = Copy code
# It is there.
copied = The code is copied.
# The button.
print = Print it
# The code, to a screen reader.
code = Code
# For guests.
guest = To add it you sign in, or make an account; your gift waits here.
# After it.
done = It is in your balance
# The region.
receipt = Receipt
# The link.
see-balance = See your balance
# The link.
to-shop = Look around the shop
# It was claimed by who asks.
yours = This gift is in your balance
# It was claimed by somebody else.
claimed = This gift has been claimed
# What to do.
claimed-next = If it was not you, ask who sent it: they see when it was claimed and can tell the shop.
# It was taken back.
cancelled = This gift was taken back
# What to do.
cancelled-next = Its sender can tell you why. Nothing was taken from you.
# A newer one was sent.
replaced = There is a newer message
# What to do.
replaced-next = This gift was sent to you again. Open the link in the newest message; this one no longer works.
# No such gift.
unknown = No gift has this code
# What to do.
unknown-next = Open the link in your message again, or compare the code with the page you were given.
# It is a card and no gift.
plain = This code is a gift card's. Redeem it to see what it is worth.
# No answer.
unreachable = The shop did not answer. Your gift is safe: try again in a moment.
# The button.
again = Try again
# There is no line.
offline = You are offline. Your gift waits here until you are back.

# On the gift: the name of who sent it.
from = From { $name }
# On the gift: the name of who it is for.
to = For { $name }
# A gift that was claimed, taken back or replaced: the date, as a sentence of its own. What to do may follow as another one.
on-day = On { $date }.
# Said after it was added: the amount.
in-balance = { $worth } are in your balance.
