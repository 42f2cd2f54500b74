points = { $count ->
    [one] { $amount } punto
   *[other] { $amount } puntos
  }
today = Hoy, { $clock }
today-inside = hoy, { $clock }
day-and-clock = { $day }, { $clock }
and-then = { $sentences } { $sentence }
comma = { ", " }
