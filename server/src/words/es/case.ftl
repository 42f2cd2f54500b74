read = Leer la respuesta
answered-subject = { $shop } ha respondido a tu aviso { $number }
answered = Hola, { $name }: { $shop } ha respondido a tu aviso { $number }.
answered-next = Inicia sesión para leer la respuesta. Allí puedes contestar hasta que se cierre el aviso.
answered-rule = Nadie de la tienda te pide un código ni una contraseña, tampoco en una respuesta.
