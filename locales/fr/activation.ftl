# Activer un nouveau compte.
activation-mail-subject = Activez le standard de { $company }
activation-mail-body =
    Bonjour { $name },

    Le standard de { $company } est prêt. Son numéro principal est le { $number }.
    Pour choisir le mot de passe et terminer sa configuration, ouvrez ce lien :

    { $link }

    Le lien fonctionne une seule fois et pendant { $days } jours.

activation-title = Activer le compte
activation-lead = { $company }, numéro { $number }. À la fin, les appelants entendront le réceptionniste virtuel et pourront vous joindre.
activation-submit = Activer le compte
activation-sign-in = Se connecter à un compte activé
activation-notice-done = Le compte est activé. Le réceptionniste virtuel accueille déjà les appelants et la touche 0 appelle le premier utilisateur.

activation-code-lead = L’opérateur vous a envoyé un e-mail avec un lien. Ouvrez-le, ou collez son code ici.
activation-code = Code d’activation
activation-code-hint = Vous pouvez aussi coller le lien entier.
activation-code-submit = Continuer

activation-dead-title = Ce lien ne fonctionne pas
activation-dead-again = Saisir un autre code
activation-problem-link = Chaque lien active un compte une seule fois et pendant 14 jours. Si le compte n’est pas encore activé, demandez un nouveau lien à l’opérateur.

activation-section-password = Mot de passe
activation-password = Mot de passe
activation-password-hint = Au moins 12 caractères ; plusieurs mots à la suite conviennent bien.
activation-password-again = Saisissez-le de nouveau : il n’est pas enregistré avant l’activation du compte. Au moins 12 caractères.

activation-section-company = Entreprise
activation-address = Adresse pour les appels d’urgence
activation-address-hint = Les secours viennent ici quand quelqu’un appelle un numéro d’urgence. Rue, numéro, étage et ville.
activation-time-zone = Fuseau horaire
activation-time-zone-hint = Il décide du début et de la fin de vos heures d’ouverture.
activation-caller-id = Nom affiché lors des appels
activation-caller-id-hint = Ce que voit la personne que vous appelez, 15 caractères au plus.

activation-section-security = Question de sécurité
activation-question = Question
activation-question-pet = Comment s’appelait votre premier animal ?
activation-question-school = Dans quelle école avez-vous appris à lire ?
activation-question-street = Dans quelle rue habitiez-vous à dix ans ?
activation-question-teacher = Comment s’appelait votre professeur préféré ?
activation-question-trip = Quel est le premier lieu où vous avez voyagé ?
activation-answer = Réponse
activation-answer-hint = L’opérateur vous la demande au téléphone pour savoir que c’est vous.
activation-answer-again = Saisissez-la de nouveau : elle n’est pas enregistrée avant l’activation du compte.

activation-section-user = Premier utilisateur
activation-user-lead = La première personne de votre entreprise qui a un poste ; vous ajouterez les autres ensuite.
activation-first-name = Prénom
activation-last-name = Nom
activation-email = E-mail

activation-problem-code = Collez le code ou le lien de l’e-mail.
activation-problem-address-missing = Saisissez l’adresse : sans elle, les secours ne savent pas où aller.
activation-problem-time-zone = Choisissez un fuseau horaire dans la liste.
activation-problem-caller-id-missing = Saisissez le nom que doivent voir les personnes que vous appelez.
activation-problem-caller-id-characters = Utilisez seulement des lettres, des chiffres, des espaces et les signes . - & '
activation-problem-question = Choisissez une question dans la liste.
activation-problem-answer-short = La réponse doit avoir au moins { $number } caractères.
