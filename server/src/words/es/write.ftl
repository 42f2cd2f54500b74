points = { $count ->
    [one] { $amount } punto
   *[other] { $amount } puntos
  }
minute = { $date }, { $clock } UTC
one-more = { $names }, { $name }
and-last = { $names } y { $name }
row = { $name }: { $value }
before = { $says }:
