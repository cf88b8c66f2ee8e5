# Mot de passe oublié : demander un lien par e-mail et choisir un autre mot de passe.
password-reset-title = Retrouver l’accès
password-reset-lead = Saisissez le numéro principal de votre entreprise et l’e-mail de son administrateur. Un lien pour choisir un autre mot de passe y est envoyé.
password-reset-email = E-mail de l’administrateur
password-reset-submit = Envoyer le lien
password-reset-back = Revenir à la connexion
password-reset-sent-title = Consultez vos e-mails
password-reset-sent = Si ces données correspondent à un compte activé, l’e-mail contenant le lien arrive dans quelques minutes. Sinon, regardez dans les courriers indésirables et vérifiez le numéro et l’adresse.
password-reset-sent-again = Rien n’est arrivé : demander un autre lien

password-reset-new-title = Choisir un autre mot de passe
password-reset-new-lead = C’est le mot de passe de { $company }, au numéro { $number }.
password-reset-new-password = Nouveau mot de passe
password-reset-new-hint = Au moins 12 caractères ; plusieurs mots à la suite conviennent bien. L’enregistrer ferme toutes les sessions ouvertes.
password-reset-new-submit = Enregistrer le mot de passe
password-reset-notice-changed = Le mot de passe a changé et toutes les sessions sont fermées. Connectez-vous avec le nouveau.

password-reset-dead-title = Ce lien ne fonctionne pas
password-reset-dead-again = Demander un autre lien
password-reset-problem-link = Chaque lien fonctionne une seule fois et pendant 30 minutes, et seulement le dernier demandé. Demandez-en un autre et ouvrez-le depuis l’e-mail le plus récent.

password-reset-mail-subject = Choisissez un autre mot de passe pour { $company }
password-reset-mail-body =
    Bonjour { $name },

    Quelqu’un a demandé à changer le mot de passe du standard de { $company }. Si c’est vous, ouvrez ce lien et choisissez-en un autre :

    { $link }

    Le lien fonctionne une seule fois et pendant { $minutes } minutes.
    Si vous ne l’avez pas demandé, ne faites rien : le mot de passe reste le même.

password-reset-changed-subject = Le mot de passe de { $company } a changé
password-reset-changed-body =
    Bonjour { $name },

    Le mot de passe du standard de { $company } vient d’être changé avec un lien envoyé à cette adresse. Toutes les sessions ouvertes ont été fermées.

    Si ce n’est pas vous, protégez d’abord cette boîte aux lettres, puis choisissez un autre mot de passe ici :

    { $link }
