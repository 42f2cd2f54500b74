available = Disponible
buckets = Desglose
empty = Tu primera tarjeta aparecerá aquí
spent = Has gastado todo tu saldo
empty-next = ¿Tienes un código a mano? Canjéalo y lo verás aquí al momento.
redeem = Canjear un código
guest = Inicia sesión para ver tu saldo y su historial.
sign-in = Iniciar sesión
unreachable = La tienda no ha respondido. Tu saldo sigue a salvo.
again = Reintentar
loading = Cargando tu saldo
runs-out = Qué caduca y cuándo
lots-label = Partes de tu saldo, por orden de caducidad
never = No caduca
nothing-runs-out = Nada de tu saldo caduca.
more-lots = Mostrar más
now = Ahora
pending-label = En camino
holds = Reservado
came-from = Origen
left-of-label = Queda
aside = Reservado
pays-for-label = Sirve para
to-shop = Ver la tienda
let-go = Cerrar
changed = Tu saldo es ahora de { $available }.
as-of-clock = Saldo de las { $clock }. Se actualizará en cuanto la tienda responda; hasta entonces, aquí no se puede cambiar nada.
set-aside-for = { " " }en reserva para el{ " " }
set-aside-until = . Límite: { $until }.
order = pedido { $order }
checking = { $issuer } está comprobando la tarjeta { $card }
checking-since = Inicio: { $since }. El resultado aparecerá aquí; puedes salir de esta página.
came-in = La tienda ha respondido: ya tienes { $amount } de la tarjeta { $card }.
came-in-from = { $issuer } ha respondido: ya tienes { $amount } de la tarjeta { $card }.
not-taken = El emisor no ha aceptado la tarjeta { $card }. Tu saldo sigue igual.
not-taken-by = { $issuer } no ha aceptado la tarjeta { $card }. Tu saldo sigue igual.
not-taken-why = { $what } { $why }
cards = { $count ->
    [one] { $count } tarjeta
   *[other] { $count } tarjetas
  }
refunds = { $count ->
    [one] { $count } reembolso
   *[other] { $count } reembolsos
  }
credits = { $count ->
    [one] { $count } crédito
   *[other] { $count } créditos
  }
use-by-date = Usar hasta el { $date }
none-ends = sin caducidad
none-ends-before = nada caduca antes del { $date }
ends-in-days = { $days ->
    [0] hoy
    [1] en menos de un día
   *[other] dentro de { $days } días
  }
ends-in-months = dentro de { NUMBER($months) } meses
ends-in-years = dentro de { $years ->
    [one] { $years } año
   *[other] { $years } años
  }
left-of-whole = { $left } de { $whole }
such-as = { $pays }, por ejemplo { $goods }
quoted = «{ $good }»
or-good = { $goods } o { $good }
shelves-only = solo { $shelves }
and-shelf = { $shelves } y { $shelf }
since-day = { $source } · { $day }
source-card = Tarjeta regalo { $card }
source-order = Pedido { $order }
source-promo = { $name }, con el pedido { $order }
source-points = Conversión de { $points }
source-opening = Saldo inicial
