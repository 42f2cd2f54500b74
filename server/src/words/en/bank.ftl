# The page of the demonstration's bank: its heading, and in the browser's tab.
confirm = Confirm the payment
# What it asks. The card's last four digits.
ask = Is it you who pays { $amount } to { $shop } with the card ending in { $last_four }?
# The button that goes through with it.
approve = Approve
# The button that does not.
decline = Decline
# Under the buttons.
demo = This is a demonstration's bank. No money moves.
