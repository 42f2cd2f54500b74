history = Historial
what-label = Concepto
when = Fecha
amount-label = Importe
after = Después
balance-after = Saldo posterior
keys = Con las flechas pasas de un movimiento a otro; con Intro abres uno.
find = Buscar en tu historial
search = Buscar en el historial
search-hint = Final de tarjeta, número de pedido, promoción o importe
show = Mostrar
everything = Todo
from = Desde
to = Hasta
backwards = Este día es anterior al primero.
clear = Borrar búsqueda
none-fits = Ningún movimiento coincide
none-next = Busca otra cosa o muéstralo todo.
show-everything = Mostrar todo
empty = Aún no ha entrado ni salido nada. Aquí verás cada movimiento.
coming = Cargando este movimiento
unreachable = La tienda no ha respondido. Lo ya cargado sigue aquí.
offline = No tienes conexión. Puedes leer lo ya cargado; el resto llegará cuando la recuperes.
again = Reintentar
bucket = Tipo de saldo
card = Tarjeta
issuer = Emisor
licence = Licencia
pays-for = Sirve para
use-by = Usar hasta
never = No caduca
order = Pedido
promo = Promoción
points = Puntos convertidos
opening = Lo que tenía esta cuenta al empezar.
no-receipt-label = No ha llegado el recibo de esta tarjeta.
export = Exportar
csv = CSV
json = JSON
confirm-export = Confirmar y descargar
export-all = Todos los movimientos, en un archivo
export-found = Los movimientos que coinciden, en un archivo
export-offline = No tienes conexión. La tienda enviará el archivo cuando la recuperes.
add-up = Sumar todo el extracto
confirm-sum = Confirmar y sumar
stop = Detener
stopped = Detenido antes de terminar.
cut = El extracto no llegó completo, así que no sabemos si cuadra.
moved = Tu saldo cambiaba mientras se sumaba. Vuelve a sumarlo en un momento.
off-label = Hay un movimiento que no cuadra
show-it = Ver este movimiento
entries = { $number ->
    [one] { $number } movimiento
   *[other] { $number } movimientos
  }
of-entries = { NUMBER($number) } de { $whole ->
    [one] { $whole } movimiento
   *[other] { $whole } movimientos
  }
found = { $number ->
    [0] Ningún movimiento coincide.
    [one] Coincide { $number } movimiento.
   *[other] Coinciden { $number } movimientos.
  }
fresh = { $number ->
    [one] { $number } movimiento nuevo
   *[other] { $number } movimientos nuevos
  }
refund-of = Reembolso del pedido { $id }
date-and-clock = { $date }, { $clock }
so-far = { $number ->
    [1] El último movimiento cuadra.
   *[other] Los últimos { $number } movimientos cuadran.
  }
all-add-up = { $number ->
    [1] El único movimiento suma { $sums }.
   *[other] Los { $number } movimientos suman { $sums }.
  }
sums-and = { " y " }
added-up-of = Sumando: { NUMBER($number) } de { $whole ->
    [one] { $whole } movimiento
   *[other] { $whole } movimientos
  }…
off-by = { $when }, { $amount }: indica { $says }, pero suma { $should }.
gone-of-it = Una parte ha caducado: { $gone }.
sum-differs = Los movimientos suman { $sum }, pero tu saldo indica { $balance }.
