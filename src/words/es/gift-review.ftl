to-mend = Hay algo que corregir antes de enviarlo. Está marcado.
paid = Tu regalo está pagado.
when-linked = Cuando entregues el enlace
when-paid = En cuanto esté pagado
when-cool = Tras una pausa en la que puedes anularlo
code-applies = Este código se aplica.
review-title = Antes de enviarlo
to = Para
when-label = Cuándo
credit-label = Crédito para ti
code-box = Código promocional
code = Código promocional
apply = Aplicar
steps = Qué pasará
send = Enviar regalo
confirm = Confirmar y enviar
back = Cambiar algo
sending = Pagando el regalo. Saldrá en cuanto se complete el pago.
finding = Estamos comprobando si tu regalo se ha enviado. No lo repitas.
not-through = Tu regalo no se ha enviado. No se ha cobrado nada; puedes volver a enviarlo.
declined = Tu tarjeta ha sido rechazada. No se ha cobrado ni enviado nada. Prueba con otra tarjeta o pregunta a tu banco.
price-changed = El total ha cambiado mientras tanto. No se ha cobrado nada. Este es el nuevo; envía el regalo si te parece bien.
no-such-code = Ninguna promoción tiene este código. Compáralo o envía el regalo sin él.
on-their-clocks = { $moment }, hora local de cada persona
credit-within = { $worth }, para gastar en { $days ->
    [one] { $days } día
   *[other] { $days } días
  }
step-link = Cuando esté pagado, crearás el enlace en la página del regalo y podrás compartirlo o imprimirlo.
step-message = Cuando esté pagado, saldrá el mensaje.
step-sealed = Espera con nosotros, cerrado, hasta su momento.
step-watch = Verás cuándo se envía, se abre y se recoge.
step-change = Hasta que se recoja, puedes cambiarlo, volver a enviarlo o anularlo: entonces todo lo pagado vuelve a tu tarjeta.
