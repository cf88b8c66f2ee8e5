# La page d'un utilisateur avec ses onglets, et ce que reçoit un nouvel utilisateur.
user-settings-tabs = Réglages de l’utilisateur
user-settings-tab-user = Utilisateur
user-settings-tab-devices = Appareils
user-settings-tab-voicemail = Messagerie
user-settings-tab-call-forwarding = Renvoi d’appel
user-settings-tab-caller-id = Numéro affiché
user-settings-tab-outgoing-calls = Appels sortants
user-settings-tab-fax = Fax
user-settings-notice-saved = Les réglages de { $name } sont enregistrés.

user-settings-state-forwarded = Ses appels vont au { $number }.
user-settings-state-forwarded-and-own = Ses téléphones sonnent, ainsi que le { $number }.
user-settings-state-silent = Aucun téléphone ne sonne et il n’y a pas de messagerie : l’appel se termine.
user-settings-state-silent-voicemail = Aucun téléphone ne sonne : la messagerie répond.
user-settings-state-voicemail = Sonne { $number } secondes, puis la messagerie répond.
user-settings-state-no-voicemail = Sonne ; si personne ne répond, l’appel se termine.

user-settings-devices = Ce qui sonne
user-settings-devices-hint = Un de chaque sorte. À chaque appel, tous ceux qui sont cochés sonnent en même temps.
user-settings-ip-phone = Téléphone IP
user-settings-ip-phone-hint = Le téléphone de son bureau.
user-settings-softphone = Logiciel de téléphonie
user-settings-softphone-hint = Un programme sur son ordinateur ou son mobile.
user-settings-external = Téléphone externe
user-settings-external-hint = Un mobile ou un fixe hors de l’entreprise.
user-settings-external-number = Numéro du téléphone externe
user-settings-external-number-hint = Un numéro national. Il est conservé tant que le téléphone externe est désactivé.
user-settings-devices-forwarded = Le renvoi est actif : ces appareils ne sonnent pas tant que vous ne le désactivez pas.
user-settings-devices-silent = Aucun appareil n’est coché : la messagerie répond aussitôt.
user-settings-devices-silent-end = Aucun appareil n’est coché et la messagerie est désactivée : les appels se terminent sans que personne le sache. Cochez au moins un appareil.

user-settings-voicemail-on = A une messagerie
user-settings-seconds = Répond après
user-settings-seconds-hint = Entre-temps, ses appareils sonnent.
user-settings-seconds-each = { $number } secondes
user-settings-pin = Code de la messagerie
user-settings-pin-hint-none = De 4 à 8 chiffres, pour écouter les messages depuis un autre téléphone. Il n’y en a pas encore.
user-settings-pin-hint-kept = De 4 à 8 chiffres. Il y en a un, qui n’est pas affiché ; n’en saisissez un autre que pour le changer.
user-settings-mail = Lui envoyer chaque message par courriel, avec le son
user-settings-after-mail = Une fois envoyé
user-settings-after-mail-keep = Le laisser comme nouveau
user-settings-after-mail-heard = Le marquer comme écouté
user-settings-after-mail-delete = Le supprimer de la messagerie

user-settings-forwarding-on = Renvoyer ses appels
user-settings-forwarding-number = Numéro de destination
user-settings-forwarding-number-hint = Un mobile ou un fixe national. Il est conservé tant que le renvoi est désactivé.
user-settings-shown = Numéro affiché là-bas
user-settings-shown-caller = Celui de l’appelant
user-settings-shown-company = Celui de l’entreprise
user-settings-forwarding-key = Demander la touche 1 pour prendre l’appel ; sinon il va à la messagerie de ce poste
user-settings-forwarding-own = Faire sonner aussi ses propres appareils
user-settings-forwarding-is-on = Le renvoi est actif : ses propres appareils ne sonnent pas.

user-settings-caller-id = Numéro que voient les personnes appelées
user-settings-caller-id-hint = N’importe quel numéro de votre entreprise. Pour les appels d’urgence, un numéro est toujours affiché.
user-settings-caller-id-main = Numéro principal · { $number }
user-settings-caller-id-withheld = Aucun : numéro masqué

user-settings-fax-on = Reçoit des fax
user-settings-fax-number = Numéro de fax
user-settings-fax-number-hint = Un numéro réservé à ses fax, qui arrivent par courriel. Dès lors, les appels à ce numéro vont au fax et non plus là où ils vont maintenant.
user-settings-fax-choose = Choisissez un numéro
user-settings-fax-no-number = Pour recevoir des fax, il faut un numéro à soi, et votre entreprise n’en a aucun de libre pour cela.

user-settings-direct = Numéro direct
user-settings-direct-hint = Qui le compose de l’extérieur joint directement cette personne. Si vous choisissez une ville, elle reçoit le prochain numéro libre ; pour en choisir un précis, affichez d’abord ceux de la ville.
user-settings-direct-hint-own = Qui le compose de l’extérieur joint directement cette personne. Votre opérateur n’a pas de nouveaux numéros pour le moment.
user-settings-see-numbers = Voir les numéros de la ville
user-settings-notice-added-with-number = { $name } a maintenant un poste et un numéro direct.
user-settings-new-mail = Un courriel lui indiquera son poste et un mot de passe temporaire.
user-settings-mail-subject = Votre poste chez { $company } : { $number }
user-settings-mail-body =
    Bonjour { $name },

    Vous avez maintenant un poste chez { $company } : le { $number }. Vos collègues vous appellent en composant ce numéro.

    { $direct ->
        [none] Le numéro principal de l’entreprise est le { $phone }.
       *[other] Votre numéro direct est le { $direct }. Le numéro principal de l’entreprise est le { $phone }.
    }

    Pour modifier votre messagerie ou renvoyer vos appels, ouvrez { $link } et connectez-vous avec le numéro principal, votre poste et ce mot de passe temporaire :

    { $password }

    Il sert pendant { $days } jours. Vous choisirez le vôtre en vous connectant.

    Si quelque chose ne fonctionne pas, parlez-en à { $administrator }, qui gère les téléphones.

user-settings-problem-seconds = Choisissez entre 5 et 60 secondes, de 5 en 5.
user-settings-problem-pin = Le code a de 4 à 8 chiffres, et rien d’autre.
user-settings-problem-emergency = C’est un numéro d’urgence. Saisissez-en un autre.
user-settings-problem-abroad = Ce numéro est à l’étranger. Saisissez un numéro national.
user-settings-problem-premium = Ce numéro est surtaxé. Saisissez un mobile ou un fixe.
user-settings-problem-own-number = Ce numéro est celui de votre entreprise : l’appel tournerait en rond. Saisissez un numéro extérieur.
user-settings-problem-caller-id = Ce numéro n’est plus à votre entreprise. Choisissez-en un autre.
user-settings-problem-fax-number = Choisissez un numéro de votre entreprise qui ne soit ni le principal ni le fax d’une autre personne.

# La même chose, dite à l’utilisateur.
user-settings-own-voicemail-on = J’ai une messagerie
user-settings-own-seconds-hint = Entre-temps, vos appareils sonnent.
user-settings-own-pin-hint-none = De 4 à 8 chiffres, pour écouter vos messages depuis un autre téléphone. Vous n’en avez pas encore.
user-settings-own-pin-hint-kept = De 4 à 8 chiffres. Vous en avez un, qui n’est pas affiché ; n’en saisissez un autre que pour le changer.
user-settings-own-mail = M’envoyer chaque message par courriel, avec le son
user-settings-own-forwarding-on = Renvoyer mes appels
user-settings-own-forwarding-key = Demander la touche 1 pour prendre l’appel ; sinon il va à votre messagerie
user-settings-own-forwarding-own = Faire sonner aussi mes propres appareils
user-settings-own-forwarding-is-on = Le renvoi est actif : vos propres appareils ne sonnent pas.
user-settings-own-caller-id = Numéro que voient les personnes que vous appelez
