password = Contraseña
password-hint = Para comprobar que eres tú. Durante cinco minutos no volveremos a pedirla.
empty = Escribe tu contraseña.
code = Código de tu app
code-hint = Las seis cifras que muestra ahora tu app de autenticación.
recovery = Código de recuperación
recovery-hint = Uno de los diez que guardaste. Vale una vez.
by-recovery = Usar código de recuperación
by-app = Usar la app
code-empty = Escribe el código.
code-length = Tu app muestra seis cifras; un código de recuperación tiene 15 letras y cifras. Mira qué falta.
code-too = Tu cuenta pide también un código. Escribe el que muestra tu app.
asking = Consultando a la tienda
asked = Confirma que eres tú para continuar.
lost = La tienda no ha respondido. No ha cambiado nada: vuelve a intentarlo en un momento.
no-file = La tienda no ha respondido y no hay archivo. Vuelve a intentarlo en un momento.
confirm = Confirmar y continuar
stay = Dejarlo
not-your-password = Esta no es tu contraseña. Revísala y vuelve a intentarlo.
last-try = Era el último intento por ahora.
tries-left = { $count ->
    [one] Queda { $count } intento.
   *[other] Quedan { $count } intentos.
  }
too-often = Demasiados intentos en poco tiempo. Próximo intento: { $moment }.
paused = Demasiados códigos no eran correctos y hay que esperar un poco. Próximo intento: { $moment }.
once-more = Ha pasado demasiado tiempo desde tu contraseña. Escríbela otra vez.
