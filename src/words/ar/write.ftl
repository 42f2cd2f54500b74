points = { $count ->
    [zero] { $amount } نقطة
    [one] { $amount } نقطة
    [two] { $amount } نقطة
    [few] { $amount } نقاط
    [many] { $amount } نقطة
   *[other] { $amount } نقطة
  }
today = اليوم، { $clock }
today-inside = اليوم، { $clock }
day-and-clock = { $day }، { $clock }

and-then = { $sentences } { $sentence }
comma = { "، " }
