nothing-left = لم يبقَ ما يُخصم منه. يبقى محفوظًا لوقت لاحق.

status-pays = تدفع { $amount }
status-saves = يوفّر { $amount }
status-applied = مطبَّق
status-kept = محفوظ
status-not-now = ليس هذه المرة

percent = { NUMBER($percent) }%
add-worth = بإضافة { $missing } إلى السلة { $promise ->
    [off] يُخصم { $worth }
    [each] يُخصم { $worth } من كل منتج
    [credit] تحصل على { $worth } للإنفاق
   *[applies] يسري الرمز
  }.
add-worth-of = بإضافة { $missing } من { $of } { $promise ->
    [off] يُخصم { $worth }
    [each] يُخصم { $worth } من كل منتج
    [credit] تحصل على { $worth } للإنفاق
   *[applies] يسري الرمز
  }.
add-items = بإضافة { $more ->
    [zero] { $more } منتج
    [one] منتج آخر
    [two] منتجين آخرين
    [few] { $more } منتجات أخرى
    [many] { $more } منتجًا آخر
   *[other] { $more } منتج آخر
  } { $promise ->
    [off] يُخصم { $worth }
    [each] يُخصم { $worth } من كل منتج
    [credit] تحصل على { $worth } للإنفاق
   *[applies] يسري الرمز
  }.
add-items-from = بإضافة { $more ->
    [zero] { $more } منتج
    [one] منتج آخر
    [two] منتجين آخرين
    [few] { $more } منتجات أخرى
    [many] { $more } منتجًا آخر
   *[other] { $more } منتج آخر
  } من { $of } { $promise ->
    [off] يُخصم { $worth }
    [each] يُخصم { $worth } من كل منتج
    [credit] تحصل على { $worth } للإنفاق
   *[applies] يسري الرمز
  }.
up-to = يسري حتى { $most }. في سلتك { $have }.
up-to-of = يسري حتى { $most } من { $of }. في سلتك { $have }.
nothing-goes = لا شيء في سلتك يناسبه بعد.
add-something = أضف منتجًا من { $of } ليسري الرمز.
sign-in = سجّل الدخول ليسري الرمز.
first-item = ينتظر أول منتج.
other-delivery = مخصص لطريقة توصيل أخرى، وينتظر اختيارها.
pays-only-for = تدفع ضمن { $of } فقط، وتنتظر منتجًا من هناك.

as-much = يخصم { $kept } القدر نفسه، ولا يُجمع بينهما.
better-off = لا يُجمع مع { $kept }، ووفرك معه أكبر بمقدار { $saving }.
not-with = لا يُجمع مع { $with } حسب اختيارك.
ran-out = انتهت صلاحيته في { $date }.
sleeps = لا يسري الآن. يسري من جديد اعتبارًا من { $moment }.

on-sale = { $count ->
    [zero] لا منتجات مخفَّضة.
    [one] منتج واحد مخفَّض ولا يُحتسب.
    [two] منتجان مخفَّضان ولا يُحتسبان.
    [few] { $count } من المنتجات مخفَّضة ولا تُحتسب.
    [many] { $count } من المنتجات مخفَّضة ولا تُحتسب.
   *[other] { $count } من المنتجات مخفَّضة ولا تُحتسب.
  }
outside = { $count ->
    [zero] يشمل هذا الرمز كل المنتجات.
    [one] منتج واحد لا يشمله هذا الرمز.
    [two] منتجان لا يشملهما هذا الرمز.
    [few] { $count } من المنتجات لا يشملها هذا الرمز.
    [many] { $count } من المنتجات لا يشملها هذا الرمز.
   *[other] { $count } من المنتجات لا يشملها هذا الرمز.
  }
gift-cards = { $count ->
    [zero] لا بطاقات هدايا بين المنتجات.
    [one] منتج واحد هو بطاقة هدايا ولا خصم عليه.
    [two] منتجان هما بطاقتا هدايا ولا خصم عليهما.
    [few] { $count } من المنتجات بطاقات هدايا ولا خصم عليها.
    [many] { $count } من المنتجات بطاقات هدايا ولا خصم عليها.
   *[other] { $count } من المنتجات بطاقات هدايا ولا خصم عليها.
  }
card-worth = بطاقة هدايا بقيمة { $worth }. ما يتبقى منها يُضاف إلى رصيدك.

landed = { $code }: { $status }.
fell-away = لم يعد { $code } ساريًا. يبقى محفوظًا ويوضّح ما ينقصه.
switched-on = أصبح { $code } ساريًا: { $status }.

or-name = { $names } أو { $name }
