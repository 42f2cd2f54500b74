subject = Tu pedido { $order } en { $shop }
thanks = Hola, { $name }: gracias por el pedido { $order } en { $shop }.
line = { NUMBER($quantity) } × { $name }
line-every = { NUMBER($quantity) } × { $name }, { $weeks ->
    [1] cada semana
   *[other] cada { $weeks } semanas
  }
tax = Impuestos
tax-contained = Impuestos, incluidos
total = Total
paid-from = { $bucket ->
    [gift] Pagado con tarjetas regalo
    [refund] Pagado con reembolsos
    [promotional] Pagado con crédito promocional
    [restricted] Pagado con crédito solo para algunos artículos
   *[points] Pagado con puntos
  }
paid-by-card = Pagado con la tarjeta terminada en { $last_four }
by-redirect = Pagado en la página del proveedor de pago
credit = Crédito para ti, válido durante { $days ->
    [one] { $days } día
   *[other] { $days } días
  }
goes-to = Se envía a { $address }.
card = Tarjeta regalo de { $worth }
keep = Quien tiene este código tiene el dinero. Guárdalo bien.
