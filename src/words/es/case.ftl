report = ¿Algún problema con esta tarjeta?
report-entry = Avisar sobre este movimiento
what = ¿Qué ocurre?
send = Enviar aviso
leave = Dejarlo
close = Cerrar
lost = La tienda no ha respondido. Envíalo otra vez: llega una sola vez.
to-reports = Tus avisos
offline = No tienes conexión. Lo que has escrito se queda aquí y podrás enviarlo cuando la recuperes.
reports = Tus avisos
none = No has enviado ningún aviso. Puedes hacerlo junto a cada tarjeta y cada movimiento de tu historial.
older = Ver avisos anteriores
sent-next = Alguien de la tienda lo revisará. Guarda el número; también lo verás en tu cuenta.
unreachable = La tienda no ha respondido. Tus avisos siguen a salvo.
lead = Cuéntalo con tus palabras o déjalo en blanco. Lo que la tienda ya sabe se envía también. No escribas códigos ni contraseñas: si se cuela un código, solo se guardan sus cuatro últimos caracteres.
characters-left = { $left ->
    [one] Queda { $left } carácter
   *[other] Quedan { $left } caracteres
  }
too-long-by = { $over ->
    [one] Sobra { $over } carácter
   *[other] Sobran { $over } caracteres
  }. Acorta el texto.
report-card = Avisar sobre la tarjeta { $card }
sent-number = Tu aviso tiene el número { $number }.
about-entry = Un movimiento de tu historial
about-card = Tarjeta { $card }
number-and-moment = Número { $number } · { $moment }
status-open = Abierto
status-closed = Cerrado
too-many = Hoy has enviado muchos avisos y la tienda los está leyendo. Envía este mañana o llama por teléfono.
not-found = La tienda ya no encuentra este movimiento. Recarga la página.
