empty = Escribe tu código.
too-short = El código tiene { $have ->
    [one] { $have } carácter
   *[other] { $have } caracteres
  } y necesita { NUMBER($need) }. Busca lo que falta.
too-long = El código tiene { NUMBER($have) } caracteres y necesita { NUMBER($most) }. Quita lo que no sea suyo.
bad-character = Revisa el carácter { NUMBER($nth) }: ningún código lleva { $character }.
check-failed = Algo en el código no es correcto. Compáralo con la tarjeta, carácter por carácter.
wrong-number-serial = Este es el número de serie de la tarjeta. El código está bajo la banda que se rasca.
wrong-number-barcode = Este es el número que va bajo las barras. El código está bajo la banda que se rasca.
wrong-number-pin = Este es el código de seguridad. Escribe primero el número de la tarjeta.
pin-required = Esta tarjeta también tiene un código de seguridad. Escríbelo debajo del número.
other-issuer = Este código es de { $name }. Canjéalo allí.
duplicate-in-batch = Este código está dos veces en la lista. Se envía una sola vez.
queued-offline = No tienes conexión. Tu código no se ha usado. Sigue en su campo; compruébalo cuando la recuperes.
other-region = Este código es para otra región.
sign-in-required = Inicia sesión para continuar. Lo que has escrito se queda aquí.
balance-limit = Una cuenta admite hasta { $limit } y la tuya tiene { $balance }. Gasta antes una parte; la tarjeta conserva su valor.
not-activated = Esta tarjeta no se activó en la caja. Llévala a donde se compró, con el recibo.
region-mismatch = Esta tarjeta es para { $card } y tu cuenta está en { $account }. La puede canjear una cuenta de allí.
frozen = Tu cuenta está bloqueada. Desbloquéala para gastar; aún puedes añadir tarjetas.
not-found = No conocemos nada con ese nombre. Revísalo y vuelve a intentarlo.
expired = Esta tarjeta caducó el { $date }. Pregunta qué se puede hacer en la tienda donde se compró.
already-redeemed = Esta tarjeta se canjeó el { $date } en otra cuenta. Si la compraste tú, pregunta en la tienda con tu recibo.
already-yours = Esta tarjeta ya está en tu saldo. No tienes que hacer nada.
disabled = La tienda ha desactivado esta tarjeta. Pregunta el motivo, con la tarjeta a mano.
currency-mismatch = Esta tarjeta está en { $card } y tu cuenta en { $account }. Los saldos nunca se convierten; una cuenta en { $card } puede canjearla.
on-hold = Esta tarjeta está en revisión hasta el { $date } a las { $clock }. Vuelve a intentarlo entonces; conserva su valor.
code-not-usable = Este código no se puede usar. Compáralo con la tarjeta y comprueba que sea de esta tienda.
wait-seconds = Demasiados intentos en poco tiempo. Espera { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
  } y vuelve a intentarlo. Tu código se queda aquí.
wait-minutes = Demasiados intentos en poco tiempo. Espera { NUMBER($minutes) } minutos y vuelve a intentarlo. Tu código se queda aquí.
locked = Demasiados códigos no eran correctos. Por seguridad, hay que esperar hasta las { $clock }. Tu saldo sigue intacto.
attempt-key-reused = Esto ya se envió antes con otro contenido. Recarga la página y empieza de nuevo.
attempt-running = Todavía se está tramitando. Aparecerá aquí cuando termine.
unavailable = La tienda no puede hacerlo ahora mismo. No ha pasado nada; vuelve a intentarlo en unos minutos.
malformed = Esta página y la tienda no se entienden. Recarga la página; no ha pasado nada.
cross-site = Esto no venía de la página de la tienda. Abre la tienda e inténtalo allí.
unknown = La tienda ha dicho que no. Vuelve a intentarlo más tarde o pregunta a la tienda.
last-try = Era el último intento por ahora. Espera un minuto antes del siguiente.
tries-left = { $count ->
    [one] Queda { $count } intento
   *[other] Quedan { $count } intentos
  }; después, una pausa de un minuto.
