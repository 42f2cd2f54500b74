min-spend = Añade { $missing } más y este código se aplicará.
max-spend = Este código es para cestas de hasta { $most }.
min-quantity = Tienes { NUMBER($have) } de { NUMBER($need) } artículos. Añade los que faltan y este código se aplicará.
no-eligible-items = Este código es para { $categories }. Añade algo de ahí.
and-name = { $names }, { $name }
excluded-items = Algunos artículos de tu cesta no entran en este código. Se aplica a los demás.
missing-items = Este código necesita otros artículos en tu cesta.
sale-items-excluded = Los artículos en oferta no cuentan para este código. Añade algo a precio completo.
shipping-not-eligible = Este código es para otro tipo de envío. Elige otro.
purchase-type = Este código es para la otra forma de comprar: una vez o por suscripción.
payment-kind = Este código es para otra forma de pago. Elige otra.
other-currency = Este código es para otra moneda.
cannot-combine = Este código no se puede combinar con { $with }. Quédate con el que ahorre más.
better-exists = { $kept } ahorra más: { $saving }.
too-many-codes = En una cesta { $most ->
    [one] cabe { $most } código
   *[other] caben { $most } códigos
  }. Quita uno para añadir este.
cart-empty = Tu cesta está vacía. El código espera al primer artículo.
gift-card-in-cart = Las tarjetas regalo no tienen descuento. El código se aplica a los demás artículos.
restricted = Este saldo solo paga { $categories }.
insufficient-balance = Tu saldo es de { $available }. Elige un importe menor.
price-changed = El precio ha cambiado. Mira el nuevo total antes de continuar.
rate-changed = El cambio ha variado: estos puntos valen ahora { $worth }. Míralo antes de continuar.
sold-out = Algo se ha agotado o quedan menos unidades. Mira cómo está ahora la cesta.
payment-declined = El pago ha sido rechazado.
payment-required = Falta por pagar { $due }. Elige cómo pagarlo.
address-required = Indica adónde va: rellena la dirección.
recipients = La tienda no puede enviar a alguna de estas personas tal como está. Repasa la lista.
gift-stopped = Antes de enviarlo, tómate un momento y lee qué parece.
gift-limit = Una cuenta solo puede enviar cierta cantidad al día. Ahora puedes enviar { $left }, y más a partir del { $date } a las { $clock }.
day-out-of-reach = Elige un día entre el { $from } y el { $until }.
not-cancellable = Ya no se puede cancelar: se entregó al momento. Si hay algún problema, pregunta a la tienda.
step-up-required = Confirma que eres tú para continuar.
email-not-confirmed = Confirma antes tu correo: abre el enlace que te enviamos. Desde tu cuenta puedes pedir otro.
outside-hours = Este código está en pausa. Vuelve a aplicarse a partir del { $date } a las { $clock }.
usage-limit = Este código ya se ha usado todas las veces posibles.
customer-limit = Ya has usado este código todas las veces posibles.
budget-spent = Esta promoción se ha agotado.
first-order-only = Este código es para primeros pedidos.
not-eligible = Este código no es para tu cuenta.
version-conflict = Esto ha cambiado en otra ventana. Mira cómo está ahora.
email-taken = Este correo ya tiene una cuenta. Inicia sesión con él.
sign-in-failed = El correo y la contraseña no coinciden. Revisa los dos y vuelve a intentarlo.
second-factor-required = Escribe el código que muestra tu app de autenticación.
second-factor-failed = Este código no es correcto o ya se ha usado. Escribe el siguiente.
passkey-failed = Esta llave de acceso no ha funcionado aquí. Vuelve a intentarlo o continúa de otra forma.
too-many-passkeys = Tienes { $most ->
    [one] { $most } llave
   *[other] { $most } llaves
  } de acceso, el máximo posible. Quita una que ya no uses.
link-not-usable = Este enlace ya se ha usado o es demasiado antiguo. Pide uno nuevo.
