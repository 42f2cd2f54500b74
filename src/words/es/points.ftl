points-label = Puntos
convert = Convertir puntos
receipt = Recibo
more = Convertir más puntos
empty = Escribe cuántos puntos.
odd = Escribe un número entero, en cifras.
converting = Convirtiendo puntos en saldo
finding = Estamos comprobando si se ha hecho. No los conviertas otra vez.
not-through = No se ha hecho. Conservas todos tus puntos; puedes volver a intentarlo.
offline = No tienes conexión. Podrás convertir puntos cuando la recuperes.
frozen = Tu cuenta está bloqueada. Podrás convertir puntos cuando la desbloquees.
no-rate = En tu región no se convierten puntos. Siguen siendo tuyos.
step-becomes = { $points ->
    [one] { $points } punto se convierte en
   *[other] { $points } puntos se convierten en
  } { $worth }, en bloques enteros. No se puede deshacer.
up-to = Hasta { $most ->
    [one] { $most } punto
   *[other] { $most } puntos
  }.
become-and-left = { $spent ->
    [one] { $spent } punto se convierte en
   *[other] { $spent } puntos se convierten en
  } { $worth }; { $left ->
    [0] no queda ninguno
    [one] queda { $left } punto
   *[other] quedan { $left } puntos
  }.
fewest = { $points ->
    [one] El mínimo es { $points } punto: se convierte en
   *[other] El mínimo son { $points } puntos: se convierten en
  } { $worth }.
in-steps = Van en bloques de { NUMBER($step) }: escribe { NUMBER($less) } o { NUMBER($more) }.
have-only = Tienes { $have ->
    [one] { $have } punto
   *[other] { $have } puntos
  }. Escribe { NUMBER($most) } o menos.
became = { $points ->
    [one] { $points } punto se ha convertido en
   *[other] { $points } puntos se han convertido en
  } { $worth }.
now-and-left = Ahora puedes gastar { $available } y te { $left ->
    [one] queda { $left } punto
   *[other] quedan { $left } puntos
  }.
rate-changed = El cambio ha variado: ahora estos puntos se convierten en { $worth }. No se ha convertido nada; vuelve a pulsar si te parece bien.
fewer-now = Ahora tienes { $available }, menos de lo que pedías. No se ha convertido nada.
