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

# Over the field: how many points a step is, and the amount that it becomes.
step-becomes = { $points ->
    [one] { $points } point becomes
   *[other] { $points } points become
  } { $worth }, in whole steps. There is no way back.
# Under the field: how many can be converted.
up-to = Up to { $most ->
    [one] { $most } point
   *[other] { $most } points
  }.
# Under the field: what those that stand there become, an amount, and how many are left.
become-and-left = { $spent ->
    [one] { $spent } point becomes
   *[other] { $spent } points become
  } { $worth }; { $left ->
    [0] none are left
    [one] { $left } point stays
   *[other] { $left } stay points
  }.
# Fewer stand in the field than a step has, or fewer are there: how many a step has, and the amount that it becomes.
fewest = { $points ->
    [one] { $points } point is the fewest: it becomes
   *[other] { $points } points are the fewest: they become
  } { $worth }.
# What stands in the field is no whole number of steps: how many a step has, and the whole steps below and above.
in-steps = They go in steps of { NUMBER($step) }: enter { NUMBER($less) } or { NUMBER($more) }.
# More stand in the field than can be converted: how many there are, and the most that can be.
have-only = You have { $have ->
    [one] { $have } point
   *[other] { $have } points
  }. Enter { NUMBER($most) } or fewer.

# Said when it is done, and over the receipt: how many, and the amount that they became.
became = { $points ->
    [one] { $points } point became
   *[other] { $points } points became
  } { $worth }.
# Under it: the amount that can be spent, and how many points are left.
now-and-left = You have { $available } to spend now, and { $left ->
    [one] { $left } point
   *[other] { $left } points
  } left.
# Nothing was converted, since the points are worth something else than the shopper saw: this amount.
rate-changed = The rate has changed: these points become { $worth } now. Nothing was converted; press again if you like that.
# Nothing was converted, since there are fewer than were to be: how many there are, as `250 points`.
fewer-now = You have { $available } now, fewer than you asked for. Nothing was converted.
