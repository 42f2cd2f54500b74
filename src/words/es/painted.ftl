description = Canjea tarjetas regalo y códigos promocionales y consulta tu saldo. Los códigos se comprueban en tu dispositivo; una errata no cuesta nada.
stopped = Esta página se ha detenido
stopped-means = Algo ha fallado en esta página. Tu saldo está a salvo en la tienda, y lo que ya habías enviado no se envía dos veces. Recarga para continuar: si había un código en camino, la página comprueba primero qué ha pasado con él.
no-script = Scrip funciona en tu navegador
no-script-means = Comprueba los códigos en tu dispositivo, para que una errata no cueste nada. Activa JavaScript en esta página para continuar.
