codes = Códigos
codes-hint = Uno por línea, o un correo entero. El código de seguridad va detrás de su número.
all = Canjear todos
stop = Detener
go-on = Continuar
file = Elegir un archivo
drop = Un archivo de texto o CSV; también puedes soltarlo aquí. Los códigos se quedan en esta página y no se guardan.
results = Resultados
nth = N.º
code = Código
state = Qué ha pasado
worth = Valor
download = Descargar recibo
anew = Empezar otra lista
one = Canjear un código
licences = Licencias compradas
guest = Inicia sesión primero, para saber a qué saldo va. La lista se queda en esta página.
unreadable = No se ha podido leer el archivo. Ábrelo, copia su contenido y pégalo aquí.
none = No hay ningún código en este texto.
finding = Estamos comprobando si se ha canjeado
sending = Canjeando
ready = Listo
lost = No se envió antes de recargar la página. Pégalo otra vez y seguirá desde aquí.
again = La página se recargó a mitad. Lo enviado está en la tabla; los códigos no se guardan, así que pega el resto otra vez.
offline = No tienes conexión. No se ha perdido nada: cuando la recuperes, pulsa Continuar.
promo = Es un código promocional. Úsalo en tu cesta; no es para el saldo.
found-codes = { $ready ->
    [one] Se puede canjear { $figure } código.
   *[other] Se pueden canjear { $figure } códigos.
  }
found-and-look = { $ready ->
    [one] Se puede canjear { $figure } código
   *[other] Se pueden canjear { $figure } códigos
  }; { $look ->
    [one] { $look-figure } necesita revisión
   *[other] { $look-figure } necesitan revisión
  }.
without-code = { $lines ->
    [one] { $figure } línea no tiene ningún código.
   *[other] { $figure } líneas no tienen ningún código.
  }
left-over = En una lista caben hasta 1000 códigos. { $count ->
    [one] { $figure } del final queda para la siguiente.
   *[other] { $figure } del final quedan para la siguiente.
  }
done-of = Hechos: { $done } de { $all }
added-to-balance = { $amounts } más en tu saldo
and-amount = { $amounts } y { $amount }
ended = { $parts }.
part-redeemed = { $count ->
    [one] { $figure } canjeado
   *[other] { $figure } canjeados
  }
part-already = { $count ->
    [one] { $figure } ya en tu saldo
   *[other] { $figure } ya en tu saldo
  }
part-refused = { $count ->
    [one] { $figure } rechazado
   *[other] { $figure } rechazados
  }
part-not-sent = { $count ->
    [one] { $figure } sin enviar
   *[other] { $figure } sin enviar
  }
and-part = { $parts }, { $part }
waiting-seconds = Espera de { NUMBER($seconds) } s, para que no se bloquee nada. Después sigue solo.
waiting-until = Espera hasta las { $clock }, para que no se bloquee nada. Después sigue solo mientras esta página esté abierta.
on-its-way = En camino: { $issuer } está comprobando la tarjeta
already = Ya en tu saldo
added-to = Añadido a { $bucket ->
    [refund] Reembolsos
    [promotional] Promocional
    [restricted] Solo para algunos artículos
    [points] Puntos
   *[gift] Tarjetas regalo
  }
same-code = El mismo código que el número { $nth }. Cuenta una sola vez.
