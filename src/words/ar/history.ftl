history = السجل
what-label = البيان
when = التاريخ
amount-label = المبلغ
after = الرصيد بعدها
balance-after = الرصيد بعد الحركة
keys = أسهم لوحة المفاتيح تنقل بين الحركات، ومفتاح Enter يفتح الحركة.
find = البحث في سجلك
search = البحث في السجل
search-hint = آخر أربع خانات من بطاقة، أو رقم طلب، أو عرض ترويجي، أو مبلغ
show = عرض
everything = الكل
from = من
to = إلى
backwards = هذا اليوم قبل اليوم الأول.
clear = مسح
none-fits = لا توجد حركة مطابقة
none-next = ابحث عن شيء آخر أو اعرض الكل.
show-everything = عرض الكل
empty = لا حركات بعد. ستظهر هنا كل حركة.
coming = جارٍ تحميل هذه الحركة
unreachable = لم يستجب المتجر. ما تم تحميله يبقى هنا.
offline = لا يوجد اتصال. يمكن قراءة ما تم تحميله، والباقي عند عودة الاتصال.
again = إعادة المحاولة
bucket = نوع الرصيد
card = البطاقة
issuer = جهة الإصدار
licence = الترخيص
pays-for = الاستخدام
use-by = يُستخدم حتى
never = لا تنتهي صلاحيته
order = الطلب
promo = العرض الترويجي
points = النقاط المحوَّلة
opening = ما بدأ به هذا الحساب.
no-receipt-label = لم يصل إيصال هذه البطاقة.
export = تصدير
csv = CSV
json = JSON
confirm-export = تأكيد وتنزيل
export-all = كل الحركات في ملف
export-found = الحركات المطابقة في ملف
export-offline = لا يوجد اتصال. يأتي الملف من المتجر عند عودة الاتصال.
add-up = جمع كشف الحساب كله
confirm-sum = تأكيد وجمع
stop = إيقاف
stopped = توقف قبل النهاية.
cut = لم يكتمل كشف الحساب، لذا لا نتيجة له.
moved = ظل رصيدك يتغيّر أثناء الجمع. أعد الجمع بعد قليل.
off-label = حركة واحدة لا يتطابق حسابها
show-it = عرض هذه الحركة

entries = { $number ->
    [zero] لا حركات
    [one] حركة واحدة
    [two] حركتان
    [few] { $number } حركات
    [many] { $number } حركة
   *[other] { $number } حركة
  }
of-entries = { NUMBER($number) } من { $whole ->
    [zero] { $whole } حركة
    [one] حركة واحدة
    [two] حركتين
    [few] { $whole } حركات
    [many] { $whole } حركة
   *[other] { $whole } حركة
  }
found = { $number ->
    [zero] لا توجد حركة مطابقة.
    [one] حركة واحدة مطابقة.
    [two] حركتان مطابقتان.
    [few] { $number } حركات مطابقة.
    [many] { $number } حركة مطابقة.
   *[other] { $number } حركة مطابقة.
  }
fresh = { $number ->
    [zero] لا حركات جديدة
    [one] حركة جديدة
    [two] حركتان جديدتان
    [few] { $number } حركات جديدة
    [many] { $number } حركة جديدة
   *[other] { $number } حركة جديدة
  }
refund-of = استرداد مبلغ الطلب { $id }
date-and-clock = { $date }، { $clock }
so-far = { $number ->
    [zero] لم تُجمع أي حركة بعد.
    [one] حساب آخر حركة متطابق.
    [two] حساب آخر حركتين متطابق.
    [few] حساب آخر { $number } حركات متطابق.
    [many] حساب آخر { $number } حركة متطابق.
   *[other] حساب آخر { $number } حركة متطابق.
  }
all-add-up = { $number ->
    [zero] لا حركات، والمجموع { $sums }.
    [one] مجموع الحركة الوحيدة { $sums }.
    [two] مجموع الحركتين { $sums }.
    [few] مجموع كل الحركات، وعددها { $number }، هو { $sums }.
    [many] مجموع كل الحركات، وعددها { $number }، هو { $sums }.
   *[other] مجموع كل الحركات، وعددها { $number }، هو { $sums }.
  }
sums-and = { " و" }
added-up-of = جُمع { NUMBER($number) } من { $whole ->
    [zero] { $whole } حركة
    [one] حركة واحدة
    [two] حركتين
    [few] { $whole } حركات
    [many] { $whole } حركة
   *[other] { $whole } حركة
  }…
off-by = { $when }، { $amount }: المذكور { $says }، والمحسوب { $should }.
gone-of-it = من ذلك { $gone } انتهت صلاحيته.
sum-differs = مجموع الحركات { $sum }، لكن رصيدك الظاهر { $balance }.
