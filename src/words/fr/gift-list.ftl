day-odd = Choisissez une date et une heure.
day-past = Ce moment est déjà passé. Choisissez-en un plus tard, ou envoyez maintenant.
day-far = Choisissez un jour dans l’année qui vient.
twice = Les horloges reculent à ce moment-là et affichent cette heure deux fois : le cadeau arrive la première fois.
cell-of = { $column }, ligne { $row }
leave-out-row = Écarter : ligne { $row } { $name }
name-missing = Indiquez un nom.
email-missing = Indiquez une adresse e-mail.
amount-missing = Indiquez un montant.
from-missing = Indiquez votre nom, pour que l’on sache qui offre.
too-long = Il y a { NUMBER($have) } caractères, pour { NUMBER($most) } au plus. Raccourcissez.
not-an-email = Vérifiez l’adresse : elle s’écrit comme bo@mail.example.
same-as = La ligne { $row } a la même adresse.
not-an-amount = Indiquez un montant, par exemple 25 ou 25,50.
too-little = Le plus petit cadeau est de { $least }.
too-much = Le plus grand cadeau est de { $most }.
no-such-zone = Aucun fuseau horaire ne porte ce nom. Écrivez-le comme Europe/Berlin.
between = Entre { $least } et { $most }.
characters-of = { $have ->
    [one] { $have } caractère
   *[other] { $have } caractères
  } sur { NUMBER($most) }
characters-over = { $over ->
    [one] { $over } caractère de trop
   *[other] { $over } caractères de trop
  }
recipients-of = { $count ->
    [one] { $figure } destinataire
   *[other] { $figure } destinataires
  }
all-ready = { $count ->
    [one] { $figure } destinataire, tout est prêt.
   *[other] { $figure } destinataires, tout est prêt.
  }
some-to-mend = { $count ->
    [one] { $figure } destinataire
   *[other] { $figure } destinataires
  }, dont { $faulty ->
    [one] { $faulty-figure }
   *[other] { $faulty-figure }
  } à corriger ou à écarter.
too-many-of = { $count } destinataires, c’est trop pour une seule commande. Écartez-en { $over }.
rows-of = Lignes { $first } à { $last } sur { $whole }
list-empty = Cette liste est vide. Il faut une ligne par destinataire.
list-unclosed = Des guillemets ouverts à la ligne { $line }, colonne { $column }, ne sont jamais fermés. Fermez-les et réessayez.
list-lacks = La liste n’a pas de colonne { $column ->
    [email] pour l’e-mail du destinataire
    [amount] pour le montant personnel
    [message] pour le message personnel
    [zone] pour le fuseau horaire
   *[name] pour le nom du destinataire
  }. Ajoutez-la et réessayez.
not-read = Non lu : { $names }.
will-see = Ce que verra { $name }
will-see-at = Ce que verra { $name } { $when }
arrives-at = le { $moment } ({ $place })
skipped = Les horloges avancent à ce moment-là : le cadeau arrive à { $at }.
