subject = طلبك { $order } لدى { $shop }
thanks = مرحبًا { $name }، شكرًا على الطلب { $order } لدى { $shop }.
line = { NUMBER($quantity) } × { $name }
line-every = { NUMBER($quantity) } × { $name }، { $weeks ->
    [zero] كل { $weeks } أسبوع
    [one] كل أسبوع
    [two] كل أسبوعين
    [few] كل { $weeks } أسابيع
    [many] كل { $weeks } أسبوعًا
   *[other] كل { $weeks } أسبوع
  }
tax = الضريبة
tax-contained = الضريبة (مشمولة)
total = الإجمالي
paid-from = { $bucket ->
    [gift] مدفوع من بطاقات الهدايا
    [refund] مدفوع من المبالغ المستردة
    [promotional] مدفوع من الرصيد الترويجي
    [restricted] مدفوع من رصيد بعض المنتجات
   *[points] مدفوع من النقاط
  }
paid-by-card = مدفوع ببطاقة تنتهي بـ { $last_four }
by-redirect = مدفوع في صفحة مزوّد الدفع
credit = رصيد لك، صالح لمدة { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
  }
goes-to = التوصيل إلى { $address }.
card = بطاقة هدايا بقيمة { $worth }
keep = من معه هذا الرمز معه المال. احفظه في مكان آمن.
