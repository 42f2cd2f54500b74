lead-from-code = Después te mostramos cuánto vale tu código. Sigue en su campo.
email = Correo electrónico
password = Contraseña
sign-in = Iniciar sesión
lead-from-gift = Después, el regalo pasará a tu saldo. Te está esperando.
name = Tu nombre
region = Región
password-hint = Al menos 8 caracteres.
new-here = ¿No tienes cuenta? Créala
known-here = Ya tengo cuenta
open = Crear cuenta
name-empty = Escribe tu nombre.
password-length = Elige una contraseña de 8 caracteres o más.
email-empty = Escribe el correo de tu cuenta.
email-odd = Revisa el correo: debe ser como nombre@ejemplo.com.
password-empty = Escribe tu contraseña.
unreachable = La tienda no ha respondido. Lo que has escrito sigue aquí: vuelve a intentarlo en un momento.
guest = Inicia sesión para ver tu cuenta.
who = Tus datos
to-balance = Tu saldo
to-freeze = ¿Has perdido un dispositivo? Bloquea tu cuenta
lost = La tienda no ha respondido. Tu cuenta sigue a salvo.
again = Reintentar
loading = Cargando tu cuenta
region-heading = Dónde estás
change-region = Cambiar de región
change-lost = La tienda no ha respondido y puede que el cambio no se haya hecho. Vuelve a intentarlo sin problema.
offline = No tienes conexión. Podrás cambiarlo cuando la recuperes.
places = Sesiones abiertas
this-device = Este dispositivo
sign-out = Cerrar sesión
everywhere-else = Cerrar las demás sesiones
end-lost = La tienda no ha respondido. Mira la lista: lo que siga en ella tiene la sesión abierta.
places-lost = La tienda no ha respondido y no sabemos en qué dispositivos hay sesiones abiertas.
region-means = Los precios, los envíos y las tarjetas nuevas serán los de esa región. Lo que ya tienes sigue en su moneda y solo paga en ella: nunca se convierte.
welcome = Has iniciado sesión, { $name }.
since-and-used = Inicio: { $since } · último uso: { $seen }
sign-out-named = { $button }, { $device }
signed-out-on = { $count ->
    [0] Esas sesiones ya estaban cerradas.
    [one] Sesión cerrada en { $count } dispositivo.
   *[other] Sesión cerrada en { $count } dispositivos.
  }
moved = Tu región es ahora { $region }. Los precios están en { $currency }.
language-heading = Tu idioma
change-language = Cambiar idioma
