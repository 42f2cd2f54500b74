shelves = الأقسام
all = الكل
sold-out = نفد
unreachable = لم يستجب المتجر. لم يضع شيء: حاول مجددًا بعد قليل.
as-seen = لم يستجب المتجر. هذه هي المنتجات المعروضة عند آخر زيارة.
again = إعادة المحاولة
loading = جارٍ تحميل المنتجات
before = بدلًا من
subscribable = يتوفر باشتراك متكرر
add-label = إضافة{ " " }
to-cart = إلى السلة

added = { $name } في سلتك.
in-cart = { $quantity ->
    [zero] ليس في سلتك
    [one] واحد في سلتك
    [two] اثنان في سلتك
    [few] { $quantity } في سلتك
    [many] { $quantity } في سلتك
   *[other] { $quantity } في سلتك
  }
on-sale-until = تخفيض حتى { $until }
left = { $left ->
    [zero] نفد
    [one] بقيت قطعة واحدة
    [two] بقيت قطعتان
    [few] بقيت { $left } قطع
    [many] بقيت { $left } قطعة
   *[other] بقيت { $left } قطعة
  }
