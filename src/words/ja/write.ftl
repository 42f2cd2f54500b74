points = { $count ->
   *[other] { $amount }ポイント
  }
today = 今日 { $clock }
today-inside = 今日 { $clock }
day-and-clock = { $day } { $clock }

and-then = { $sentences }{ $sentence }
comma = 、
