see = Ver tu regalo
safe = Quien tiene este código tiene el dinero. Guárdatelo para ti, como un billete. Nadie de una tienda, de una oficina ni de la policía te lo pedirá nunca.
subject = { $sender } te ha enviado un regalo
for-name = Para { $name }
worth = { $amount } para gastar en { $shop }
to-spend = para gastar en { $shop }
opening = { $sender } te ha enviado un regalo: { $amount } para gastar en { $shop }.
message = «{ $message }»
or-enter = O introduce este código en { $address }
keeps = Puedes añadirlo ya a tu saldo en { $shop } o guardar el código para más adelante.
who = { $sender } te lo ha enviado a través de { $shop } el { $date }. Si dudas de que sea de { $sender }, pregunta antes de usarlo.
design = { $design ->
    [ribbon] Un paquete con lazo
    [candles] Una tarta con velas
    [bouquet] Un ramo de flores
    [lanterns] Farolillos en la noche
    [firs] Abetos en la nieve
    [kite] Una cometa al viento
    [tea] Una tetera y una taza de té
   *[harbour] Un barco ante un faro
  }
given-up = Ningún servidor de correo ha aceptado el mensaje en un día.
came-back = El mensaje ha vuelto.
