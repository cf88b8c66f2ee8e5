# Les numéros de téléphone.
numbers-lead = { $number ->
    [one] Un numéro
   *[other] { $number } numéros
}{ $without ->
    [0] , tous avec une destination.
    [one] {" "}; un seul ne mène nulle part.
   *[other] {" "}; { $without } ne mènent nulle part.
}
numbers-add = Ajouter un numéro
numbers-port = Faire venir un numéro
numbers-search = Rechercher
numbers-search-hint = Numéro, ville ou destination
numbers-search-end = Effacer la recherche
numbers-search-all = Tout afficher
numbers-filter = Destination des appels
numbers-filter-all = Tous ({ $number })
numbers-filter-receptionist = Réceptionniste ({ $number })
numbers-filter-extensions = Postes ({ $number })
numbers-filter-faxes = Fax ({ $number })
numbers-filter-nobody = Sans destination ({ $number })
numbers-column-number = Numéro
numbers-column-place = Ville ou type
numbers-column-destination = Ses appels vont à
numbers-destination = Ses appels vont à
numbers-destination-hint = Le réceptionniste répond avec le menu ; un poste sonne directement ; un fax est reçu et envoyé par e-mail.
numbers-destination-of = Destination du { $number }
numbers-to-nobody = Personne : l’appelant entend que personne ne peut répondre
numbers-to-users = Utilisateurs
numbers-to-groups = Groupes d’appels
numbers-to-fax = Fax d’un utilisateur
numbers-fax-of = Le fax de { $name }
numbers-save = Enregistrer les destinations
numbers-save-hint = Celles que vous avez changées sur cette page sont enregistrées.
numbers-found = { $found } sur { $all ->
    [one] un numéro
   *[other] { $all } numéros
}
numbers-pages = Pages de la liste
numbers-nothing-found = Rien ne correspond à la recherche
numbers-nothing-found-hint = Essayez avec moins de chiffres, avec la ville ou avec le nom de qui reçoit les appels.
numbers-kind-local = Numéro local
numbers-kind-local-hint = D’une ville ; l’appelant paie un appel ordinaire.
numbers-kind-toll-free = Numéro gratuit
numbers-kind-toll-free-hint = L’appelant ne paie rien ; votre entreprise paie l’appel. Il ne peut pas être le numéro principal.
numbers-use = Numéro { $number }
numbers-use-fax = Fax au { $number }

numbers-direct-none = Sans numéro direct
numbers-direct-own = Numéros de votre entreprise sans destination
numbers-direct-free = Libres : { $place }
numbers-direct-next = Un nouveau numéro : le prochain libre de…

numbers-choose-kind = Quel type de numéro voulez-vous ?
numbers-choose-area-code = Quel indicatif ?
numbers-choose-prefix = Quel préfixe ?
numbers-choose-city = Quelle ville ?
numbers-choose-number = Choisissez le numéro. Il vous est réservé 10 minutes, le temps de confirmer.
numbers-chosen = Vos choix
numbers-area-code = Indicatif { $code }
numbers-change = Changer
numbers-change-choice = Changer : { $name }
numbers-free = { $number ->
    [one] Un libre
   *[other] { $number } libres en tout
}
numbers-search-place = Rechercher un indicatif ou une ville
numbers-search-place-hint = Indicatif ou ville
numbers-search-digits = Rechercher des chiffres
numbers-search-digits-hint = Chiffres qu’il doit avoir
numbers-hold = Réserver le { $number }
numbers-earlier = Précédents
numbers-later = Suivants
numbers-nothing-free = Aucun numéro n’est libre
numbers-nothing-free-hint = Votre opérateur n’a pas de numéros de ce type en ce moment. Demandez-lui d’en ajouter.
numbers-nothing-free-found-hint = Essayez avec moins de chiffres ou une autre ville.
numbers-back = Retour aux numéros
numbers-held = Réservé pour vous jusqu’à { $time } : { $number ->
    [one] encore une minute.
   *[other] encore { $number } minutes.
}
numbers-add-confirm = Ajouter ce numéro
numbers-let-go = Le laisser et en choisir un autre
numbers-lapsed = Le { $number } ne vous est pas réservé : les 10 minutes sont passées, ou vous en avez choisi un autre depuis. S’il est encore libre, vous pouvez le réserver à nouveau.
numbers-hold-again = Le réserver à nouveau
numbers-choose-another = En choisir un autre

numbers-main = Numéro principal
numbers-main-is = C’est le numéro principal : les administrateurs et les utilisateurs se connectent avec lui. Pour le libérer, choisissez d’abord un autre numéro principal.
numbers-main-explained = Les administrateurs et les utilisateurs se connectent avec le numéro principal. Celui-ci peut prendre sa place.
numbers-main-open = En faire le numéro principal
numbers-main-title = Faire du { $number } le numéro principal ?
numbers-main-warning = Dès ce moment, tout le monde se connecte avec le { $number } et plus avec le { $old }. Prévenez avant.
numbers-main-rest = Le { $old } reste à votre entreprise et ses appels vont où ils vont maintenant. Les administrateurs reçoivent un e-mail.
numbers-main-confirm = En faire le numéro principal

numbers-release = Libérer ce numéro
numbers-release-explained = Le numéro n’est plus à votre entreprise.
numbers-release-open = Libérer le numéro
numbers-release-title = Libérer le { $number } ?
numbers-release-calls = Dès ce moment, les appels à ce numéro n’arrivent plus à votre entreprise.
numbers-release-users = L’affichent en appelant : { $names }. Ils afficheront le numéro principal à la place.
numbers-release-fax = C’est le fax de quelqu’un : cette personne ne reçoit plus de fax.
numbers-release-rest = Pendant { $days } jours, personne d’autre ne peut l’avoir et vous pouvez l’ajouter à nouveau. Ensuite, il est libre pour tous.
numbers-release-confirm = Libérer le numéro

numbers-notice-changed = La destination du { $name } est enregistrée.
numbers-notice-several-changed = Les destinations de { $name } numéros sont enregistrées.
numbers-notice-unchanged = Il n’y avait rien à enregistrer.
numbers-notice-let-go = Le { $name } est à nouveau libre. Choisissez-en un autre.
numbers-notice-added = Le { $name } est maintenant à votre entreprise et reçoit des appels.
numbers-main-leads-to = le { $number }, et ses appels vont à : { $destination }
numbers-main-leads-nowhere = le { $number }, et personne ne prend ses appels
numbers-notice-main = Le numéro principal est maintenant { $name }. Connectez-vous avec lui la prochaine fois.
numbers-notice-released = Le { $name } est libéré.

numbers-problem-destination = Cette destination n’existe plus. Choisissez-en une autre.
numbers-problem-fax-main = Le numéro principal est celui de tous et ne peut pas être le fax de quelqu’un. Choisissez une autre destination.
numbers-problem-fax-second = Cette personne reçoit déjà des fax à un autre numéro. Donnez d’abord une autre destination à ce numéro, ou choisissez-en une autre ici.
numbers-problem-main-fax = Ce numéro reçoit les fax de quelqu’un. Donnez-lui d’abord une autre destination.
numbers-problem-most = Votre entreprise a 300 numéros, le maximum. Libérez-en un avant d’en ajouter un autre.
numbers-problem-taken = Quelqu’un a pris ce numéro avant vous. Choisissez-en un autre.
numbers-problem-in-use = Ce numéro a déjà une autre destination. Choisissez-en un autre.
numbers-problem-lapsed = Les 10 minutes sont passées. Réservez le numéro à nouveau s’il est encore libre, ou choisissez-en un autre.
numbers-problem-toll-free = Un numéro gratuit ne peut pas être le numéro principal. Choisissez un numéro local.
numbers-problem-main = Le numéro principal ne peut pas être libéré. Choisissez d’abord un autre numéro principal.

numbers-mail-subject = Le numéro principal est maintenant le { $number }
numbers-mail-body =
    Bonjour { $name },

    { $by } a changé le numéro principal de { $company } : c’est maintenant le { $number } au lieu du { $old }.

    Dès maintenant, les administrateurs et les utilisateurs se connectent avec le { $number } :
    { $link }

    Si personne de votre entreprise n’a fait ce changement, choisissez un autre mot de passe et prévenez votre opérateur.
