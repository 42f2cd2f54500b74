named-symbol = un { $symbol }
check-symbol = Vérifiez le { NUMBER($nth, type: "ordinal") ->
    [one] { $nth }er
   *[other] { $nth }e
  } caractère : est-ce { $symbol } ?
check-swap = Vérifiez les { NUMBER($nth, type: "ordinal") ->
    [one] { $nth }er
   *[other] { $nth }e
  } et { NUMBER($next, type: "ordinal") ->
    [one] { $next }er
   *[other] { $next }e
  } caractères : sont-ils inversés ?
filled-one = Le { NUMBER($nth, type: "ordinal") ->
    [one] { $nth }er
   *[other] { $nth }e
  } caractère ne peut être que celui-ci. Correspond-il à la carte ?
filled-several = Les caractères illisibles ne peuvent être que ceux-ci. Correspondent-ils à la carte ?
perhaps-symbol = Est-ce { $symbol } ?
too-many-unreadable = { NUMBER($count) } caractères sont marqués « ? ». Nous pouvons en compléter deux ; essayez d’en lire un de plus.
read-pairs = Nous avons lu { $pairs }. Aucun code de ce type ne contient { $letters }.
read-as = { $letter } comme { $symbol }
and-pair = { $pairs }, { $pair }
or-letter = { $letters } ou { $letter }
