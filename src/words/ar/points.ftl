points-label = النقاط
convert = تحويل النقاط
receipt = الإيصال
more = تحويل المزيد من النقاط
empty = أدخل عدد النقاط.
odd = أدخل عددًا صحيحًا بالأرقام.
converting = جارٍ تحويل النقاط إلى رصيد
finding = نتحقق مما إذا تم ذلك. لا تحوّلها مرة أخرى.
not-through = لم يتم التحويل. نقاطك كلها موجودة، ويمكنك المحاولة مجددًا.
offline = لا يوجد اتصال. التحويل ينتظر عودة الاتصال.
frozen = حسابك مجمَّد. يمكن تحويل النقاط بعد إلغاء التجميد.
no-rate = لا تُحوَّل النقاط في منطقتك. تبقى نقاطك لك.

step-becomes = كل { $points ->
    [zero] { $points } نقطة
    [one] نقطة
    [two] نقطتين
    [few] { $points } نقاط
    [many] { $points } نقطة
   *[other] { $points } نقطة
  } مقابل { $worth }، بمضاعفات كاملة فقط. لا يمكن التراجع عن التحويل.
up-to = حتى { $most ->
    [zero] { $most } نقطة
    [one] نقطة واحدة
    [two] نقطتين
    [few] { $most } نقاط
    [many] { $most } نقطة
   *[other] { $most } نقطة
  }.
become-and-left = { $spent ->
    [zero] { $spent } نقطة
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $spent } نقاط
    [many] { $spent } نقطة
   *[other] { $spent } نقطة
  } مقابل { $worth }؛ { $left ->
    [zero] لا يتبقى شيء
    [one] تتبقى نقطة واحدة
    [two] تتبقى نقطتان
    [few] تتبقى { $left } نقاط
    [many] تتبقى { $left } نقطة
   *[other] تتبقى { $left } نقطة
  }.
fewest = الحد الأدنى { $points ->
    [zero] { $points } نقطة
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $points } نقاط
    [many] { $points } نقطة
   *[other] { $points } نقطة
  } مقابل { $worth }.
in-steps = تُحوَّل النقاط بمضاعفات { NUMBER($step) }: أدخل { NUMBER($less) } أو { NUMBER($more) }.
have-only = لديك { $have ->
    [zero] { $have } نقطة
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $have } نقاط
    [many] { $have } نقطة
   *[other] { $have } نقطة
  }. أدخل { NUMBER($most) } أو أقل.

became = تم تحويل { $points ->
    [zero] { $points } نقطة
    [one] نقطة واحدة
    [two] نقطتين
    [few] { $points } نقاط
    [many] { $points } نقطة
   *[other] { $points } نقطة
  } إلى { $worth }.
now-and-left = لديك الآن { $available } للإنفاق، و{ $left ->
    [zero] لا نقاط متبقية
    [one] نقطة واحدة متبقية
    [two] نقطتان متبقيتان
    [few] { $left } نقاط متبقية
    [many] { $left } نقطة متبقية
   *[other] { $left } نقطة متبقية
  }.
rate-changed = تغيّر سعر التحويل: هذه النقاط تساوي { $worth } الآن. لم يُحوَّل شيء، فاضغط مجددًا إن ناسبك ذلك.
fewer-now = لديك الآن { $available }، وهذا أقل مما طلبت. لم يُحوَّل شيء.
