# Le serveur de conférences et ses salles.
conferences-title = Conférences
conferences-lead-none = Un poste que plusieurs personnes appellent pour parler ensemble.
conferences-lead = { $rooms ->
    [0] Poste { $number } · pas encore de salle
    [one] Poste { $number } · une salle sur 10
   *[other] Poste { $number } · { $rooms } salles sur 10
}
conferences-first-name = Conférences
conferences-fact-rooms = Jusqu’à 10 salles de 10 personnes chacune.
conferences-fact-always = Toujours ouvertes : pas besoin de réserver.
conferences-fact-outside = On y entre depuis l’entreprise ou de l’extérieur, avec un numéro de conférence et, si vous voulez, un code PIN.
conferences-server-name = Nom
conferences-server-name-hint = C’est le nom affiché dans les listes de postes.
conferences-server-number = Poste
conferences-server-number-hint = { $number } chiffres. Valable dès l’enregistrement.
conferences-server-lead = Serveur de conférences { $number }
conferences-set-up = Créer le serveur de conférences
conferences-change-server = Poste et nom
conferences-add-room = Ajouter une salle
conferences-empty-title = Pas encore de salle
conferences-empty-lead = Chaque salle a son propre numéro : qui le compose parle avec tous ceux qui y sont.
conferences-room-name = Nom de la salle
conferences-room-name-hint = Par exemple, qui s’y réunit : Ventes, Fournisseurs.
conferences-room-code = Numéro de conférence
conferences-room-code-hint = De 4 à 8 chiffres. Il désigne la salle.
conferences-room-pin = Code PIN
conferences-room-pin-optional = Code PIN (facultatif)
conferences-room-pin-hint = De 4 à 8 chiffres. Sans code PIN, le numéro suffit.
conferences-no-pin = Sans code PIN
conferences-new-title = Nouvelle salle
conferences-new-lead = Un lieu où 10 personnes au plus parlent ensemble.
conferences-edit-lead = Salle de conférence
conferences-enter = Comment entrer
conferences-enter-inside = Depuis un téléphone de l’entreprise : composez le { $number }.
conferences-enter-outside = De l’extérieur : appelez le { $called } et composez le { $number } quand l’accueil répond.
conferences-enter-straight = De l’extérieur : appelez le { $called }.
conferences-enter-nowhere = De l’extérieur, ce n’est pas encore possible : dirigez un de vos numéros vers les conférences, ou faites que l’accueil y transfère les appels (par poste ou avec une touche).
conferences-enter-code = Composez le numéro de conférence et #. Si la salle a un code PIN, composez-le aussi, avec #.
conferences-enter-beep = Chaque fois que quelqu’un entre, tous entendent un bip.
conferences-delete-room = Supprimer cette salle
conferences-delete-room-explained = Son numéro cesse de fonctionner tout de suite. L’historique permet de revenir à l’état d’avant.
conferences-delete-room-open = Supprimer…
conferences-delete-room-confirm = Supprimer la salle
conferences-delete-room-title = Supprimer la salle { $name } ?
conferences-delete-server = Supprimer le serveur
conferences-delete-server-explained = Ses salles sont supprimées d’abord. Ensuite, vous voyez ce qui mène à ce poste et choisissez ce qui le remplace.
conferences-delete-server-open = Supprimer…
conferences-delete-server-confirm = Supprimer le serveur
conferences-delete-title = Supprimer { $name }
conferences-to-rooms = Voir les salles

conferences-notice-set-up = Le serveur de conférences répond au poste { $name }. Ajoutez la première salle.
conferences-notice-server-changed = Le serveur de conférences répond au poste { $name }.
conferences-notice-room-added = La salle { $name } est ouverte.
conferences-notice-room-changed = Les changements de la salle { $name } sont enregistrés.
conferences-notice-room-deleted = La salle { $name } est supprimée.
conferences-notice-deleted = Le serveur de conférences { $name } est supprimé.

conferences-problem-name-missing = Saisissez un nom pour la salle.
conferences-problem-name-taken = Une autre salle porte ce nom. Choisissez-en un autre.
conferences-problem-code-missing = Saisissez le numéro de conférence.
conferences-problem-code-digits = Le numéro de conférence doit avoir de 4 à 8 chiffres et rien d’autre.
conferences-problem-code-taken = Une autre salle a ce numéro. Choisissez-en un autre.
conferences-problem-pin-digits = Le code PIN doit avoir de 4 à 8 chiffres et rien d’autre.
conferences-problem-pin-same = Le code PIN ne peut pas être le numéro de conférence. Choisissez-en un autre.
conferences-problem-pin-guessable = Ce code PIN se devine facilement. Utilisez des chiffres qui ne se répètent ni ne se suivent.
conferences-problem-most-rooms = Il y a déjà 10 salles, le maximum. Supprimez-en une avant d’en ajouter une autre.
conferences-problem-server-name-missing = Saisissez un nom pour le poste.
conferences-problem-server-name-taken = Un autre poste porte ce nom. Choisissez-en un autre.
conferences-problem-set-up-already = Le serveur de conférences existe déjà. Rechargez la page pour le voir.
conferences-problem-rooms-left = Ce serveur a encore des salles. Supprimez-les avant de le supprimer.
