available = المتاح
buckets = أنواع الرصيد
empty = ستظهر بطاقتك الأولى هنا
spent = أُنفق الرصيد كله
empty-next = هل لديك رمز؟ استخدمه ليظهر هنا فورًا.
redeem = استخدام رمز
guest = سجّل الدخول لعرض رصيدك وسجله.
sign-in = تسجيل الدخول
unreachable = لم يستجب المتجر. رصيدك في أمان لديه.
again = إعادة المحاولة
loading = جارٍ تحميل رصيدك
runs-out = مواعيد انتهاء الصلاحية
lots-label = أجزاء رصيدك، الأقرب انتهاءً أولًا
never = لا تنتهي صلاحيته
nothing-runs-out = لا شيء من رصيدك تنتهي صلاحيته.
more-lots = عرض المزيد
now = الآن
pending-label = في الطريق
holds = محجوز
came-from = المصدر
left-of-label = المتبقي
aside = محجوز
pays-for-label = الاستخدام
to-shop = تصفّح المتجر
let-go = إغلاق

changed = رصيدك الآن { $available }.
as-of-clock = حتى الساعة { $clock }. يتحدّث الرصيد تلقائيًا عندما يستجيب المتجر، وحتى ذلك الحين لا يمكن تغيير شيء هنا.
set-aside-for = { " " }محجوز من أجل{ " " }
set-aside-until = ، حتى { $until } كحد أقصى.
order = الطلب { $order }

checking = البطاقة { $card } قيد التحقق لدى { $issuer }
checking-since = منذ { $since }. ستظهر هنا تلقائيًا، ويمكنك مغادرة الصفحة.
came-in = وصل رد المتجر: أُضيف { $amount } من البطاقة { $card }.
came-in-from = وصل الرد من { $issuer }: أُضيف { $amount } من البطاقة { $card }.
not-taken = لم تقبل جهة الإصدار البطاقة { $card }. رصيدك كما كان.
not-taken-by = لم تُقبل البطاقة { $card } لدى { $issuer }. رصيدك كما كان.
not-taken-why = { $what } { $why }

cards = { $count ->
    [zero] لا بطاقات
    [one] بطاقة واحدة
    [two] بطاقتان
    [few] { $count } بطاقات
    [many] { $count } بطاقة
   *[other] { $count } بطاقة
  }
refunds = { $count ->
    [zero] لا مبالغ مستردة
    [one] مبلغ مسترد واحد
    [two] مبلغان مستردان
    [few] { $count } مبالغ مستردة
    [many] { $count } مبلغًا مستردًا
   *[other] { $count } مبلغ مسترد
  }
credits = { $count ->
    [zero] لا أرصدة
    [one] رصيد واحد
    [two] رصيدان
    [few] { $count } أرصدة
    [many] { $count } رصيدًا
   *[other] { $count } رصيد
  }
use-by-date = يُستخدم حتى { $date }
none-ends = بلا تاريخ انتهاء
none-ends-before = لا انتهاء قبل { $date }
ends-in-days = { $days ->
    [zero] اليوم
    [one] خلال يوم
    [two] بعد يومين
    [few] بعد { $days } أيام
    [many] بعد { $days } يومًا
   *[other] بعد { $days } يوم
  }
ends-in-months = { $months ->
    [zero] هذا الشهر
    [one] بعد شهر
    [two] بعد شهرين
    [few] بعد { $months } أشهر
    [many] بعد { $months } شهرًا
   *[other] بعد { $months } شهر
  }
ends-in-years = { $years ->
    [zero] هذه السنة
    [one] بعد سنة
    [two] بعد سنتين
    [few] بعد { $years } سنوات
    [many] بعد { $years } سنة
   *[other] بعد { $years } سنة
  }

left-of-whole = { $left } من أصل { $whole }
such-as = { $pays }، مثل { $goods }
quoted = «{ $good }»
or-good = { $goods } أو { $good }
shelves-only = { $shelves } فقط
and-shelf = { $shelves } و{ $shelf }

since-day = { $source }، منذ { $day }
source-card = بطاقة هدايا { $card }
source-order = طلب { $order }
source-promo = { $name }، مع الطلب { $order }
source-points = تحويل { $points }
source-opening = الرصيد الافتتاحي
