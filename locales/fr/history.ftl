# L’historique des modifications.
history-title = Historique des modifications
history-lead = Qui a modifié quoi dans la configuration, et quand. Vous pouvez revenir à n’importe quel état antérieur.
history-revision = Révision { $number }
history-operator = L’opérateur
history-begins = L’historique commence ici.
history-restored = A rétabli l’état de la révision { $number }.
history-current = État actuel
history-added = Ajout
history-changed = Modification
history-removed = Suppression
history-will-be-added = Sera ajouté
history-will-change = Sera modifié
history-will-be-removed = Sera supprimé
history-before = avant :
history-after = maintenant :
history-nothing = rien
history-more = { $number ->
    [one] Voir une autre modification
   *[other] Voir { $number } autres modifications
}
history-pages = Pages de l’historique
history-newer = Plus récentes
history-older = Plus anciennes
history-nothing-found = Aucune modification ne correspond
history-nothing-found-hint = Essayez une autre personne, d’autres dates ou un autre type de modification.

history-recent = Derniers changements
history-recent-all = Voir l’historique
history-recent-others = { $number ->
    [one] et un autre changement
   *[other] et { $number } autres changements
}

history-filter-who = Qui
history-filter-everybody = Tout le monde
history-filter-what = Quoi
history-filter-everything = Tout
history-filter-from = Du
history-filter-until = Au
history-filter-do = Filtrer
history-filter-end = Tout afficher
history-area-holidays = Jours fériés
history-area-audio = Enregistrements et musique

history-restore = Rétablir
history-restore-label = Rétablir l’état de la révision { $number }
history-restore-title = Rétablir la révision { $number }
history-restore-lead = La configuration téléphonique redevient ce qu’elle était après cette révision. L’état actuel reste dans l’historique : vous pourrez aussi y revenir.
history-restore-changes = Voici ce qui changera
history-restore-same = La configuration est déjà celle de cette révision. Il n’y a rien à rétablir.
history-restore-confirm = Rétablir cet état
history-notice-restored = La configuration est de nouveau celle de la révision { $name }.
history-problem-changed = Quelqu’un a modifié la configuration pendant que vous lisiez cette page. Voyez ci-dessous ce qui changerait maintenant, puis confirmez de nouveau.
history-problem-kept = Impossible de revenir à cet état : un élément qui disparaîtrait est encore utilisé ailleurs, ou un numéro appartient désormais à autre chose. Changez cela d’abord, puis réessayez.
history-problem-fax = Y revenir donnerait à quelqu’un un second numéro de fax, ou ferait du numéro principal un fax. Changez d’abord la destination de ce numéro.
history-meanwhile = { $name }, { $moment } : { $changes }
history-meanwhile-all = Voir l’historique des modifications

history-yes = oui
history-no = non
history-quoted = « { $text } »
history-recording = Enregistrement { $name }
history-whole-day = toute la journée
history-main-number = le numéro principal

history-thing = { $name }
history-thing-user = Utilisateur { $name }
history-thing-group = Groupe { $name }
history-thing-number = Numéro { $name }
history-thing-room = Salle { $name }
history-thing-conference = Serveur de conférences { $name }
history-thing-hours = Horaires d’ouverture
history-thing-holiday = Jour férié { $name }
history-thing-music = Musique { $name }

history-fact-number = Poste
history-fact-name = Nom
history-fact-email = Adresse e-mail
history-fact-key = Touche { $number }
history-fact-key-label = Touche { $number }, nom
history-fact-key-announcement = Touche { $number }, annonce
history-fact-silence = Si aucune touche n’est pressée
history-fact-silence-repeats = Répétitions si aucune touche n’est pressée
history-fact-wrong-key = Si la touche ne fait rien
history-fact-wrong-key-repeats = Répétitions si la touche ne fait rien
history-fact-always-open = Ouvert jour et nuit
history-fact-leads-to = Mène à
history-fact-reach-by-extension = Son numéro de poste peut être composé dans le menu
history-fact-reach-by-name = Son nom peut être épelé dans le menu
history-fact-days = Date
history-fact-yearly = Chaque année
history-fact-part = Fermé
history-fact-greeting = Message d’accueil
history-fact-caller-id = Nom affiché chez la personne appelée
