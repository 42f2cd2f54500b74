named-symbol = { $symbol }
check-symbol = تحقق من الخانة رقم { NUMBER($nth) }: هل هي { $symbol }؟
check-swap = تحقق من الخانتين { NUMBER($nth) } و{ NUMBER($next) }: هل هما معكوستان؟
filled-one = الخانة رقم { NUMBER($nth) } لا يمكن أن تكون إلا هذه. هل تطابق البطاقة؟
filled-several = الخانات غير المقروءة لا يمكن أن تكون إلا هذه. هل تطابق البطاقة؟
perhaps-symbol = هل هي { $symbol }؟
too-many-unreadable = { $count ->
    [zero] { $count } خانة معلَّمة بالعلامة ?.
    [one] خانة واحدة معلَّمة بالعلامة ?.
    [two] خانتان معلَّمتان بالعلامة ?.
    [few] { $count } خانات معلَّمة بالعلامة ?.
    [many] { $count } خانة معلَّمة بالعلامة ?.
   *[other] { $count } خانة معلَّمة بالعلامة ?.
  } يمكن إكمال خانتين على الأكثر؛ حاول قراءة خانة أخرى.

read-pairs = قُرئ { $pairs }. لا توجد { $letters } في هذه الرموز.
read-as = { $letter } على أنه { $symbol }
and-pair = { $pairs }، { $pair }
or-letter = { $letters } أو { $letter }
