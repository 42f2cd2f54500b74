claimed = Han recogido tu regalo
claimed-next = Mira cuándo, y lo que escribiste.
runs-out = Parte de tu saldo caduca en una semana
runs-out-next = Mira en qué puedes gastarlo.
