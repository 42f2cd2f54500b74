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

# A licence in a line: what each of its codes is worth, and that it pays for any item.
about-any = { $worth } each, for any item
# The same, with the date by which the codes have to be redeemed.
about-any-until = { $worth } each, for any item, to be taken by { $date }
# The same of one that pays for some shelves only: their names, such as Kitchen.
about-only = { $worth } each, for { $shelves } only
# The same, with the date by which the codes have to be redeemed.
about-only-until = { $worth } each, for { $shelves } only, to be taken by { $date }
# Joins names of shelves: those so far, and one more.
and-shelf = { $shelves } and { $shelf }

# How many of all seats are how far: redeemed, handed out and not redeemed yet, and neither.
how-far = { NUMBER($taken) } of { NUMBER($seats) } taken, { NUMBER($out) } handed out, { NUMBER($free) } free
# A choice of the filter, and in the column of who has a seat: nobody has its code.
state-free = Free
# A choice of the filter: its code is handed out, and not redeemed yet.
state-out = Handed out
# A choice of the filter, and in the column of who has a seat: its code is redeemed.
state-taken = Taken
# In the column of who has a seat: its code is handed out.
out-not-taken = Handed out, not taken yet
# The same, with the day on which it was: `Today, 14:02`, or `Nov 18`.
out-since = Handed out, { $day }, not taken yet
# In the column of who has a seat: whoever redeemed its code, by their e-mail, and when: `Today, 14:02`, or `Nov 18`.
taken-by = { $by }, { $day }
# The same, where it is not known any more who it was.
taken-since = Taken, { $day }

# Said when codes were made.
made = { $count ->
    [one] { $count } code made.
   *[other] { $count } codes made.
  }
# Under the field of how many seats: fewer are free than were asked for.
fewer = { $free ->
    [one] Only { $free } seat is free.
   *[other] Only { $free } seats are free.
  }
# The button of one seat, to a screen reader: what stands on it (`renew-label`), and the seat's number.
renew-seat = New code for seat { $nth }
