confirm = تأكيد الدفع
ask = هل أنت من يدفع { $amount } إلى { $shop } بالبطاقة التي تنتهي بـ { $last_four }؟
approve = موافقة
decline = رفض
demo = هذا مصرف للعرض التجريبي. لا ينتقل أي مال.
