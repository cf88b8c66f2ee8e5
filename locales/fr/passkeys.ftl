# Les clés d’accès des administrateurs.
passkeys-problem-impossible = Les clés d’accès demandent que le portail ait un nom, comme telephones.exemple.com ; ici, il a une adresse IP.
passkeys-problem-most = Vous avez autant de clés d’accès que possible. Retirez-en une d’abord.
passkeys-problem-known = Cette clé d’accès est déjà ajoutée.
passkeys-problem-not-made = L’appareil n’a pas créé de clé qui fonctionne ici. Réessayez, ou avec un autre appareil.
