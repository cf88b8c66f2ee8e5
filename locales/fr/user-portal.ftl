# Les pages de chaque utilisateur.
user-portal-title = Mon poste
user-portal-lead = Poste { $number } · { $company }
user-portal-reached = Comment vous joindre
user-portal-extension = Votre poste
user-portal-direct = Numéros directs
user-portal-no-direct-number = Aucun : on appelle le { $number } et on compose votre poste
user-portal-phones = Téléphones qui sonnent
user-portal-no-phones = Aucun
user-portal-voicemail = Messagerie
user-portal-voicemail-off = Désactivée : si vous ne répondez pas, l’appel se termine.
user-portal-voicemail-off-silent = Désactivée : aucun téléphone ne sonne et l’appel se termine.
user-portal-voicemail-silent = Répond aussitôt : aucun téléphone ne sonne.
user-portal-voicemail-silent-mailed = Répond aussitôt, car aucun téléphone ne sonne, et vous envoie chaque message par courriel.
user-portal-voicemail-on = Répond après { $number } secondes.
user-portal-voicemail-mailed = Répond après { $number } secondes et vous envoie chaque message par courriel.
user-portal-forwarding = Renvoi d’appel
user-portal-forwarding-off = Désactivé : vos propres téléphones sonnent.
user-portal-forwarding-off-silent = Désactivé : aucun téléphone ne sonne.
user-portal-forwarding-on = Actif : vos appels vont au { $number }.
user-portal-forwarding-and-own = Actif : vos téléphones sonnent, ainsi que le { $number }.
user-portal-change = Modifier
user-portal-preferences-title = Préférences de votre poste
user-portal-preferences-lead = Ce que vous enregistrez ici vaut dès le prochain appel.
user-portal-notice-saved = Vos préférences sont enregistrées.
user-portal-profile-lead = Votre nom et votre poste sont modifiés par la personne qui gère les téléphones de votre entreprise.
user-portal-name = Nom
user-portal-email-title = Courriel
user-portal-email = Adresse électronique
user-portal-email-hint = Les messages de votre messagerie y arrivent aussi.
user-portal-save-email = Enregistrer l’adresse
user-portal-notice-email = Votre adresse est enregistrée.
user-portal-password-title = Votre mot de passe
user-portal-current = Mot de passe actuel
user-portal-save-password = Changer mon mot de passe
user-portal-notice-password = Votre mot de passe a changé. Vos autres sessions sont fermées.
user-portal-problem-current = Ce n’est pas votre mot de passe actuel. Saisissez-le de nouveau.
user-portal-problem-ended = Votre session s’est terminée entre-temps : un autre mot de passe vous a été donné. Connectez-vous avec le nouveau.
user-portal-problem-elsewhere = Votre adresse a changé et le mot de passe temporaire ne fonctionne plus. Demandez-en un autre à la personne qui gère les téléphones.
user-portal-choose-title = Choisissez votre mot de passe
user-portal-choose-lead = Bonjour { $name }. Votre mot de passe est temporaire : choisissez le vôtre pour le poste { $number } ; le temporaire ne fonctionnera plus.
user-portal-choose-submit = Enregistrer et continuer
user-portal-notice-chosen = C’est fait : la prochaine fois, connectez-vous avec votre mot de passe.

user-portal-mail-subject = Votre adresse chez { $company } a changé
user-portal-mail-body =
    Bonjour { $name },

    L’adresse de votre poste { $number } chez { $company } est maintenant { $email }. Les messages de votre messagerie n’arrivent plus à cette adresse-ci.

    Si ce n’est pas vous qui l’avez changée, prévenez aussitôt la personne qui gère les téléphones de votre entreprise.
