description = Utilisez vos cartes cadeaux et codes promo, et consultez votre solde. Les codes sont vérifiés sur votre appareil ; une faute de frappe ne coûte rien.
stopped = Cette page s’est arrêtée
stopped-means = Quelque chose s’est cassé sur cette page. Votre solde est en sécurité à la boutique, et ce que vous avez déjà envoyé n’est pas envoyé deux fois. Rechargez pour continuer : si un code était en route, la page vérifie d’abord ce qu’il est devenu.
no-script = Scrip fonctionne dans votre navigateur
no-script-means = Les codes y sont vérifiés sur votre appareil, pour qu’une faute de frappe ne coûte rien. Activez JavaScript pour cette page afin de continuer.
