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

# How far a gift is: a tag beside it, a choice in the list, and put into `now`.
state-scheduled = scheduled
# The same: the message is on its way.
state-sent = sent
# The same: the message came back, because the address does not take it.
state-bounced = came back
# The same: the recipient has opened the link.
state-opened = opened
# The same: the recipient has taken it.
state-claimed = claimed
# The same: the sender has taken it back.
state-cancelled = cancelled
# The same: the sender hands over a link, and has not made it yet.
link-not-made = link not made yet
# Said when the gift has moved on by itself: one of those above.
now = The gift is now { $standing }.

# What happened to a gift so far, each with its moment.
step-paid = Paid
# What happened: the sender changed it.
step-edited = Changed by you
# What happened.
step-sent = Sent
# What happened: the sender made the link.
step-linked = Link made
# What happened: the sender asked for it.
step-resent = Sent again asked for: the code from before is void
# What happened: the message did.
step-bounced = Came back
# What happened: the message did, with what the other mail server said.
step-bounced-saying = Came back: { $detail }
# What happened.
step-opened = Opened by the recipient
# What happened.
step-claimed = Claimed: it is in the recipient's balance
# What happened: the amount.
step-cancelled = Cancelled: { $refund } go back to your card

# What comes next: the day and the hour.
next-pauses = It pauses until { $until }. Until then you can take it back with one tap.
# What comes next: it is sent at once.
next-at-once = It goes out in a moment.
# What comes next: day and hour on the recipient's clocks, and the city of their time zone.
next-goes = It goes on { $moment } in { $place }.
# What comes next.
next-link = Make the link, then hand it over.
# What comes next, after the message came back.
next-mend = The message came back. Check the address, then save and send it again; or take the gift back.
# What comes next, while it is sent or opened.
next-claim = When it is claimed, it shows here by itself.
# In a row of its own: day and hour on the recipient's clocks, and the city of their time zone.
goes-at = { $moment } in { $place }

# Asks before it is taken back: the recipient's name and the amount.
take-back-asks = Take back the gift to { $name }? { $worth } go back to your card, and its code stops working.
# Why the gift can't be changed.
not-cancellable = This gift is claimed or cancelled by now. Nothing was changed.
# Why the gift can't be changed: the day and the hour.
on-hold = This waits until { $until }: somebody is paying with it, or it pauses. Try again then.
# A gift's button, to a screen reader: what stands on it, and the recipient's name.
named = { $act }, { $name }
# The text that goes with a shared link: the sender's name.
shared = A gift from { $from }
# The heading of one gift: the amount and the recipient's name.
worth-for = { $worth } for { $name }
