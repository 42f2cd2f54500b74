points = { $count ->
    [one] { $amount } point
   *[other] { $amount } points
  }
today = Aujourd’hui à { $clock }
today-inside = aujourd’hui à { $clock }
day-and-clock = le { $day } à { $clock }
and-then = { $sentences } { $sentence }
comma = { ", " }
