points = { $count ->
   *[other] { $amount }ポイント
  }
minute = { $date } { $clock }（UTC）
one-more = { $names }、{ $name }
and-last = { $names }、{ $name }
row = { $name }：{ $value }
before = { $says }：
