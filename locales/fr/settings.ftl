# Les réglages du compte.
settings-lead = L’entreprise, qui administre les téléphones et comment on y accède.
settings-change = Modifier
settings-see = Voir
settings-none = Non défini
settings-you = Vous
settings-company-title = Informations sur l’entreprise
settings-company-lead = Le nom de votre entreprise, ce que voient les personnes appelées et l’endroit où arrivent les secours.
settings-names = Noms
settings-company-name = Nom de l’entreprise
settings-caller-id = Nom affiché aux appels
settings-caller-id-hint = Ce que voit la personne appelée, { $number } caractères au plus.
settings-address = Adresse pour les appels d’urgence
settings-address-hint = C’est là qu’arrivent les secours quand quelqu’un appelle les urgences depuis vos téléphones : ce doit être l’endroit où ils se trouvent.
settings-address-one-text = Aujourd’hui, l’adresse est un texte d’un seul tenant : « { $address } ». Saisissez-la par parties, pour que les secours la trouvent sans hésiter.
settings-address-incomplete = Il manque quelque chose à l’adresse d’urgence :
settings-missing-street = Saisissez la rue.
settings-missing-number = Saisissez le numéro dans la rue ; « s/n » s’il n’y en a pas.
settings-missing-city = Saisissez la ville.
settings-missing-region = Choisissez l’État, le département ou la province.
settings-missing-postal-code = Saisissez le code postal.
settings-street = Rue et numéro
settings-street-hint-co = Par exemple : Carrera 7 # 71-21
settings-street-hint-mx = Par exemple : Av. Juárez 20
settings-street-hint-us = Par exemple : 455 Easy St
settings-street-hint-fr = Par exemple : 8 rue du Bac
settings-unit = Étage, bureau ou bâtiment
settings-unit-hint = S’il y en a un : les secours ne doivent pas chercher.
settings-city = Ville
settings-department = Département
settings-state = État
settings-province = Province
settings-region-choose = Choisir
settings-postal-code = Code postal
settings-postal-code-optional = Si vous le connaissez.
settings-notice-company = Les données de l’entreprise sont enregistrées.
settings-problem-company-missing = Saisissez le nom de l’entreprise.
settings-problem-postal-code = Ce code postal n’a pas la forme de ceux de votre pays.
settings-administrators = Administrateurs
settings-administrator-title = Vos données
settings-administrator-lead = Votre nom, et l’e-mail qui reçoit les avis et les liens pour choisir un autre mot de passe.
settings-name = Nom
settings-name-hint = Tel que l’historique le montre.
settings-notice-name = Votre nom est enregistré.
settings-problem-name-missing = Saisissez le nom.
settings-email = E-mail
settings-email-now = Aujourd’hui, les avis arrivent à { $email }.
settings-email-new = Nouvel e-mail
settings-email-hint = Nous y envoyons un lien qui fonctionne { $number } heures. L’e-mail change quand vous l’ouvrez.
settings-email-send = Envoyer le lien
settings-email-waiting = { $email } n’est pas encore confirmé : ouvrez le lien envoyé à cette adresse.
settings-email-withdraw = Ne pas changer l’e-mail
settings-notice-email-sent = Un lien a été envoyé à { $name }. Votre e-mail changera quand vous l’ouvrirez.
settings-notice-email-withdrawn = Votre e-mail reste comme avant.
settings-notice-email-changed = Le nouvel e-mail est confirmé. Les avis y arrivent désormais.
settings-problem-email-taken = Cet e-mail est déjà celui d’un administrateur du compte.
settings-problem-link = Ce lien ne fonctionne pas : il a servi, il a expiré ou il y en a un plus récent. Vous pouvez en demander un autre dans les réglages.
settings-dead-title = Ce lien ne fonctionne pas
settings-confirm-title = Confirmez votre e-mail
settings-confirm-lead = Désormais, les avis et les liens du compte arriveront à { $email }.
settings-confirm-submit = Confirmer l’e-mail
settings-invite-title = Inviter un administrateur
settings-invite-lead = Les administrateurs voient et changent tout dans le compte. Tous se connectent avec le même numéro principal, chacun avec son mot de passe.
settings-invite-email = E-mail de la personne
settings-invite-hint = Elle reçoit un lien qui ne sert qu’une fois, pendant { $number } jours, et y choisit son mot de passe.
settings-invite-submit = Envoyer l’invitation
settings-invited = Invité
settings-invited-until = Invité par { $name }. Le lien fonctionne jusqu’au { $moment }.
settings-invited-expired = Le lien a cessé de fonctionner le { $moment }.
settings-invited-again = Renvoyer
settings-invited-again-label = Renvoyer l’invitation à { $email }
settings-invited-withdraw = Retirer
settings-invited-withdraw-label = Retirer l’invitation de { $email }
settings-notice-invited = L’invitation a été envoyée à { $name }.
settings-notice-withdrawn = L’invitation de { $name } ne fonctionne plus.
settings-problem-invited = Cette personne est déjà invitée. Vous pouvez renvoyer l’invitation.
settings-problem-most = Il y a autant d’administrateurs et d’invitations que possible. Retirez d’abord quelqu’un.
settings-accept-title = Administrez les téléphones de { $company }
settings-accept-lead = { $name } vous a invité ({ $email }). Choisissez votre mot de passe ; ensuite, vous vous connectez avec le numéro { $number }.
settings-accept-name = Votre nom
settings-accept-submit = Accepter et se connecter
settings-problem-invitation = Cette invitation ne fonctionne pas : elle a servi, a expiré ou a été retirée. Demandez-en une autre à qui administre les téléphones.
settings-notice-welcome = Vous administrez maintenant le compte.
settings-remove = Retirer
settings-remove-title = Retirer { $name }
settings-remove-lead = La personne n’administre plus le compte et ses sessions se ferment aussitôt. Ce qu’elle a fait reste dans l’historique.
settings-remove-self = Vous n’administrez plus le compte et votre session se ferme aussitôt.
settings-remove-submit = Retirer des administrateurs
settings-notice-removed = { $name } n’administre plus le compte.
settings-problem-last = C’est le seul administrateur, et le compte en a besoin d’un. Invitez d’abord quelqu’un d’autre.
settings-security = Sécurité
settings-current = Votre mot de passe actuel
settings-problem-current-missing = Saisissez votre mot de passe actuel.
settings-problem-current = Ce n’est pas votre mot de passe actuel.
settings-password = Mot de passe
settings-password-short = Vous vous connectez avec lui et le numéro principal.
settings-password-title = Changer le mot de passe
settings-password-lead = Vos autres sessions se ferment, et un e-mail vous prévient.
settings-password-new = Mot de passe
settings-password-hint = Au moins 12 caractères ; plusieurs mots à la suite conviennent bien.
settings-password-submit = Changer le mot de passe
settings-notice-password = Votre mot de passe a changé. Vos autres sessions sont fermées.
settings-question = Question de sécurité
settings-question-none = Vous n’en avez pas choisi.
settings-question-title = Changer la question de sécurité
settings-question-lead = L’opérateur la pose au téléphone pour savoir que c’est vous. Il ne voit pas la réponse, seulement si elle concorde.
settings-answer = Nouvelle réponse
settings-answer-hint = Au moins 3 caractères. Les majuscules ne comptent pas.
settings-notice-question = Votre question de sécurité est enregistrée.
settings-second-factor-title = Validation en deux étapes
settings-second-factor-short = Un code de votre téléphone ou une clé d’accès, en plus du mot de passe.
settings-second-factor-is-on = Activée
settings-second-factor-is-off = Désactivée
settings-second-factor-set-up = Activer
settings-second-factor-lead = Qui connaît votre mot de passe ne pourra pas entrer sans votre téléphone.
settings-second-factor-on-lead = Elle est activée : un code est demandé à la connexion. { $number ->
    [0] Il ne vous reste aucun code de secours.
    [one] Il vous reste un code de secours.
   *[other] Il vous reste { $number } codes de secours.
}
settings-second-factor-step-app = Installez sur votre téléphone une application d’authentification, quelle qu’elle soit.
settings-second-factor-step-scan = Scannez avec elle le code affiché à l’étape suivante.
settings-second-factor-step-code = Saisissez-y les 6 chiffres qu’elle affiche.
settings-second-factor-begin = Commencer
settings-second-factor-scan = Scannez ce code avec l’application. Une fois l’activation faite, il ne s’affiche plus.
settings-second-factor-picture = Code QR pour l’application d’authentification
settings-second-factor-type = Impossible de scanner ? Saisissez cette clé dans l’application :
settings-second-factor-code = Code
settings-second-factor-code-hint = Les 6 chiffres que l’application affiche maintenant.
settings-second-factor-either = Les 6 chiffres de l’application, ou un code de secours.
settings-second-factor-confirm = Activer
settings-problem-code = Ce code ne fonctionne pas. Chaque code ne sert qu’une fois : attendez le suivant et vérifiez l’heure du téléphone.
settings-problem-second-factor-on = La validation en deux étapes est déjà activée.
settings-notice-second-factor-on = La validation en deux étapes est activée. Gardez vos codes de secours.
settings-notice-second-factor-off = La validation en deux étapes est désactivée.
settings-second-factor-off = Désactiver la validation
settings-second-factor-off-lead = { $number ->
    [0] Ensuite, le mot de passe suffira pour entrer.
    [one] Ensuite, le mot de passe suffira pour entrer. Votre clé d’accès est retirée aussi.
   *[other] Ensuite, le mot de passe suffira pour entrer. Vos clés d’accès sont retirées aussi.
}
settings-second-factor-off-submit = Désactiver
settings-codes-title = Vos codes de secours
settings-codes-lead = Il y en a { $number }, et chacun sert une fois si vous perdez le téléphone. Notez-les ou enregistrez-les maintenant : ils ne s’affichent plus.
settings-codes-print = Copiez-les dans votre gestionnaire de mots de passe, ou imprimez cette page.
settings-codes-new = Créer de nouveaux codes de secours
settings-codes-new-lead = Les anciens cessent de fonctionner.
settings-codes-submit = Créer les codes
settings-notice-codes = Voici vos nouveaux codes. Les anciens ne fonctionnent plus.
settings-passkeys-title = Clés d’accès
settings-passkeys-lead = Vous vous connectez avec votre mot de passe et votre empreinte, votre visage, le code de l’appareil ou une clé de sécurité, sans saisir de code. Les codes continuent de fonctionner.
settings-passkeys-need-script = Pour en ajouter une, ouvrez cette page avec JavaScript dans un navigateur qui gère les clés d’accès.
settings-passkeys-add = Ajouter une clé d’accès
settings-passkeys-name = Nom de la clé
settings-passkeys-name-hint = Pour la reconnaître plus tard, par exemple « Mon portable ».
settings-passkeys-added = Ajoutée le { $added }. Pas encore utilisée.
settings-passkeys-used = Ajoutée le { $added }. Utilisée la dernière fois le { $used }.
settings-passkeys-refused = Rien n’a été ajouté : l’appareil a annulé, a mis trop de temps ou a déjà une clé de ce compte. Vous pouvez réessayer.
settings-passkeys-remove-title = Retirer la clé d’accès { $name }
settings-passkeys-remove-lead = Elle n’ouvrira plus rien ici. Supprimez-la aussi sur l’appareil, qui continue de la proposer.
settings-passkeys-remove-submit = Retirer la clé
settings-notice-passkey-added = La clé d’accès { $name } est ajoutée.
settings-notice-passkey-removed = La clé d’accès { $name } est retirée.
settings-problem-passkey-off = Activez d’abord la validation en deux étapes : les codes servent quand la clé manque.
settings-problem-passkey-late = Trop de temps s’est écoulé, ou cette clé a déjà été envoyée. Recommencez.
settings-sessions-title = Sessions
settings-sessions-count = { $number ->
    [one] Une session ouverte.
   *[other] { $number } sessions ouvertes.
}
settings-sessions-lead = Où vous êtes connecté, et qui s’est connecté ou a tenté de le faire comme administrateur.
settings-sessions-open = Vos sessions ouvertes
settings-sessions-this = Cette session
settings-sessions-used = Utilisée la dernière fois le { $used }. Ouverte le { $begun }.
settings-sessions-kept = Gardée ouverte 30 jours.
settings-sessions-end = Fermer
settings-sessions-end-label = Fermer la session de { $device }, { $address }
settings-sessions-end-others = Fermer toutes les autres
settings-notice-session-ended = La session est fermée.
settings-notice-others-ended = Vos autres sessions sont fermées.
settings-sign-ins = Connexions des administrateurs
settings-sign-in-done = Connecté
settings-sign-in-code = Code manquant
settings-sign-in-failed = Refusé
settings-sign-in-somebody = Quelqu’un
settings-sign-ins-foot = { $number ->
    [0] Aucune connexion ces { $days } derniers jours.
   *[other] Des { $days } derniers jours, les plus récentes d’abord.
}
settings-device = { $browser } sur { $system }
settings-device-unknown = Un navigateur inconnu
settings-mail-confirm-subject = Confirmez votre e-mail pour { $company }
settings-mail-confirm-body =
    Bonjour { $name },

    Vous avez demandé que les avis du compte téléphonique de { $company } arrivent à cette adresse. Pour la confirmer, ouvrez ce lien :

    { $link }

    Le lien ne sert qu’une fois, pendant { $number } heures. Si vous ne l’avez pas demandé, ne faites rien.
settings-mail-invitation-subject = Administrez les téléphones de { $company }
settings-mail-invitation-body =
    Bonjour,

    { $name } vous invite à administrer les téléphones de { $company }, numéro { $phone }.
    Pour choisir votre mot de passe et vous connecter, ouvrez ce lien :

    { $link }

    Le lien ne sert qu’une fois, pendant { $number } jours. Si vous ne connaissez pas { $name }, ne faites rien.
settings-mail-email-asked = il a été demandé de changer votre e-mail en { $email }. Il changera quand le lien envoyé à cette adresse sera ouvert.
settings-mail-email-changed = votre e-mail est désormais { $email }.
settings-mail-password = votre mot de passe a changé et vos autres sessions ont été fermées.
settings-mail-question = votre question de sécurité a changé.
settings-mail-second-factor-on = la validation en deux étapes a été activée pour vous.
settings-mail-second-factor-off = la validation en deux étapes a été désactivée pour vous.
settings-mail-codes = de nouveaux codes de secours ont été créés pour vous.
settings-mail-passkey-added = la clé d’accès « { $name } » a été ajoutée pour vous connecter.
settings-mail-passkey-removed = votre clé d’accès « { $name } » a été retirée.
settings-mail-invited = { $name } a invité { $email } à administrer le compte.
settings-mail-added = { $name } ({ $email }) a accepté l’invitation et administre le compte.
settings-mail-removed = { $by } a retiré { $name } ({ $email }) des administrateurs.
settings-home-administrators = { $number ->
    [one] administrateur
   *[other] administrateurs
}
settings-home-second-factor = Vous vous connectez avec un mot de passe et un code.
settings-home-password-only = Vous vous connectez avec un mot de passe seul.
settings-home-incomplete = L’adresse d’urgence est incomplète
settings-home-open = Voir les réglages
settings-home-complete = Compléter l’adresse
