day-odd = اختر تاريخًا ووقتًا.
day-past = هذا الوقت مضى. اختر وقتًا لاحقًا أو أرسلها الآن.
day-far = اختر يومًا خلال سنة من الآن.
twice = تُؤخَّر الساعة حينها وتتكرر هذه الساعة مرتين: تصل الهدية في المرة الأولى.

cell-of = { $column }، الصف { $row }
leave-out-row = استبعاد: الصف { $row } { $name }

name-missing = أدخل اسمًا.
email-missing = أدخل بريدًا إلكترونيًا.
amount-missing = أدخل مبلغًا.
from-missing = أدخل اسمك ليتضح ممن الهدية.
too-long = عدد الأحرف { NUMBER($have) }، والمتاح { NUMBER($most) }. اختصر النص.
not-an-email = تحقق من العنوان: يُكتب بهذا الشكل bo@mail.example.
same-as = العنوان نفسه في الصف { $row }.
not-an-amount = أدخل مبلغًا، مثل 25 أو 25.50.
too-little = أصغر هدية { $least }.
too-much = أكبر هدية { $most }.
no-such-zone = لا توجد منطقة زمنية بهذا الاسم. اكتبها بهذا الشكل: Europe/Berlin.

between = بين { $least } و{ $most }.
characters-of = { NUMBER($have) } من { NUMBER($most) } حرف
characters-over = { $over ->
    [zero] لا أحرف زائدة
    [one] حرف واحد زائد
    [two] حرفان زائدان
    [few] { $over } أحرف زائدة
    [many] { $over } حرفًا زائدًا
   *[other] { $over } حرف زائد
  }

recipients-of = { $count ->
    [zero] { $figure } مستلم
    [one] مستلم واحد
    [two] مستلمان
    [few] { $figure } مستلمين
    [many] { $figure } مستلمًا
   *[other] { $figure } مستلم
  }
all-ready = { $count ->
    [zero] { $figure } مستلم
    [one] مستلم واحد
    [two] مستلمان
    [few] { $figure } مستلمين
    [many] { $figure } مستلمًا
   *[other] { $figure } مستلم
  }، والبيانات كلها جاهزة.
some-to-mend = { $count ->
    [zero] { $figure } مستلم
    [one] مستلم واحد
    [two] مستلمان
    [few] { $figure } مستلمين
    [many] { $figure } مستلمًا
   *[other] { $figure } مستلم
  }، { $faulty ->
    [zero] { $faulty-figure } صف
    [one] منها صف واحد
    [two] منها صفان
    [few] منها { $faulty-figure } صفوف
    [many] منها { $faulty-figure } صفًا
   *[other] منها { $faulty-figure } صف
  } للتصحيح أو الاستبعاد.
too-many-of = عدد المستلمين { $count }، وهذا أكثر مما يتسع له طلب واحد. استبعد { $over }.
rows-of = الصفوف { $first } إلى { $last } من { $whole }

list-empty = لا أحد في هذه القائمة. تحتاج إلى صف لكل مستلم.
list-unclosed = علامة اقتباس في السطر { $line }، العمود { $column }، غير مغلقة. أغلقها وحاول مجددًا.
list-lacks = لا يوجد في القائمة عمود { $column ->
    [email] البريد الإلكتروني للمستلم
    [amount] المبلغ الخاص
    [message] الرسالة الخاصة
    [zone] المنطقة الزمنية
   *[name] اسم المستلم
  }. أضفه وحاول مجددًا.
not-read = أعمدة لم تُقرأ: { $names }.

will-see = ما سيظهر لدى { $name }
will-see-at = ما سيظهر لدى { $name }، { $when }
arrives-at = { $moment } بتوقيت { $place }
skipped = تُقدَّم الساعة حينها: تصل الهدية في { $at }.
