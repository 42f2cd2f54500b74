confirm = Confirmar el pago
ask = ¿Eres tú quien paga { $amount } a { $shop } con la tarjeta terminada en { $last_four }?
approve = Aprobar
decline = Rechazar
demo = Es el banco de una demostración. No se mueve dinero.
