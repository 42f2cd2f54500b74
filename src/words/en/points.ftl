# The heading, and the field.
points-label = Points
# The button.
convert = Convert points
# The region of what was done.
receipt = Receipt
# The button after it.
more = Convert more points
# Nothing stands in the field.
empty = Enter how many points.
# What stands there is no whole number.
odd = Enter a whole number, in digits.
# While it is sent.
converting = Turning points into balance
# No answer came.
finding = We are finding out whether this went through. Do not convert them again.
# It is known not to have arrived.
not-through = It did not go through. Your points are all there; you can try again.
# There is no line.
offline = You are offline. Converting waits for the line.
# The account is frozen.
frozen = Your account is frozen. Points can be converted when you have unfrozen it.
# The shop takes no points in this region.
no-rate = Points are not converted in your region. They stay yours.
