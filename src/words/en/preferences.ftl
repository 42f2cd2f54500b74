# The heading.
heading = Preferences
# The switch.
auto-apply = Use my balance at checkout
# Under it.
auto-apply-hint = It pays first, and a card pays the rest. Each checkout shows it and lets you change it.
# The switch.
alerts = Write to me a week before something runs out
# Under it.
alerts-hint = One e-mail for each part of your balance that has an end.
# The group of choices.
refunds = Refunds go to
# A choice.
to-source = Where the money came from
# Under it.
to-source-hint = Your card gets back what it paid, your balance what it paid.
# A choice.
to-balance = My balance
# Under it.
to-balance-hint = There at once, for anything in the shop, and it never runs out.
# Said when it is saved.
saved = Saved.
# No answer.
lost = The shop did not answer, so this is as it was before. Try again in a moment.
# There is no line.
offline = You are offline. Preferences can be changed when the line is back.
# No answer, and nothing was seen before.
unreachable = The shop did not answer. Your preferences are safe with it.
# The button.
again = Try again
