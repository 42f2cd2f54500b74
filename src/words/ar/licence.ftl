guest = سجّل الدخول لعرض التراخيص التي اشتريتها.
sign-in = تسجيل الدخول
none = لا تراخيص بعد
none-next = تشتري المدارس والشركات رموزًا كثيرة دفعة واحدة. ما تشتريه بهذه الطريقة يظهر هنا مقعدًا مقعدًا.
unreachable = لم يستجب المتجر. تراخيصك كما كانت.
again = إعادة المحاولة
loading = جارٍ تحميل تراخيصك
more = عرض المزيد
lost = لا يوجد ترخيص كهذا في حسابك.
seats = المقاعد
seat = المقعد
standing-label = صاحب المقعد
code = الرمز
show = عرض
all = كل المقاعد
how-many = عدد المقاعد للتوزيع
how-many-hint = تحصل على رمز جديد لكل مقعد. تظهر الرموز لك وحدك ومرة واحدة: انسخها أو نزّلها قبل المغادرة.
hand-out = إنشاء الرموز
renew-label = رمز جديد
codes = رموز للتوزيع
copy = نسخ الرموز
copied = تم النسخ.
not-copied = لم يسمح المتصفح بالنسخ. حدّد الرموز وانسخها بنفسك.
download = تنزيل بصيغة CSV
no-number = اكتب العدد، ابتداءً من 1.
not-made = لم تُنشأ الرموز أو لم تصل. لم يضع شيء: أنشئها مرة أخرى، ولا يعمل إلا الجديد منها.
none-free = وُزّعت كل المقاعد. المقعد الذي ضاع رمزه يحصل على رمز جديد من الجدول.

about-any = { $worth } لكل رمز، لأي منتج
about-any-until = { $worth } لكل رمز، لأي منتج، تُستخدم حتى { $date }
about-only = { $worth } لكل رمز، ضمن { $shelves } فقط
about-only-until = { $worth } لكل رمز، ضمن { $shelves } فقط، تُستخدم حتى { $date }
and-shelf = { $shelves } و{ $shelf }

how-far = المقاعد المستخدَمة { NUMBER($taken) } من { NUMBER($seats) }، الموزَّعة { NUMBER($out) }، المتاحة { NUMBER($free) }
state-free = متاح
state-out = موزَّع
state-taken = مستخدَم
out-not-taken = موزَّع ولم يُستخدم بعد
out-since = موزَّع، { $day }، ولم يُستخدم بعد
taken-by = { $by }، { $day }
taken-since = مستخدَم، { $day }

made = { $count ->
    [zero] لم يُنشأ أي رمز.
    [one] تم إنشاء رمز واحد.
    [two] تم إنشاء رمزين.
    [few] تم إنشاء { $count } رموز.
    [many] تم إنشاء { $count } رمزًا.
   *[other] تم إنشاء { $count } رمز.
  }
fewer = { $free ->
    [zero] لا مقاعد متاحة.
    [one] مقعد واحد فقط متاح.
    [two] مقعدان فقط متاحان.
    [few] { $free } مقاعد فقط متاحة.
    [many] { $free } مقعدًا فقط متاحة.
   *[other] { $free } مقعد فقط متاحة.
  }
renew-seat = رمز جديد للمقعد { $nth }
