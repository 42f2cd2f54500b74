points = { $count ->
    [one] { $amount } Punkt
   *[other] { $amount } Punkte
  }
today = Heute, { $clock }
today-inside = heute, { $clock }
day-and-clock = { $day }, { $clock }
and-then = { $sentences } { $sentence }
comma = { ", " }
