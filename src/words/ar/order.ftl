guest = سجّل الدخول لعرض طلباتك.
empty = سيظهر طلبك الأول هنا
to-shop = تصفّح المتجر
orders = الطلبات
older = عرض طلبات أقدم
receipt = الإيصال
items = المنتجات
unreachable = لم يستجب المتجر. طلباتك في أمان لديه.
again = إعادة المحاولة
loading = جارٍ تحميل طلباتك
not-found = لا يوجد طلب كهذا في حسابك.
all = كل طلباتك
cancel-label = إلغاء
cancel-order = إلغاء الطلب كله
confirm-cancel = إلغاء واسترداد المبلغ
keep = الإبقاء عليه
cancelled-label = ملغى
cancel-lost = لم يستجب المتجر. لا ضرر من إعادة الإلغاء: يتم مرة واحدة.
refunds = المبالغ المستردة
subscriptions = الاشتراكات
to-balance = عرض رصيدك
to-cart = العودة إلى السلة
go-to-challenge = تأكيد الدفع
pause = إيقاف مؤقت
go-on = متابعة
end = إنهاء
only-balance = فقط إن غطى رصيدي المبلغ كله
placed-label = تاريخ الطلب
delivered-to = التوصيل إلى
credit = رصيد للإنفاق
balance-after = الرصيد الجديد
paid-by = طريقة الدفع
paused = متوقف مؤقتًا
to-card = إلى بطاقتك

state-paying = قيد الدفع
state-challenge = بانتظار تأكيدك
state-paid = مدفوع
state-released = غير مدفوع
state-cancelled = ملغى

next-paying = نتحقق مما إذا تم الدفع. كل شيء محجوز حتى { $clock }، ولا يلزمك فعل شيء.
next-challenge = يريد مصرفك التأكد من هويتك. كل شيء محجوز حتى { $clock }.
nothing-taken = لم يُخصم شيء: عاد رصيدك، وسلتك ورموزك كما كانت.

paid-aloud = الطلب { $order }، { $total }، مدفوع.
state-aloud = الطلب { $order }، { $total }. { $state }.
placed = تم إرسال الطلب { $order }.
moved-to = الطلب { $order }: { $state }.

card-ending = بطاقة تنتهي بـ { $last_four }
provider = مزوّد الدفع
card = بطاقة

and-more = { $first } و{ $more ->
    [zero] لا شيء غيره
    [one] منتج آخر
    [two] منتجان آخران
    [few] { $more } منتجات أخرى
    [many] { $more } منتجًا آخر
   *[other] { $more } منتج آخر
  }
so-many = { NUMBER($quantity) } × { $name }

cancel = إلغاء { $name }
cancel-item-to-balance = إلغاء { $name }؟ يعود { $worth } إلى رصيدك.
cancel-item-back = إلغاء { $name }؟ يعود { $worth } إلى وسائل الدفع الأصلية.
cancel-order-to-balance = إلغاء الطلب { $order }؟ يعود { $worth } إلى رصيدك.
cancel-order-back = إلغاء الطلب { $order }؟ يعود { $worth } إلى وسائل الدفع الأصلية.
item-cancelled = تم إلغاء { $name }. المبلغ المدفوع في طريق عودته إليك.
order-cancelled = تم إلغاء الطلب { $order }. المبلغ المدفوع في طريق عودته إليك.

next-on = المرة القادمة في { $date }
pays-balance-first = من رصيدك أولًا، والباقي من بطاقتك.
pays-balance-only = فقط عندما يغطي رصيدك المبلغ كله، وإلا فيُتخطى الموعد.
pause-of = إيقاف مؤقت: { $name }
go-on-with = متابعة { $name }
end-of = إنهاء { $name }
