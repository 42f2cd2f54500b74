# The heading.
heading = Lost your phone, or something looks wrong?
# Under it.
lead = Freezing stops all spending at once. Nothing is lost, and you can undo it with your password.
# The button.
freeze = Freeze account
# The heading while it is frozen.
frozen = Your account is frozen
# The figure is not to be spent.
tag = Frozen
# At the head of the page.
banner = Nothing leaves your balance until you unfreeze it.
# The link there.
to-freeze = See what still works
# Over the first list.
waits = Stopped
# Over the second list.
works = Still works
# The button.
unfreeze = Unfreeze account
# The button that goes through with it.
confirm = Confirm and unfreeze
# The button that does not.
stay = Leave it frozen
# While the shop is asked.
asking = The shop is being asked
# Said when it is frozen.
now-frozen = Your account is frozen. Nothing can be spent from it until you unfreeze it.
# Said when it is not any more.
now-open = Your account is open again. You can spend from it.
# No answer to freezing.
freeze-lost = The shop did not answer, so it is not certain that your account is frozen. Press the button again: that does no harm.
# No answer to unfreezing.
unfreeze-lost = The shop did not answer. Your account stays frozen until it does: try again in a moment.
# There is no line.
offline = You are offline, and the shop has to be told. It works again when the line is back.
# What waits.
stopped-paying = Paying with your balance
# What waits.
stopped-subscriptions = Subscriptions that renew from it
# What waits.
stopped-points = Turning points into balance
# What waits.
stopped-links = New links and codes of gifts and licences
# What goes on.
on-redeeming = Redeeming cards and claiming gifts
# What goes on.
on-refunds = Refunds that come back to you
# What goes on.
on-card = Paying with a payment card
# What goes on.
on-taking-back = Taking back a gift you sent
