# Le réceptionniste virtuel et ses menus.
receptionist-title = Réceptionniste
receptionist-tab-hours = Horaires
receptionist-tab-holidays = Jours fériés
receptionist-tab-recordings = Enregistrements
receptionist-tab-flow = Parcours
receptionist-tab-test = Tester
receptionist-lead-open = Ce qu’entendent les appelants pendant les heures d’ouverture.
receptionist-lead-closed = Ce qu’entendent les appelants en dehors des heures d’ouverture.
receptionist-changed = Dernier changement : { $name }.
receptionist-slot-open = Menu des heures d’ouverture
receptionist-slot-closed = Menu hors heures d’ouverture

receptionist-greeting = Message d’accueil
receptionist-greeting-text = Texte du message d’accueil
receptionist-change = Modifier
receptionist-kind = Type de message
receptionist-announcement-kind = Type d’annonce
receptionist-kind-text = Synthèse vocale
receptionist-kind-audio = Enregistrement
receptionist-recording = Enregistrement
receptionist-no-recording = Choisissez un enregistrement
receptionist-characters = { $number } caractères sur 400
receptionist-text-hint = 400 caractères au plus.
receptionist-listen = Écouter
receptionist-listen-before-saving = Écouter avant d’enregistrer
receptionist-test-before-saving = Tester avec ces modifications

receptionist-keys = Touches
receptionist-keys-hint = Faites glisser une touche pour la déplacer, ou appuyez sur M
receptionist-to-keys = Revenir aux touches
receptionist-key = Touche { $key }
receptionist-key-free = Non attribuée
receptionist-key-add = Ajouter une action
receptionist-action = Action
receptionist-action-none = Aucune action
receptionist-action-transfer = Transférer l’appel
receptionist-action-announcement = Diffuser une annonce
receptionist-action-dial-by-name = Appel par nom
receptionist-action-repeat = Répéter le message d’accueil
receptionist-action-hang-up = Raccrocher
receptionist-target = Destination
receptionist-choose-target = Choisissez une destination
receptionist-go-target = Choisir une destination
receptionist-group-users = Utilisateurs
receptionist-group-ring-groups = Groupes d’appels
receptionist-empty-group = { $number } · sans membres
receptionist-group-voicemail = Messageries vocales
receptionist-group-menus = Menus
receptionist-group-external = Hors de l’entreprise
receptionist-voicemail-of = Messagerie de { $name }
receptionist-external-number = Un numéro externe
receptionist-external-hint = Un numéro national ; il est facturé comme tout appel de votre forfait.
receptionist-label = Nom dans le menu
receptionist-label-hint = Pour reconnaître la touche ; les appelants ne l’entendent pas.
receptionist-announcement = Texte de l’annonce
receptionist-clear-key = Retirer l’action
receptionist-move-key = Déplacer vers une autre touche
receptionist-for-transfer = Si elle transfère : vers qui
receptionist-for-external = Si c’est un numéro externe
receptionist-for-announcement = Si elle diffuse une annonce : ce qu’elle dit
receptionist-moving = Déplacement de la touche { $key }. Choisissez la touche de destination. Au clavier : flèches et Entrée ; Échap annule.
receptionist-moved = La touche { $from } a été échangée avec la touche { $to }.
receptionist-move-cancelled = La touche reste où elle était.

receptionist-endings = Sans choix ou en cas d’erreur
receptionist-silence = Si aucune touche n’est pressée
receptionist-wrong-key = Si une touche non attribuée est pressée
receptionist-repeats = { $number ->
    [0] Ne pas répéter le message d’accueil
    [one] Répéter le message d’accueil une fois
   *[other] Répéter le message d’accueil { $number } fois
}
receptionist-then = Puis

receptionist-undo = Annuler
receptionist-redo = Rétablir
receptionist-undone = Annulé : { $parts }.
receptionist-redone = Rétabli : { $parts }.
receptionist-saving = Enregistrement en cours…
receptionist-notice-saved = Le menu est enregistré.
receptionist-unsaved-one = Un changement non enregistré
receptionist-unsaved-many = { $number } changements non enregistrés
receptionist-all-saved = Tout est enregistré
receptionist-fix-first = Corrigez ce qui est signalé avant d’enregistrer.
receptionist-conflict-title = Quelqu’un d’autre a enregistré ce menu pendant que vous le modifiiez : { $name }.
receptionist-conflict-own = Vous avez enregistré ce menu dans une autre fenêtre pendant que vous le modifiiez ici : { $moment }.
receptionist-conflict-changed = Modifié : { $parts }. Vos changements sont toujours là, non enregistrés.
receptionist-conflict-plain = Ce que vous avez saisi est toujours là, non enregistré. Différences avec la version enregistrée : { $parts }. Enregistrer de nouveau la remplace.
receptionist-conflict-take-theirs = Abandonner mes changements
receptionist-conflict-keep-mine = Remplacer par mes changements
receptionist-taken = Vos changements ont été abandonnés. Annuler les rétablit.

receptionist-finding-empty-greeting = Le message d’accueil est vide : écrivez un texte ou choisissez un enregistrement.
receptionist-finding-long-greeting = Le message d’accueil dépasse 400 caractères. Raccourcissez-le.
receptionist-finding-key-without-target = La touche { $key } transfère, mais n’a pas de destination.
receptionist-finding-key-without-announcement = La touche { $key } diffuse une annonce qui ne dit rien.
receptionist-finding-offered-key = Le message d’accueil propose la touche { $key }, qui ne fait rien.
receptionist-finding-nothing-to-choose = Aucune touche ne fait quoi que ce soit et l’appel finit raccroché : les appelants ne joignent personne.

receptionist-problem-text-missing = Écrivez ce qui sera dit.
receptionist-problem-text-silent = Ce texte ne s’entend pas : écrivez quelques mots.
receptionist-problem-text-long = Le texte dépasse 400 caractères. Raccourcissez-le.
receptionist-problem-text-characters = Le texte contient des caractères qui ne peuvent pas être lus à voix haute. Saisissez-le de nouveau.
receptionist-problem-audio-missing = Choisissez un enregistrement, ou utilisez la synthèse vocale.
receptionist-problem-label-long = Le nom de la touche dépasse 40 caractères. Raccourcissez-le.
receptionist-problem-repeats = Le message d’accueil se répète 3 fois au plus.
receptionist-problem-target-missing = Choisissez vers qui l’appel est transféré.
receptionist-problem-external-abroad = Les appels ne peuvent être transférés que vers des numéros nationaux. Saisissez-en un de votre pays.
receptionist-problem-external-own = Ce numéro est celui de votre entreprise : l’appel tournerait en rond. Choisissez plus haut à qui il mène.

receptionist-use-greeting = { $menu } : message d’accueil
receptionist-use-key = { $menu } : touche { $key }
receptionist-use-silence = { $menu } : si aucune touche n’est pressée
receptionist-use-wrong-key = { $menu } : si une touche non attribuée est pressée

receptionist-first-greeting-open = Bienvenue chez { $company }. Si vous connaissez le numéro de poste, composez-le à tout moment. Tapez 0 pour nous parler.
receptionist-first-greeting-closed = Merci d’avoir appelé { $company }. Nous sommes fermés pour le moment. Tapez 0 pour laisser un message.
receptionist-first-key = Accueil
receptionist-manage-recordings = Gérer les enregistrements
receptionist-upload-recording = Importer un enregistrement

receptionist-tab-menus = Autres menus
receptionist-tab-settings = Réglages
receptionist-slot-extra = Menu « { $name } »
receptionist-lead-extra = Ce qu’entend qui arrive à ce menu depuis un autre.
receptionist-group-conference = Conférences
receptionist-empty-conference = { $number } · sans salle
receptionist-menus-title = Autres menus
receptionist-menus-lead = Les menus auxquels mène une touche d’un autre : par service, par langue, par site.
receptionist-menus-empty-title = Pas encore d’autre menu
receptionist-menus-empty-lead = Quand dix touches ne suffisent pas, une touche peut mener à un autre menu avec son propre message d’accueil.
receptionist-menus-reached = On y arrive depuis
receptionist-menus-unreached = Rien n’y mène
receptionist-menus-keys = { $number ->
    [0] Aucune touche
    [one] Une touche
   *[other] { $number } touches
}
receptionist-menus-findings = { $number } à vérifier
receptionist-add-menu = Ajouter un menu
receptionist-new-menu-title = Nouveau menu
receptionist-new-menu-lead = D’abord son nom et ce qu’il dit ; ensuite, vous choisissez ce que fait chaque touche.
receptionist-new-menu-greeting-hint = Jusqu’à 400 caractères. Vous pourrez le remplacer par un enregistrement.
receptionist-menu-name = Nom du menu
receptionist-menu-name-hint = Pour le reconnaître dans les listes ; les appelants ne l’entendent pas.
receptionist-menu-rename = Changer le nom
receptionist-menu-delete = Supprimer ce menu
receptionist-menu-delete-explained = Avant de le supprimer, vous voyez quelles touches y mènent.
receptionist-menu-delete-open = Supprimer le menu
receptionist-menu-delete-title = Supprimer le menu { $name } ?
receptionist-menu-delete-uses = Ceci y mène :
receptionist-menu-replacement-nothing = Rien : les touches ne font rien, et le reste raccroche
receptionist-problem-replacement-missing = Choisissez le menu qui prend sa place, ou rien.
receptionist-problem-replacement-loop = Avec ce menu, qui n’appuie sur rien tournerait sans fin. Choisissez-en un autre.
receptionist-menu-delete-no-uses = Aucune touche n’y mène.
receptionist-menu-delete-final = Son message d’accueil et ses touches sont supprimés. L’historique permet de revenir à l’état d’avant.
receptionist-notice-menu-added = Le menu { $name } est prêt. Choisissez ce que fait chaque touche.
receptionist-notice-menu-renamed = Le menu s’appelle maintenant { $name }.
receptionist-notice-menu-deleted = Le menu { $name } est supprimé.
receptionist-problem-menu-name-missing = Saisissez un nom pour le menu.
receptionist-problem-menu-name-taken = Un autre menu porte ce nom. Choisissez-en un autre.
receptionist-problem-most-menus = Il y a déjà 20 menus, le maximum. Supprimez-en un avant d’en ajouter un autre.
receptionist-problem-menu-loop = Ce menu revient à celui-ci quand aucune touche n’est pressée : l’appelant tournerait sans fin. Choisissez une autre destination.
