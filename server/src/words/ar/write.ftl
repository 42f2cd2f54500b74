points = { $count ->
    [zero] { $amount } نقطة
    [one] { $amount } نقطة
    [two] { $amount } نقطة
    [few] { $amount } نقاط
    [many] { $amount } نقطة
   *[other] { $amount } نقطة
  }
minute = { $date }، الساعة { $clock } UTC
one-more = { $names }، { $name }
and-last = { $names } و{ $name }
row = { $name }: { $value }
before = { $says }:
