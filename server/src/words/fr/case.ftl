read = Lire la réponse
answered-subject = { $shop } a répondu à votre signalement { $number }
answered = Bonjour { $name }, { $shop } a répondu à votre signalement { $number }.
answered-next = Connectez-vous pour lire la réponse. Vous pouvez y répondre tant que le signalement n’est pas clos.
answered-rule = Personne de la boutique ne vous demande un code ou un mot de passe, pas même dans une réponse.
