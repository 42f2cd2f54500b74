points = { $count ->
    [one] { $amount } Punkt
   *[other] { $amount } Punkte
  }
minute = { $date }, { $clock } Uhr UTC
one-more = { $names }, { $name }
and-last = { $names } und { $name }
row = { $name }: { $value }
before = { $says }:
