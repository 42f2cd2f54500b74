# For guests.
guest = Sign in to see the gifts you sent.
# Nothing yet.
empty = Your first gift will appear here
# Nothing of what was looked for.
none-like = No gift fits. Look for another name, or show all of them.
# The link.
send-one = Send a gift
# The list.
list = Gifts
# The choice.
show = Show
# All of them.
all = All
# The field.
search = Search gifts
# The link.
export = Download as CSV
# The button that goes through with it, once it is proved who asks.
confirm-export = Confirm and download
# The button.
older = Show older gifts
# While waiting.
loading = Fetching your gifts
# No answer.
unreachable = The shop did not answer. Your gifts are safe with it.
# The button.
again = Try again
# No such gift, or someone else's.
not-found = There is no such gift in your account.
# The link.
to-all = All gifts you sent
# Takes the choice of one order away.
of-all-orders = Show those of all orders
# The button.
edit = Edit
# The button.
resend = Resend
# The button.
cancel = Cancel gift
# The button.
save = Save
# The button.
save-and-send = Save and send again
# The button.
leave = Leave it as it is
# The button.
confirm-cancel = Take it back
# The button.
keep = Keep it
# The region.
course = What happened so far
# The region.
link = Link
# The button.
make-link = Make the link
# The button.
new-link = Make a new link
# Beside it.
link-hint = The link is shown once, and kept nowhere. A new one can be made at any time; the one from before stops working.
# The button.
share = Share
# The button.
copy = Copy link
# It is there.
copied = The link is copied.
# It is not.
not-copied = Your browser does not let us copy. Mark the link and copy it.
# The button.
print = Print page
# The field of the link.
the-link = Link to the gift
# The region.
page = Page to print
# On the page.
scan = Point a phone's camera here, or enter the code at
# No answer came.
lost = The shop did not answer. Trying again is safe: it happens once.
# No answer came, and the link may have been made.
link-lost = The shop did not answer. Make the link once more; only the newest one works.
# It was saved.
saved = Saved.
# It was asked for again.
resent = It is sent again, with a new code. The one from before stops working.
# It is on its way back.
cancelled = The gift is cancelled. What you paid goes back to your card.
# The row.
to = To
# The row.
worth = Worth
# The row.
paid = Order
# The row.
goes-label = Goes
# In the place of what was deleted.
deleted = deleted, as it is long over
