nothing-left = No queda nada que descontar. Se guarda para más adelante.
status-pays = paga { $amount }
status-saves = ahorra { $amount }
status-applied = aplicado
status-kept = guardado
status-not-now = esta vez no
percent = { NUMBER($percent) }{ " " }%
add-worth = Añade { $missing } más y { $promise ->
    [off] tendrás { $worth } de descuento
    [each] tendrás { $worth } de descuento en cada artículo
    [credit] recibirás { $worth } para gastar
   *[applies] se aplicará
  }.
add-worth-of = Añade { $missing } más de { $of } y { $promise ->
    [off] tendrás { $worth } de descuento
    [each] tendrás { $worth } de descuento en cada artículo
    [credit] recibirás { $worth } para gastar
   *[applies] se aplicará
  }.
add-items = Añade { $more ->
    [one] { $more } artículo más
   *[other] { $more } artículos más
  } y { $promise ->
    [off] tendrás { $worth } de descuento
    [each] tendrás { $worth } de descuento en cada artículo
    [credit] recibirás { $worth } para gastar
   *[applies] se aplicará
  }.
add-items-from = Añade { $more ->
    [one] { $more } artículo más
   *[other] { $more } artículos más
  } de { $of } y { $promise ->
    [off] tendrás { $worth } de descuento
    [each] tendrás { $worth } de descuento en cada artículo
    [credit] recibirás { $worth } para gastar
   *[applies] se aplicará
  }.
up-to = Sirve para un máximo de { $most }. Llevas { $have }.
up-to-of = Sirve para un máximo de { $most } de { $of }. Llevas { $have }.
nothing-goes = Aún no hay en tu cesta nada a lo que se aplique.
add-something = Añade algo de { $of } y se aplicará.
sign-in = Inicia sesión y se aplicará.
first-item = Espera al primer artículo.
other-delivery = Es para otro tipo de envío. Se guarda hasta que lo elijas.
pays-only-for = Solo paga { $of }. Se guarda hasta que añadas algo de ahí.
as-much = { $kept } descuenta lo mismo, y no se pueden combinar.
better-off = No se puede combinar con { $kept }, que te ahorra { $saving } más.
not-with = No se puede combinar con { $with }, que es lo que has elegido.
ran-out = Caducó el { $date }.
sleeps = Ahora está en pausa. Vuelve a aplicarse: { $moment }.
on-sale = { $count ->
    [one] { $count } artículo está en oferta y no cuenta.
   *[other] { $count } artículos están en oferta y no cuentan.
  }
outside = { $count ->
    [one] { $count } artículo no entra en este código.
   *[other] { $count } artículos no entran en este código.
  }
gift-cards = { $count ->
    [one] { $count } artículo es una tarjeta regalo y no tiene descuento.
   *[other] { $count } artículos son tarjetas regalo y no tienen descuento.
  }
card-worth = Tarjeta regalo de { $worth }. Lo que sobre pasará a tu saldo.
landed = { $code }: { $status }.
fell-away = { $code } ya no se aplica. Se guarda e indica qué le falta.
switched-on = { $code } se aplica ahora: { $status }.
or-name = { $names } o { $name }
