# The button beside a card.
report = Something wrong with this card?
# The button beside a line of the history.
report-entry = Report this entry
# The field.
what = What is wrong?
# The button.
send = Send report
# The button.
leave = Leave it
# The button after it.
close = Close
# No answer came.
lost = The shop did not answer. Send it again: it arrives once.
# The link there.
to-reports = Your reports
# There is no line.
offline = You are offline. What you wrote stays here and can be sent when the line is back.
# The heading of the list.
reports = Your reports
# Nothing yet.
none = You have reported nothing. Beside each card and each line of your history you can.
# The button under the list.
older = Show older reports
# What happens with it.
sent-next = Someone at the shop looks at it. Keep the number; you find it under your account too.
# No answer, and nothing was seen before.
unreachable = The shop did not answer. Your reports are safe with it.
# Over the field.
lead = In your own words, or leave it empty. What the shop knows of it is sent along. Leave out codes and passwords: if a code slips in, only its last four are kept.

# Under the field: how much may still be written, fewer than 1000.
characters-left = { $left ->
    [one] { $left } character left
   *[other] { $left } characters left
  }
# Under the field, when too much is written.
too-long-by = This is { $over ->
    [one] { $over } character too long
   *[other] { $over } characters too long
  }. Shorten it.
# The heading of the form, when it is about a card, as `••••7KYJ`. About a line of the history it is `report-entry`.
report-card = Report card { $card }
# When it has been sent: the report's number, which has letters in it.
sent-number = Your report has the number { $number }.
# In the list of reports: what one is about.
about-entry = A line of your history
# In the list of reports: what one is about, a card as `••••7KYJ`.
about-card = Card { $card }
# Under it: the report's number, and when it was sent, as `Nov 18, 14:02` or today with an hour.
number-and-moment = Number { $number } · { $moment }
# A tag beside a report: the shop has not answered yet.
status-open = Open
# A tag beside a report: the shop is done with it.
status-closed = Closed
# The shop takes no more reports today.
too-many = You have sent many reports today. The shop reads them; send this one tomorrow, or call.
# The line of the history that the report is about is gone.
not-found = The shop does not find this line any more. Reload the page.
