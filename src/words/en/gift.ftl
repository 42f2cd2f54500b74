# For guests.
guest = Sign in to pay for the gift and to follow it. What you have written stays here.
# The link.
sign-in = Sign in
# The group.
design-label = Design
# The group.
colours = Colours
# The field.
amount = Amount
# The amounts to choose from.
amounts = Amounts to choose from
# The group.
how = How it gets there
# The choice.
by-email = By e-mail
# The choice.
by-link = As a link or a page to print
# Under the choice.
by-link-hint = You get the link when it is paid, and hand it over yourself.
# The group.
who = Who gets it
# The field.
name = Recipient name
# The field.
email = Recipient e-mail
# The column.
own-amount = Own amount
# The column.
own-message = Own message
# The column.
zone = Time zone
# The button.
add = Add recipient
# The button.
upload = Upload recipients
# Beside it.
upload-hint = A CSV file with names, e-mails and, if you like, amounts, messages and time zones. Drop it here, or paste the rows.
# The table.
table = Recipients
# Leaves a row out.
leave-out-label = Leave out
# Leaves all faulty rows out.
leave-all-out = Leave all of them out
# Which rows are shown.
only-faulty = Only those to mend
# The button.
earlier = Rows before
# The button.
later = Rows after
# Takes the whole list away.
clear = Start the list again
# The field.
from-label = Your name
# The field.
message = Message
# The group.
delivery = Delivery
# The choice.
now = Now
# The choice.
on-a-day = On a date
# The field.
day = Date
# The field.
hour = Time
# The field.
zone-of = Recipient's time zone
# The button.
review = Review gift
# While the review is on its way.
reviewing = Looking at it once more with the shop
# The region.
preview = Preview
# A way of looking.
as-mail = Message
# A way of looking.
as-card = Card
# A way of looking.
as-page = Page to print
# The ways of looking.
as-label = Show it as
# On the preview's button.
see = See your gift
# On the preview.
keep-safe = Whoever has the code has the money. Keep it safe.
# Where the code will stand.
code-here = The code stands here once it is paid
# In the place of a message that is not there yet.
no-message = Your message stands here.
# In the place of a name.
somebody = somebody
# In the place of the sender.
you = your name
# No line.
offline = You are offline. Nothing was sent: what you have written stays here.
# The shop did not answer.
offline-or-slow = The shop did not answer. Nothing was sent: try again in a moment.

# What a design shows: its name, to a screen reader.
design-ribbon = Parcel with a bow
# The same.
design-candles = Cake with candles
# The same.
design-bouquet = Bouquet
# The same.
design-lanterns = Lanterns
# The same.
design-firs = Fir trees in snow
# The same.
design-kite = Kite
# The same.
design-tea = Tea for two
# The same.
design-harbour = Harbour

# What a set of colours is called, to a screen reader.
palette-ink = Dark blue
# The same.
palette-dusk = Plum
# The same.
palette-leaf = Green
# The same.
palette-ruby = Red

# On the card and the page: the sender's name.
from-name = From { $name }
# The same, while the sender's name is not written yet: `you` stands in its place.
from-you = From your name
# The subject of the message: the sender's name, or `you` in its place.
sent-you = { $name } sent you a gift
# Over the subject: the recipient's name.
for-name = For { $name }
# The same, while the recipient's name is not written yet: `somebody` stands in its place.
for-somebody = For somebody
# Under the figure of the gift, which it goes on from: the shop's name.
to-spend = to spend at { $shop }
