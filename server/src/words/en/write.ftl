# An amount of points. The count chooses the form; what is shown is the amount, which may have a sign: −1,250.
points = { $count ->
    [one] { $amount } point
   *[other] { $amount } points
  }
# A moment: its date, and the hour as 14:02, of the clocks that the world agrees on.
minute = { $date }, { $clock } UTC
# A list of names: those so far, and one that is not the last.
one-more = { $names }, { $name }
# A list of names: those so far, and the last.
and-last = { $names } and { $name }
# A line of a letter that is plain text: what it is called, and what it is.
row = { $name }: { $value }
# Before an address or a code on a line of its own: what can be done there, as the button says it.
before = { $says }:
