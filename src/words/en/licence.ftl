# For guests.
guest = Sign in to see the licences you bought.
# The link.
sign-in = Sign in
# None was bought.
none = No licences yet
# What that means.
none-next = Schools and companies buy many codes at once. What you buy that way appears here, seat by seat.
# No answer.
unreachable = The shop did not answer. Your licences are as they were.
# The button.
again = Try again
# While it is asked.
loading = Looking up your licences
# The button for further licences.
more = Show more
# There is no such licence, or it is another's.
lost = There is no such licence in your account.
# The table.
seats = Seats
# A column.
seat = Seat
# A column.
standing-label = Who has it
# A column.
code = Code
# The filter.
show = Show
# A choice of the filter.
all = All seats
# The field.
how-many = Seats to hand out
# Under the field.
how-many-hint = You get a new code for each. Only you see them, once: copy or download them before you leave.
# The button.
hand-out = Make codes
# The button of a seat whose code was handed out.
renew-label = New code
# Over the codes.
codes = Codes to hand out
# The button.
copy = Copy them
# Said.
copied = Copied.
# The clipboard was closed.
not-copied = The browser did not let us copy. Mark the codes and copy them yourself.
# The link.
download = Download as CSV
# What is in the field is no number of seats.
no-number = Write how many, from 1 on.
# Said when the codes were not made.
not-made = The codes were not made, or did not arrive. Nothing is lost: make them again, and only the new ones work.
# Every seat is taken or out.
none-free = Every seat is handed out. A seat whose code went astray gets a new one in the table.
