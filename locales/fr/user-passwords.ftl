# Le mot de passe avec lequel un utilisateur se connecte.
user-passwords-title = Mot de passe
user-passwords-state-none = Il n’y a pas encore de mot de passe : cet utilisateur ne peut pas se connecter.
user-passwords-state-temporary = Un mot de passe temporaire lui a été envoyé le { $moment }. Il sert pendant { $days } jours, ou jusqu’à ce que l’utilisateur choisisse le sien.
user-passwords-state-elsewhere = Son adresse a changé après l’envoi d’un mot de passe temporaire, qui ne fonctionne plus. Envoyez-lui-en un autre.
user-passwords-state-own = L’utilisateur a choisi son mot de passe le { $moment }.
user-passwords-state-typed = Un administrateur a défini le mot de passe le { $moment }.
user-passwords-send = Envoyer un nouveau mot de passe
user-passwords-send-first = Envoyer un mot de passe
user-passwords-send-hint = Un mot de passe temporaire sera envoyé à { $email }. L’ancien ne fonctionne plus et ses sessions se ferment.
user-passwords-send-first-hint = Un mot de passe temporaire sera envoyé à { $email }.
user-passwords-no-email = Sans adresse, rien ne peut lui être envoyé : saisissez un mot de passe ou ajoutez d’abord son adresse.
user-passwords-type = Saisir moi-même le mot de passe
user-passwords-type-hint = Vous devrez le lui dire vous-même : le courriel annonce seulement le changement. L’ancien ne fonctionne plus et ses sessions se ferment.
user-passwords-type-first-hint = Vous devrez le lui dire vous-même : le courriel ne le donne pas.
user-passwords-new = Nouveau mot de passe
user-passwords-new-hint = Au moins 12 caractères ; plusieurs mots à la suite conviennent bien.
user-passwords-again = Répétez le mot de passe
user-passwords-set = Changer le mot de passe
user-passwords-problem-again = Il diffère du premier. Saisissez-le deux fois à l’identique.
user-passwords-notice-sent = Le mot de passe a été envoyé à { $name }.
user-passwords-notice-set = Vous avez changé le mot de passe de { $name }. Dites-le-lui vous-même ; le courriel annonce seulement le changement.

user-passwords-mail-subject = { $before ->
    [0] Votre mot de passe chez { $company }
   *[other] Votre nouveau mot de passe chez { $company }
}
user-passwords-mail-body =
    Bonjour { $name },

    { $before ->
        [0] { $administrator } a demandé un mot de passe pour votre poste chez { $company }.
       *[other] { $administrator } a demandé un nouveau mot de passe pour votre poste chez { $company }. L’ancien ne fonctionne plus.
    }

    Ouvrez { $link } et connectez-vous avec le numéro { $phone }, votre poste { $number } et ce mot de passe temporaire :

    { $password }

    Il sert pendant { $days } jours. Vous choisirez le vôtre en vous connectant.

user-passwords-changed-subject = Votre mot de passe chez { $company } a changé
user-passwords-changed-body =
    Bonjour { $name },

    { $administrator } a changé le mot de passe de votre poste { $number } chez { $company }. L’ancien ne fonctionne plus et vos sessions sont fermées.

    Demandez-lui le nouveau et connectez-vous ici : { $link }.
