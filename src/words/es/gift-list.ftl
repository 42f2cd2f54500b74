day-odd = Elige una fecha y una hora.
day-past = Ese momento ya ha pasado. Elige otro posterior o envíalo ahora.
day-far = Elige un día dentro de los próximos doce meses.
twice = Ese día se atrasa el reloj y esa hora ocurre dos veces: llegará la primera.
cell-of = { $column }, fila { $row }
leave-out-row = Omitir: fila { $row } { $name }
name-missing = Escribe un nombre.
email-missing = Escribe un correo.
amount-missing = Escribe un importe.
from-missing = Escribe tu nombre, para que se sepa de quién es.
too-long = Tiene { NUMBER($have) } caracteres y caben { NUMBER($most) }. Acorta el texto.
not-an-email = Revisa la dirección: debe ser como bo@mail.example.
same-as = La misma dirección está en la fila { $row }.
not-an-amount = Escribe un importe, por ejemplo 25 o 25,50.
too-little = El regalo mínimo es de { $least }.
too-much = El regalo máximo es de { $most }.
no-such-zone = Ninguna zona horaria se llama así. Escríbela como Europe/Berlin.
between = Entre { $least } y { $most }.
characters-of = { NUMBER($have) } de { NUMBER($most) } caracteres
characters-over = { $over ->
    [one] Sobra { $over } carácter
   *[other] Sobran { $over } caracteres
  }
recipients-of = { $count ->
    [one] { $figure } persona
   *[other] { $figure } personas
  }
all-ready = { $count ->
    [one] { $figure } persona
   *[other] { $figure } personas
  }, todo listo.
some-to-mend = { $count ->
    [one] { $figure } persona
   *[other] { $figure } personas
  }; { $faulty ->
    [one] hay { $faulty-figure } fila que corregir u omitir.
   *[other] hay { $faulty-figure } filas que corregir u omitir.
  }
too-many-of = En un pedido no caben { $count } personas. Omite { $over }.
rows-of = Filas { $first } a { $last } de { $whole }
list-empty = No hay nadie en esta lista. Hace falta una fila por persona.
list-unclosed = En la línea { $line }, columna { $column }, se abren unas comillas que no se cierran. Ciérralas y vuelve a intentarlo.
list-lacks = A la lista le falta una columna para { $column ->
    [email] el correo
    [amount] el importe
    [message] el mensaje
    [zone] la zona horaria
   *[name] el nombre
  }. Añádela y vuelve a intentarlo.
not-read = No se ha leído: { $names }.
will-see = Lo que verá { $name }
will-see-at = Lo que verá { $name }, { $when }
arrives-at = el { $moment }, hora de { $place }
skipped = Ese día se adelanta el reloj: llegará a las { $at }.
