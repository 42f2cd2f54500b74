points = { $count ->
    [one] { $amount } point
   *[other] { $amount } points
  }
minute = { $date } à { $clock } UTC
one-more = { $names }, { $name }
and-last = { $names } et { $name }
row = { $name } : { $value }
before = { $says } :
