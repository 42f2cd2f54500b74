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
lost = The shop did not answer. Look under your account whether the report is there before you send it again.
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
