# The heading of the form when something is missing, a code can't be read, or somebody was talked into something.
report-missing = Tell the shop what is missing
# The same.
report-unreadable = Tell the shop about the card
# The same.
report-scam = Tell the shop what happened
# In the list of reports: what one is about.
about-missing = Something is missing
# The same.
about-unreadable = A code that can't be read
# The same, with the card as `••••7KYJ`.
about-unreadable-card = Card { $card } can't be read
# The same.
about-scam = Perhaps a scam
# The same, with the card.
about-scam-card = Perhaps a scam, card { $card }
# A tag beside a report: the shop has answered.
status-answered = Answered
# What was said of a report, to a screen reader.
thread = What was said since
# Over what the shop said: as `today, 14:02`, or `Nov 18, 14:02`.
said-by-shop = The shop, { $moment }
# Over what the shopper said.
said-by-you = You, { $moment }
# The button under a report.
reply = Reply
# The same to a screen reader: with the report's number.
reply-to = Reply to report { $number }
# The field.
your-reply = Your reply
# The button.
send-reply = Send reply
# Under the field: nothing is written.
reply-empty = Write something, or leave it.
# Said when it has been sent.
reply-sent = Your reply is with the shop.
# Under a report.
is-closed = The shop has closed this report. If it is not settled, send a new one.
# On any page, when the shop has answered or closed a report.
news = The shop has answered a report of yours.
# What that is about, to a screen reader.
news-about = News of a report
# The link there.
to-news = Read it
