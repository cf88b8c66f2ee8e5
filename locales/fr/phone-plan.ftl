# Ce que dit le système téléphonique lui-même.
phone-plan-spell-name = Composez les premières lettres du nom, puis dièse.
phone-plan-wrong-key = Cette option n’existe pas.
phone-plan-conference-code = Composez le numéro de la conférence, puis dièse.
phone-plan-conference-pin = Composez le code de la conférence, puis dièse.
phone-plan-conference-wrong = Ce numéro ou ce code n’est pas correct.
phone-plan-mailbox-extension = Composez votre numéro de poste, puis dièse.
phone-plan-mailbox-pin = Composez votre code, puis dièse.
phone-plan-mailbox-wrong = Ce poste ou ce code n’est pas correct.
phone-plan-not-available = Votre correspondant n’est pas disponible. Merci de rappeler plus tard.
phone-plan-mailbox-of = Vous êtes bien chez { $name }.
phone-plan-after-tone = Laissez votre message après le signal sonore.
phone-plan-no-number = Le numéro composé n’existe pas.
phone-plan-fault = L’appel ne peut pas aboutir.
phone-plan-confirm = Vous avez un appel de votre entreprise. Pour l’accepter, tapez 1.
phone-plan-press = Pour { $name }, tapez { $digit }.
phone-plan-applied = Vos modifications sont actives : révision { $revision }, { $took } après l’enregistrement
phone-plan-under-way = La révision { $revision } est en cours de mise en service
phone-plan-away = Le système téléphonique ne répond plus depuis { $time } ; les appels continuent avec la révision { $revision }
phone-plan-away-never = Le système téléphonique ne répond plus depuis { $time }
phone-plan-phones = { $all ->
    [0] aucun téléphone
    [1] { $there } téléphone sur 1 connecté
   *[other] { $there } téléphones sur { $all } connectés
}
phone-plan-behind = { $number ->
    [one] 1 téléphone IP a encore ses anciens réglages
   *[other] { $number } téléphones IP ont encore leurs anciens réglages
}
phone-plan-no-line = Il n’y a pas encore de ligne vers un opérateur : aucun téléphone ne peut appeler l’extérieur, urgences comprises. Votre opérateur la configure.
phone-plan-forward-to = Composez le numéro vers lequel renvoyer vos appels, puis dièse.
phone-plan-forwarded = Vos appels sont désormais renvoyés.
phone-plan-not-forwarded = Vos appels ne sont plus renvoyés.
phone-plan-forward-refused = Vos appels ne peuvent pas être renvoyés vers ce numéro.
phone-plan-balance = Vous avez { $balance } sur votre compte prépayé.
phone-plan-no-credit = Le solde du compte prépayé ne suffit pas pour cet appel.
phone-plan-no-price = Ce numéro ne peut pas être appelé : il n’a pas de tarif.
phone-plan-one-minute = Il reste une minute de crédit.
phone-plan-mail-unknown = un numéro masqué
phone-plan-mail-subject = Message vocal de { $caller }
phone-plan-mail-file = message.wav
phone-plan-mail-body =
    Bonjour { $name },

    Vous avez un message vocal de { $caller }.
    Il a été laissé le { $moment } et dure { $seconds } s.

    Pour l’écouter depuis votre téléphone, composez le *98.
phone-plan-line = État du système téléphonique
