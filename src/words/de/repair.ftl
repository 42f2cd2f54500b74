named-symbol = { $symbol ->
    [0] eine { $symbol }
    [1] eine { $symbol }
    [2] eine { $symbol }
    [3] eine { $symbol }
    [4] eine { $symbol }
    [5] eine { $symbol }
    [6] eine { $symbol }
    [7] eine { $symbol }
    [8] eine { $symbol }
    [9] eine { $symbol }
   *[other] ein { $symbol }
  }
check-symbol = Prüfen Sie das { NUMBER($nth) }. Zeichen: Ist es { $symbol }?
check-swap = Prüfen Sie das { NUMBER($nth) }. und das { NUMBER($next) }. Zeichen: Sind sie vertauscht?
filled-one = Das { NUMBER($nth) }. Zeichen kann nur dieses sein. Passt es zur Karte?
filled-several = Die unleserlichen Zeichen können nur diese sein. Passen sie zur Karte?
perhaps-symbol = Ist es { $symbol }?
too-many-unreadable = { NUMBER($count) } Zeichen sind mit ? markiert. Bis zu zwei lassen sich ergänzen. Versuchen Sie, noch eines zu lesen.
read-pairs = { $pairs } gelesen. Solche Codes haben kein { $letters }.
read-as = { $letter } als { $symbol }
and-pair = { $pairs }, { $pair }
or-letter = { $letters } oder { $letter }
