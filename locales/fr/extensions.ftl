# La liste des postes, et les utilisateurs.
extensions-list-title = Postes
extensions-list-lead = { $users ->
    [0] Aucun utilisateur pour l’instant
    [one] Un utilisateur
   *[other] { $users } utilisateurs
}{ $groups ->
    [0] .
    [one] {" "}et un groupe d’appels.
   *[other] {" "}et { $groups } groupes d’appels.
} { $left ->
    [0] Votre forfait est complet.
    [one] Votre forfait admet encore un utilisateur.
   *[other] Votre forfait admet encore { $left } utilisateurs.
}
extensions-list-found = { $found } sur { $all ->
    [one] un poste
   *[other] { $all } postes
}
extensions-column-number = Poste
extensions-column-name = Nom
extensions-column-contact = Coordonnées
extensions-column-rings = Téléphones
extensions-column-type = Type
extensions-type-user = Utilisateur
extensions-type-ring-group = Groupe d’appels
extensions-type-conference = Serveur de conférences
extensions-rings-external = Externe { $number }
extensions-rings-voicemail = Aucun : messagerie vocale
extensions-rings-nothing = Aucun ne sonne
extensions-rings-forwarded = Renvoi vers { $number }
extensions-members = { $number ->
    [one] Un membre
   *[other] { $number } membres
}
extensions-no-members = Sans membres
extensions-filter = Type de poste
extensions-filter-all = Tous ({ $number })
extensions-filter-users = Utilisateurs ({ $number })
extensions-filter-ring-groups = Groupes ({ $number })
extensions-no-groups = Aucun groupe d’appels pour l’instant
extensions-no-groups-hint = Un groupe fait sonner les téléphones de plusieurs personnes, à la fois ou l’un après l’autre.
extensions-type-receptionist = Réceptionniste virtuel
extensions-search = Rechercher
extensions-search-hint = Nom, poste ou e-mail
extensions-search-all = Tout afficher
extensions-search-end = Effacer la recherche
extensions-nothing-found = Rien ne correspond à la recherche
extensions-nothing-found-hint = Essayez avec moins de lettres, avec le numéro de poste ou avec l’e-mail.
extensions-import = Importer
extensions-add-user = Ajouter un utilisateur
extensions-add-ring-group = Ajouter un groupe
extensions-new-user-title = Nouvel utilisateur
extensions-new-user-lead = Une personne de votre entreprise avec son propre poste.
extensions-edit-lead = Poste { $number }
extensions-first-name = Prénom
extensions-last-name = Nom
extensions-email = E-mail
extensions-number = Poste
extensions-number-hint = { $number } chiffres. C’est ce que composent ses collègues ; valable dès l’enregistrement.
extensions-notice-added = { $name } a maintenant un poste.
extensions-notice-changed = Les modifications de { $name } sont enregistrées.
extensions-delete-user = Supprimer cet utilisateur
extensions-delete-explained = Avant la suppression, vous verrez quelles options et quels groupes y envoient des appels et choisirez qui les reçoit.
extensions-delete-open = Supprimer l’utilisateur
extensions-problem-number-missing = Saisissez le numéro de poste.
extensions-problem-number-length = Le poste doit avoir { $number } chiffres et rien d’autre.
extensions-problem-number-receptionist = Ce numéro est celui du réceptionniste. Choisissez-en un autre.
extensions-problem-number-emergency = Ce numéro est un numéro d’urgence ou le début de l’un d’eux. Choisissez-en un autre.
extensions-problem-number-taken = Ce poste est déjà utilisé. Choisissez-en un autre.
extensions-problem-name-missing = Saisissez le prénom.
extensions-problem-last-name-missing = Saisissez le nom.
extensions-problem-name-characters = Le nom contient des caractères invisibles. Saisissez-le de nouveau à la main.
extensions-problem-name-taken = Un utilisateur ou un groupe porte déjà ce nom. Ajoutez un second prénom ou une initiale.
extensions-problem-most-users = Votre forfait va jusqu’à 200 utilisateurs. Supprimez-en un avant d’en ajouter un autre.
extensions-delete-title = Supprimer { $name }
extensions-delete-uses = Ces options, groupes et numéros mènent à { $name } :
extensions-delete-no-uses = Aucune option, aucun groupe et aucun numéro ne mène à { $name }.
extensions-delete-final = Le poste est libéré aussitôt. L’historique permet de revenir à l’état d’avant.
extensions-delete-secrets = Son mot de passe et le code de sa messagerie vocale ne reviennent pas avec cet état : il faudrait en définir d’autres.
extensions-delete-yourself = Ce poste est le vôtre. Vous pourrez toujours vous connecter à Centralita, mais personne ne pourra vous joindre au { $number }.
extensions-delete-confirm = Supprimer l’utilisateur
extensions-replacement = Remplacer par
extensions-replacement-choose = Choisissez un remplacement
extensions-replacement-nobody = Personne : retirer ce qui mène ici
extensions-problem-replacement-missing = Choisissez qui recevra ces appels, ou retirez ce qui mène ici.
extensions-notice-deleted = { $name } a été supprimé.
extensions-live-talking = En communication
extensions-live-there = { $all ->
    [1] Connecté
   *[other] { $there } sur { $all } connectés
}
extensions-live-away = Non connecté
extensions-live-seen = vu { $moment }
extensions-live-wrong-password = Mot de passe incorrect
