shelves = Secciones
all = Todo
sold-out = Agotado
unreachable = La tienda no ha respondido. No se ha perdido nada: vuelve a intentarlo en un momento.
as-seen = La tienda no ha respondido. Esto es lo que había en tu última visita.
again = Reintentar
loading = Cargando los artículos
before = en lugar de
subscribable = Disponible por suscripción
add-label = Añadir{ " " }
to-cart = a la cesta
added = { $name } está en tu cesta.
in-cart = { NUMBER($quantity) } en tu cesta
on-sale-until = Oferta hasta: { $until }
left = { $left ->
    [0] Agotado
    [one] Solo queda { $left }
   *[other] Solo quedan { $left }
  }
