empty = سلتك فارغة
empty-next = الرموز التي تضيفها الآن تنتظر هنا حتى أول منتج.
to-shop = تصفّح المتجر
lines = المنتجات
codes = بطاقات الهدايا والرموز الترويجية
code = بطاقة هدايا أو رمز ترويجي
apply = تطبيق
applied = الرموز المطبَّقة
by-themselves = مطبَّق تلقائيًا
remove-label = إزالة
remove = إزالة { $what }
removed = تمت إزالة { $what } من سلتك.
code-removed = تمت إزالة { $code } من سلتك.
undo = تراجع
summary = ملخص الطلب
items = المنتجات
discounts = الخصومات
delivery = التوصيل
tax = الضريبة
tax-included = الضريبة (مشمولة)
total = الإجمالي
from-balance = من رصيدك
due = المبلغ المستحق
check-out = إتمام الشراء
estimate = تقدير محسوب على هذا الجهاز. جارٍ سؤال المتجر.
estimate-offline = تقدير محسوب على هذا الجهاز. سنسأل المتجر عند عودة الاتصال.
unreachable = لم يستجب المتجر. سلتك في أمان لديه.
again = إعادة المحاولة
loading = جارٍ تحميل سلتك
once = مرة واحدة
every = { $weeks ->
    [zero] بلا تكرار
    [one] كل أسبوع
    [two] كل أسبوعين
    [few] كل { $weeks } أسابيع
    [many] كل { $weeks } أسبوعًا
   *[other] كل { $weeks } أسبوع
  }
rhythm-of = التكرار: { $name }
quantity-of = الكمية: { $name }
being-paid = جارٍ دفع ثمن هذه السلة. ستُفتح من جديد عند اكتمال ذلك.
to-order = عرض الطلب
too-much = هذا أكثر مما يستطيع المتجر بيعه في طلب واحد. بقي كل شيء كما كان.
others = تركيبات أخرى
choose = استخدام هذه
no-codes = بلا رموز
best-again = استخدام أفضل تركيبة
your-choice = الرموز مطبَّقة كما اخترت.
code-unknown = لا يعرف المتجر رمزًا كهذا. قارنه بمصدره حرفًا حرفًا.
code-unreachable = لم يستجب المتجر. الرمز ما زال في حقله: حاول مجددًا بعد قليل.
code-offline = لا يوجد اتصال. الرمز ما زال في حقله، ويمكن تطبيقه عند عودة الاتصال.
code-garbled = وصل رد من جهة غير المتجر. تحقق من اتصالك ثم حاول مجددًا.

on-sale-until = التخفيض حتى { $until }
counted = { $left ->
    [zero] نفد، ولم يُحتسب.
    [one] بقيت قطعة واحدة فقط، وهي المحتسبة في المجموع.
    [two] بقيت قطعتان فقط، وهما المحتسبتان في المجموع.
    [few] بقيت { $left } قطع فقط، وهي المحتسبة في المجموع.
    [many] بقيت { $left } قطعة فقط، وهي المحتسبة في المجموع.
   *[other] بقيت { $left } قطعة فقط، وهي المحتسبة في المجموع.
  }
share-of = { $amount } { $promo }
best-of-codes = أفضل تركيبة { $codes ->
    [zero] بلا رموز
    [one] من رمزك
    [two] من رمزيك
    [few] من { $codes } رموز
    [many] من { $codes } رمزًا
   *[other] من { $codes } رمز
  }.
see-others = { $others ->
    [zero] لا تركيبات أخرى
    [one] عرض تركيبة أخرى
    [two] عرض تركيبتين أخريين
    [few] عرض { $others } تركيبات أخرى
    [many] عرض { $others } تركيبة أخرى
   *[other] عرض { $others } تركيبة أخرى
  }
other-total = الإجمالي لدى المتجر { $total }، وهو المعتمد. كان تقدير هذه الصفحة مختلفًا.
total-and-due = الإجمالي { $total }، المستحق { $due }.
credit-comes = تحصل على { $worth } للإنفاق خلال { $days ->
    [zero] اليوم
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
  }.
