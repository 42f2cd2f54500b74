named-symbol = { $symbol ->
    [0] un { $symbol }
    [1] un { $symbol }
    [2] un { $symbol }
    [3] un { $symbol }
    [4] un { $symbol }
    [5] un { $symbol }
    [6] un { $symbol }
    [7] un { $symbol }
    [8] un { $symbol }
    [9] un { $symbol }
   *[other] una { $symbol }
  }
check-symbol = Revisa el carácter { NUMBER($nth) }: ¿es { $symbol }?
check-swap = Revisa los caracteres { NUMBER($nth) } y { NUMBER($next) }: ¿están al revés?
filled-one = El carácter { NUMBER($nth) } solo puede ser este. ¿Coincide con la tarjeta?
filled-several = Los caracteres ilegibles solo pueden ser estos. ¿Coinciden con la tarjeta?
perhaps-symbol = ¿Es { $symbol }?
too-many-unreadable = Hay { NUMBER($count) } caracteres marcados con ?. Podemos completar hasta dos; intenta leer alguno más.
read-pairs = Hemos leído { $pairs }. Estos códigos no llevan { $letters }.
read-as = { $letter } como { $symbol }
and-pair = { $pairs }, { $pair }
or-letter = { $letters } ni { $letter }
