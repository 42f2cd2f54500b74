see-balance = Ver tu saldo
see-account = Ver tu cuenta
frozen-subject = Tu cuenta en { $shop } está bloqueada
frozen = Hola, { $name }: tu cuenta en { $shop } se bloqueó el { $moment }.
frozen-means = No saldrá nada de tu saldo hasta que la desbloquees. Las tarjetas y los reembolsos siguen llegando, y un pedido que se estuviera pagando en ese momento se completa.
frozen-not-you = Si no la has bloqueado tú, alguien más ha iniciado sesión en tu cuenta: cierra su sesión en «Cuenta» y cambia tu contraseña.
unfrozen-subject = Tu cuenta en { $shop } ya no está bloqueada
unfrozen = Hola, { $name }: tu cuenta en { $shop } se desbloqueó el { $moment } con tu contraseña. Puedes volver a gastar tu saldo.
unfrozen-not-you = Si no has sido tú, vuelve a bloquearla enseguida y avisa a la tienda.
runs-out-subject = Parte de tu saldo ({ $amount }) caduca el { $date }
runs-out = Hola, { $name }: parte de tu saldo caduca el { $date }: { $amount } { $bucket ->
    [gift] de tarjetas regalo
    [refund] de reembolsos
    [promotional] de crédito promocional
    [restricted] de crédito solo para algunos artículos
   *[points] que has reunido
  }.
good-points = Puedes convertir los puntos en saldo en la página de tu saldo.
good-for-any = Puedes gastarlo en todo menos en tarjetas regalo.
good-for-only = Puedes gastarlo solo en { $categories }.
runs-out-hint = Al pagar se gasta antes que lo que dura más. Si prefieres no recibir estos avisos, desactívalos en la página de tu saldo.
