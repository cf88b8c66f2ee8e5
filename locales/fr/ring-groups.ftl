# Groupes d’appels.
ring-groups-new-title = Nouveau groupe d’appels
ring-groups-new-lead = Un poste qui fait sonner les téléphones de plusieurs personnes.
ring-groups-edit-lead = Groupe d’appels { $number }
ring-groups-add = Ajouter le groupe
ring-groups-name = Nom du groupe
ring-groups-name-hint = Par exemple le service qui répond : Ventes, Assistance.
ring-groups-number = Poste
ring-groups-number-hint = { $number } chiffres. Un changement prend effet aussitôt.
ring-groups-empty = Ce groupe n’a pas de membres : aucun téléphone ne sonne et l’appel passe directement à la suite choisie ci-dessous. Ajoutez-en au moins un.

ring-groups-ringing = Qui sonne, et comment
ring-groups-mode = Mode de sonnerie
ring-groups-mode-simultaneous = Simultané
ring-groups-mode-simultaneous-hint = Tous sonnent à la fois jusqu’à ce que quelqu’un réponde.
ring-groups-mode-sequential = Consécutif
ring-groups-mode-sequential-hint = L’un sonne après l’autre, dans l’ordre de la liste.
ring-groups-members = Membres
ring-groups-members-hint = En mode consécutif, ils sonnent dans cet ordre. Décochez qui ne doit plus sonner.
ring-groups-members-none = Aucun membre pour l’instant.
ring-groups-members-add = Ajouter des membres
ring-groups-members-take = Mettre les cochés dans la liste
ring-groups-member-up = Monter { $name }
ring-groups-member-down = Descendre { $name }
ring-groups-seconds = Durée de sonnerie
ring-groups-seconds-hint = En mode simultané, en tout ; en mode consécutif, pour chaque membre.
ring-groups-seconds-each = { $number } secondes

ring-groups-then = Si personne ne répond
ring-groups-then-label = L’appel passe à
ring-groups-then-hang-up = Raccrocher avec une annonce
ring-groups-then-users = Utilisateurs
ring-groups-then-groups = Groupes d’appels
ring-groups-then-voicemail = Messageries vocales
ring-groups-voicemail-of = Messagerie de { $name }
ring-groups-announcement = Annonce avant de raccrocher
ring-groups-announcement-kind = Comment c’est dit
ring-groups-announcement-text = Synthèse vocale
ring-groups-announcement-audio = Enregistrement
ring-groups-announcement-words = Texte de l’annonce
ring-groups-announcement-hint = Jusqu’à 400 caractères.
ring-groups-no-recording = Choisissez un enregistrement
ring-groups-first-announcement = Personne ne peut prendre votre appel pour le moment. Merci de rappeler plus tard.

ring-groups-notice-added = Le groupe { $name } a maintenant un poste.
ring-groups-notice-changed = Les modifications du groupe { $name } sont enregistrées.
ring-groups-delete = Supprimer ce groupe
ring-groups-delete-explained = Avant la suppression, vous verrez ce qui mène à ce poste et pourrez choisir ce qui le remplace. Ses membres gardent leurs propres postes.
ring-groups-delete-open = Supprimer le groupe
ring-groups-delete-title = Supprimer le groupe { $name }
ring-groups-delete-confirm = Supprimer le groupe

ring-groups-use-member = Groupe { $group } : membre
ring-groups-use-then = Groupe { $group } : si personne ne répond
ring-groups-use-announcement = Groupe { $group } : annonce avant de raccrocher

ring-groups-problem-name-taken = Un utilisateur ou un groupe porte déjà ce nom. Choisissez-en un autre.
ring-groups-problem-members-missing = Cochez au moins un membre.
ring-groups-problem-member-gone = Quelqu’un de la liste n’est plus utilisateur et a été retiré. Vérifiez les membres et enregistrez de nouveau.
ring-groups-problem-seconds = Choisissez entre 5 et 60 secondes, de 5 en 5.
ring-groups-problem-then-missing = Choisissez où passe l’appel si personne ne répond.
ring-groups-problem-loop = Ce groupe transmet ses appels, directement ou non, à celui-ci : l’appelant tournerait en rond. Choisissez une autre destination.
ring-groups-problem-replacement-loop = Avec ce remplacement, un appel tournerait en rond entre les groupes. Choisissez-en un autre.
ring-groups-problem-text-missing = Écrivez ce qui sera dit avant de raccrocher.
ring-groups-problem-text-long = Le texte dépasse 400 caractères. Raccourcissez-le.
ring-groups-problem-text-characters = Le texte contient des caractères qui ne peuvent pas être lus à voix haute. Saisissez-le de nouveau.
ring-groups-problem-audio-missing = Choisissez un enregistrement, ou utilisez la synthèse vocale.
