empty = Tu cesta está vacía
empty-next = Los códigos que añadas ahora esperan aquí al primer artículo.
to-shop = Ver la tienda
lines = Artículos
codes = Tarjetas regalo y códigos promocionales
code = Tarjeta regalo o código promocional
apply = Aplicar
applied = Códigos aplicados
by-themselves = Descuentos automáticos
remove-label = Quitar
remove = Quitar { $what }
removed = { $what } ya no está en tu cesta.
code-removed = { $code } ya no se aplica a tu cesta.
undo = Deshacer
summary = Resumen del pedido
items = Artículos
discounts = Descuentos
delivery = Envío
tax = Impuestos
tax-included = Impuestos, incluidos
total = Total
from-balance = De tu saldo
due = A pagar
check-out = Tramitar pedido
estimate = Cálculo aproximado, hecho en este dispositivo. Estamos consultando a la tienda.
estimate-offline = Cálculo aproximado, hecho en este dispositivo. Consultaremos a la tienda cuando vuelva la conexión.
unreachable = La tienda no ha respondido. Tu cesta sigue a salvo.
again = Reintentar
loading = Cargando tu cesta
once = Una vez
every = { $weeks ->
    [1] Cada semana
   *[other] Cada { $weeks } semanas
  }
rhythm-of = Frecuencia: { $name }
quantity-of = Cantidad de { $name }
being-paid = Esta cesta se está pagando. Podrás volver a usarla cuando termine.
to-order = Ver el pedido
too-much = Es más de lo que la tienda puede vender en un pedido. No ha cambiado nada.
others = Otras combinaciones
choose = Usar estos
no-codes = Sin códigos
best-again = Usar la mejor combinación
your-choice = Combinados como has elegido.
code-unknown = La tienda no conoce este código. Compáralo con el original, carácter por carácter.
code-unreachable = La tienda no ha respondido. El código sigue en su campo: vuelve a intentarlo en un momento.
code-offline = No tienes conexión. El código sigue en su campo; aplícalo cuando la recuperes.
code-garbled = La respuesta no venía de la tienda. Comprueba tu conexión y vuelve a intentarlo.
on-sale-until = oferta hasta: { $until }
counted = { $left ->
    [0] Agotado. No se cuenta.
    [one] Solo queda { $left }. El total cuenta { $left }.
   *[other] Solo quedan { $left }. El total cuenta { $left }.
  }
share-of = { $amount } { $promo }
best-of-codes = La mejor combinación de tus { NUMBER($codes) } códigos.
see-others = { $others ->
    [one] Ver { $others } opción más
   *[other] Ver { $others } opciones más
  }
other-total = El total de la tienda es { $total }. Ese es el que vale; esta página había calculado otro.
total-and-due = Total: { $total }; a pagar: { $due }.
credit-comes = Recibirás { $worth } para gastar en { $days ->
    [one] { $days } día
   *[other] { $days } días
  }.
