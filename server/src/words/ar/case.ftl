read = قراءة الرد
answered-subject = رد { $shop } على بلاغك { $number }
answered = مرحبًا { $name }، رد { $shop } على بلاغك { $number }.
answered-next = سجّل الدخول لقراءة الرد. يمكنك الرد هناك حتى يُغلق البلاغ.
answered-rule = لا أحد من المتجر يطلب منك رمزًا أو كلمة مرور، ولا حتى في رد.
