points-label = Points
convert = Convertir les points
receipt = Reçu
more = Convertir d’autres points
empty = Indiquez combien de points.
odd = Indiquez un nombre entier, en chiffres.
converting = Conversion de vos points
finding = Nous vérifions si c’est passé. Ne les convertissez pas une seconde fois.
not-through = La conversion n’est pas passée. Tous vos points sont là ; vous pouvez réessayer.
offline = Vous êtes hors ligne. La conversion attend la connexion.
frozen = Votre compte est bloqué. Vous pourrez convertir des points une fois le compte débloqué.
no-rate = Les points ne sont pas convertis dans votre région. Ils restent à vous.
step-becomes = { $points ->
    [one] { $points } point devient
   *[other] { $points } points deviennent
  } { $worth }, par tranches entières. La conversion est définitive.
up-to = Jusqu’à { $most ->
    [one] { $most } point
   *[other] { $most } points
  }.
become-and-left = { $spent ->
    [one] { $spent } point devient
   *[other] { $spent } points deviennent
  } { $worth } ; { $left ->
    [0] il n’en reste aucun
    [one] il en reste { $left }
   *[other] il en reste { $left }
  }.
fewest = { $points ->
    [one] Il faut au moins { $points } point, qui devient
   *[other] Il faut au moins { $points } points, qui deviennent
  } { $worth }.
in-steps = La conversion se fait par tranches de { NUMBER($step) } : indiquez { NUMBER($less) } ou { NUMBER($more) }.
have-only = Vous avez { $have ->
    [one] { $have } point
   *[other] { $have } points
  }. Indiquez { NUMBER($most) } ou moins.
became = { $points ->
    [one] { $points } point est devenu
   *[other] { $points } points sont devenus
  } { $worth }.
now-and-left = Vous avez maintenant { $available } à dépenser, et il vous reste { $left ->
    [one] { $left } point
   *[other] { $left } points
  }.
rate-changed = Le taux a changé : ces points deviennent maintenant { $worth }. Rien n’a été converti ; appuyez de nouveau si cela vous convient.
fewer-now = Vous avez maintenant { $available }, moins que demandé. Rien n’a été converti.
