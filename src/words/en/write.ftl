# An amount of points. The count chooses the form; what is shown is the amount, which may have a sign: +1,250.
points = { $count ->
    [one] { $amount } point
   *[other] { $amount } points
  }
# A moment of this day: the hour.
today = Today, { $clock }
# The same inside of a sentence.
today-inside = today, { $clock }
# A moment of another day: the day as Nov 18, and the hour.
day-and-clock = { $day }, { $clock }

# Two whole sentences, one after the other: those so far, and one more.
and-then = { $sentences } { $sentence }
# Between two parts of a line, or two names of a list.
comma = { ", " }
