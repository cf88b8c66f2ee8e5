# Le compte prépayé : solde, recharges, tarifs et activité.
prepaid-account-lead = Paie les appels que votre forfait ne comprend pas, comme les appels internationaux.
prepaid-account-part-balance = Solde
prepaid-account-part-rates = Tarifs
prepaid-account-part-activity = Activité

prepaid-account-balance = Solde
prepaid-account-balance-reserved = { $amount } de plus sont mis de côté pour des appels en cours. Ce qu’ils ne dépensent pas revient au solde.
prepaid-account-balance-lasts = Le solde n’expire pas et n’a pas de frais mensuels.
prepaid-account-balance-low = Solde bas
prepaid-account-balance-good = Approvisionné
prepaid-account-card-lead = Pour les appels que votre forfait ne comprend pas.

prepaid-account-funds = Ajouter du crédit
prepaid-account-funds-amount = Combien
prepaid-account-funds-hint = La page suivante indique comment payer. Le solde augmente à l’arrivée du paiement.
prepaid-account-funds-do = Aller au paiement
prepaid-account-pending = Paiements en attente
prepaid-account-pending-asked = Demandé le { $moment }
prepaid-account-pending-how = Comment payer
prepaid-account-pending-cancel-label = Annuler le paiement { $reference }

prepaid-account-refill = Recharge automatique
prepaid-account-refill-on = Recharger automatiquement
prepaid-account-refill-amount = Ajouter
prepaid-account-refill-threshold = Quand il reste moins de
prepaid-account-refill-tell = Prévenir par e-mail quand il reste moins de
prepaid-account-refill-hint = Le moyen de paiement enregistré est débité une fois chaque fois que le solde passe sous cette limite. S’il est déjà dessous, il est débité à l’enregistrement.
prepaid-account-refill-needs-method = La recharge automatique demande un moyen de paiement enregistré.
prepaid-account-refill-save-method = Enregistrer un moyen de paiement
prepaid-account-refill-no-cards = La recharge automatique demande le paiement par carte, que votre opérateur n’a pas mis en place. Ajoutez du crédit par virement.
prepaid-account-refill-tag-off = Désactivée
prepaid-account-refill-tag-ready = Activée
prepaid-account-refill-tag-charging = Débit en cours
prepaid-account-refill-tag-retrying = Débit refusé
prepaid-account-refill-tag-stopped = Arrêtée
prepaid-account-refill-state-off = Elle est désactivée. Quand il reste moins de { $threshold }, les administrateurs reçoivent un e-mail.
prepaid-account-refill-state-ready = Quand il reste moins de { $threshold }, { $amount } sont ajoutés.
prepaid-account-refill-state-charging = Une recharge de { $amount } est en cours de débit.
prepaid-account-refill-state-retrying = La recharge de { $amount } n’a pas pu être débitée. Prochain essai : { $moment }.
prepaid-account-refill-state-stopped = La recharge de { $amount } n’a pas pu être débitée et n’est plus essayée. Vérifiez le moyen de paiement, puis enregistrez de nouveau ces réglages.

prepaid-account-cost = Combien coûte ce numéro ?
prepaid-account-cost-number = Numéro
prepaid-account-cost-hint = Écrit comme vous voulez : +34 911 23 45 67 ou 00 34 911234567.
prepaid-account-cost-do = Consulter
prepaid-account-cost-per-minute = par minute
prepaid-account-cost-by-minute = Chaque minute commencée compte entière.
prepaid-account-cost-by-second = Décompte à la seconde.
prepaid-account-cost-by-seconds = Décompte par paliers de { $seconds } secondes.
prepaid-account-cost-connection = Plus { $price } par appel décroché.
prepaid-account-cost-no-connection = Sans frais de connexion.
prepaid-account-cost-internal = { $number } est un poste : les appels dans l’entreprise ne coûtent rien.
prepaid-account-cost-emergency = C’est un numéro d’urgence : il ne coûte rien et peut toujours être appelé.
prepaid-account-cost-included = Les appels vers le { $number } sont compris dans votre forfait.
prepaid-account-cost-unknown = Il n’y a pas de tarif pour le { $number } : il ne peut pas être appelé. Demandez à votre opérateur.
prepaid-account-cost-no-number = Ce n’est pas un numéro de téléphone. Vérifiez qu’il est complet, avec l’indicatif du pays s’il est à l’étranger.

prepaid-account-rates-title = Tarifs
prepaid-account-rates-lead = Le prix de chaque destination par minute, depuis le { $day }.
prepaid-account-rates-sample = Ces tarifs sont un exemple : votre opérateur n’a pas encore fixé les siens.
prepaid-account-rates-search = Destination ou préfixe
prepaid-account-rates-do = Rechercher
prepaid-account-rates-all = Tout afficher
prepaid-account-rates-destination = Destination
prepaid-account-rates-prefixes = Numéros commençant par
prepaid-account-rates-price = Par minute
prepaid-account-rates-counted = Sauf indication contraire : { $words }
prepaid-account-rates-included = Compris dans votre forfait
prepaid-account-rates-more = { $shown } destinations sur { $count } affichées. Cherchez la vôtre par son nom ou son préfixe.
prepaid-account-rates-none = Votre opérateur n’a pas encore publié de tarifs.
prepaid-account-rates-not-found = Aucune destination n’a ce nom ni ce préfixe.

prepaid-account-activity-title = Activité
prepaid-account-activity-lead = Tout ce qui est entré dans le compte prépayé et en est sorti.
prepaid-account-activity-file = Télécharger le CSV
prepaid-account-activity-pages = Pages de l’activité
prepaid-account-activity-none = Pas encore d’activité
prepaid-account-activity-none-hint = Les recharges et les appels payés avec le solde apparaissent ici.
prepaid-account-activity-not-found = Rien de tel
prepaid-account-activity-not-found-hint = Essayez un autre type ou d’autres dates.
prepaid-account-filter-everything = Tout
prepaid-account-filter-from = Du
prepaid-account-filter-until = Au
prepaid-account-filter-do = Filtrer
prepaid-account-filter-end = Tout afficher
prepaid-account-kind-call = Appel
prepaid-account-kind-top-up = Recharge
prepaid-account-kind-refill = Recharge automatique
prepaid-account-kind-correction = Correction de l’opérateur
prepaid-account-column-when = Quand
prepaid-account-column-day = Date
prepaid-account-column-time = Heure
prepaid-account-column-kind = Type
prepaid-account-column-number = Numéro
prepaid-account-column-what = Quoi
prepaid-account-column-seconds = Secondes
prepaid-account-column-amount = Montant
prepaid-account-column-currency = Devise
prepaid-account-file-name = activite-prepayee

prepaid-account-sample-prices = Ces montants sont un exemple : votre opérateur n’a pas encore fixé les siens.
prepaid-account-notice-refill-on = La recharge automatique est activée.
prepaid-account-notice-refill-off = La recharge automatique est désactivée.
prepaid-account-problem-amount = Choisissez un des montants de la liste.
prepaid-account-problem-amount-below-threshold = La recharge doit atteindre au moins la limite. Choisissez un montant plus grand.
prepaid-account-problem-no-prices = Votre opérateur n’a pas encore fixé de montants pour votre pays : le crédit ne peut pas être ajouté ici.
prepaid-account-problem-no-method = Pour recharger automatiquement, enregistrez d’abord un moyen de paiement.

prepaid-account-mail-low-subject = Le compte prépayé de { $company } est bas
prepaid-account-mail-low-body =
    Bonjour { $name },

    Il reste { $balance } sur le compte prépayé de { $company }. Sans crédit, les appels que le forfait ne comprend pas, comme les appels internationaux, ne peuvent pas être passés. Les autres continuent comme d’habitude.

    Ajoutez du crédit ou activez la recharge automatique ici :
    { $link }
prepaid-account-mail-failed-subject = Le compte prépayé de { $company } n’a pas pu être rechargé
prepaid-account-mail-failed-body =
    Bonjour { $name },

    La recharge automatique de { $amount } pour le compte prépayé de { $company } n’a pas pu être débitée.
    { $reason }

    { $next }

    Vérifiez le moyen de paiement ici :
    { $link }
prepaid-account-mail-failed-again = Prochain essai : { $moment }.
prepaid-account-mail-failed-last = Elle ne sera plus essayée tant que vous n’aurez pas enregistré de nouveau la recharge automatique.
