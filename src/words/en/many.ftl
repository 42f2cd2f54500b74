# Under the heading.
lead = Paste a list, an e-mail, or a file. Every code is checked here before anything is sent.
# The field.
codes = Codes
# Under the field's name.
codes-hint = One on each line, or a whole e-mail. A security code goes behind its number.
# The button.
all = Redeem all
# The button, while it is under way.
stop = Stop
# The button, once it was stopped.
go-on = Go on
# The button.
file = Choose a file
# Under the buttons.
drop = A text or CSV file; or drop it here. The codes stay on this page and are kept nowhere.
# The table.
results = Results
# A column.
nth = No.
# A column.
code = Code
# A column.
state = What became of it
# A column.
worth = Worth
# The link.
download = Download receipt
# The button.
anew = Begin a new list
# The link for one code.
one = Redeem one code
# The link to what was bought in bulk.
licences = Licences you bought
# For guests.
guest = Sign in first, so that we know whose balance it is. The list stays on this page.
# The link.
sign-in = Sign in
# A file that could not be read.
unreadable = The file could not be read. Open it, copy what is in it, and paste it here.
# No code in the text.
none = There is no code in this text.
# While it is asked what became of a code.
finding = We are finding out whether this went through
# A code on its way.
sending = Being redeemed
# A code that can be sent.
ready = Ready
# A code from before a reload that never arrived.
lost = Not sent before the page was reloaded. Paste it again, and it goes on from here.
# After a reload.
again = The page was reloaded in the middle. What was sent is in the table; codes are kept nowhere, so paste the rest again.
# Offline.
offline = You are offline. Nothing is lost: it goes on when you are back and press Go on.
# A promo code in the list.
promo = A promo code. Use it on your cart; it is not for the balance.
