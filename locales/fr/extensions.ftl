# Utilisateurs et leurs postes.
extensions-list-title = Postes
extensions-list-lead = { $users ->
    [0] Aucun utilisateur pour l’instant.
    [one] Un utilisateur.
   *[other] { $users } utilisateurs.
} { $left ->
    [0] Votre forfait est complet.
    [one] Il en reste un dans votre forfait.
   *[other] Il en reste { $left } dans votre forfait.
}
extensions-list-found = { $found } sur { $all ->
    [one] un utilisateur
   *[other] { $all } utilisateurs
}
extensions-column-number = Poste
extensions-column-name = Nom
extensions-column-contact = Coordonnées
extensions-column-type = Type
extensions-type-user = Utilisateur
extensions-type-receptionist = Réceptionniste virtuel
extensions-search = Rechercher
extensions-search-hint = Nom, poste ou e-mail
extensions-search-all = Tout afficher
extensions-nothing-found = Personne ne correspond à la recherche
extensions-nothing-found-hint = Essayez avec moins de lettres, avec le numéro de poste ou avec l’e-mail.
extensions-add-user = Ajouter un utilisateur
extensions-new-user-title = Nouvel utilisateur
extensions-new-user-lead = Une personne de votre entreprise avec son propre poste.
extensions-edit-lead = Poste { $number }
extensions-first-name = Prénom
extensions-last-name = Nom
extensions-email = E-mail
extensions-number = Poste
extensions-number-hint = { $number } chiffres. C’est ce que composent ses collègues ; un changement prend effet aussitôt.
extensions-notice-added = { $name } a maintenant un poste.
extensions-notice-changed = Les modifications de { $name } sont enregistrées.
extensions-delete-user = Supprimer cet utilisateur
extensions-delete-explained = Avant la suppression, vous verrez quelles options y transfèrent des appels et choisirez qui les reçoit.
extensions-delete-open = Supprimer l’utilisateur
extensions-problem-number-missing = Saisissez le numéro de poste.
extensions-problem-number-length = Le poste doit avoir { $number } chiffres et rien d’autre.
extensions-problem-number-receptionist = Ce numéro est celui du réceptionniste. Choisissez-en un autre.
extensions-problem-number-emergency = Ce numéro est un numéro d’urgence ou le début de l’un d’eux. Choisissez-en un autre.
extensions-problem-number-taken = Quelqu’un d’autre a déjà ce poste. Choisissez-en un autre.
extensions-problem-name-missing = Saisissez le prénom.
extensions-problem-last-name-missing = Saisissez le nom.
extensions-problem-name-characters = Le nom contient des caractères invisibles. Saisissez-le de nouveau à la main.
extensions-problem-name-taken = Quelqu’un porte déjà ce prénom et ce nom. Ajoutez un second prénom ou une initiale.
extensions-problem-most-users = Votre forfait va jusqu’à 200 utilisateurs. Supprimez-en un avant d’en ajouter un autre.
extensions-delete-title = Supprimer { $name }
extensions-delete-uses = Ces options transfèrent vers { $name } :
extensions-delete-no-uses = Aucune option ne transfère vers { $name }.
extensions-delete-final = Le poste est libéré aussitôt. Cette action est irréversible.
extensions-delete-yourself = Ce poste est le vôtre. Vous pourrez toujours vous connecter à Centralita, mais personne ne pourra vous joindre au { $number }.
extensions-delete-confirm = Supprimer l’utilisateur
extensions-replacement = Remplacer par
extensions-replacement-choose = Choisissez quelqu’un
extensions-replacement-nobody = Personne : retirer ces options
extensions-problem-replacement-missing = Choisissez qui recevra ces appels, ou retirez les options.
extensions-notice-deleted = { $name } a été supprimé.
