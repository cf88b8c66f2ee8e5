# La facturation : le mois en cours, l’adresse de facturation, les factures et ce qui arrive si elles ne sont pas payées.
billing-month = { $month } { $year }
billing-lead-nothing = Vous ne devez rien.
billing-lead-open = Vous devez { $amount }, à payer jusqu’au { $day }.
billing-lead-overdue = Vous devez { $amount }, dont une partie est en retard.
billing-lead-stopped = Vous devez { $amount }. Les appels sortants sont suspendus.
billing-overdue = La facture { $number } était à payer jusqu’au { $due } : reste à payer { $amount }.
billing-overdue-open = Voir la facture
billing-consequence-none = Les téléphones continuent de fonctionner.
billing-consequence-will-stop = Sans paiement au plus tard le { $day }, les appels sortants seront suspendus. Les appels d’urgence et d’assistance continuent, les appels entrants aussi.
billing-consequence-stopped = Les appels sortants sont suspendus jusqu’au paiement. Les appels d’urgence et d’assistance continuent, les appels entrants aussi.
billing-terms-due = Chaque facture est à payer dans les { $days } jours qui suivent son émission.
billing-terms-reminders = Sans paiement, les administrateurs reçoivent un rappel par courriel { $days } jours après l’échéance.
billing-terms-stop = { $days } jours après l’échéance, les appels sortants sont suspendus, sauf vers les urgences et l’assistance ; les appels entrants continuent.
billing-month-title = Mois en cours : { $month }
billing-month-nothing = Rien à facturer ce mois-ci pour le moment.
billing-month-expected = Si rien ne change, ce sera { $amount } au { $day }.
billing-plan = Votre forfait
billing-plan-none = L’opérateur n’a pas encore publié ses prix.
billing-plan-each = Par mois, pour chacun :
billing-plan-numbers = { $free ->
    [0] Gratuits : { $own } { $own ->
        [one] numéro
       *[other] numéros
    } pour le compte et { $each } par utilisateur.
   *[other] Gratuits : { $own } { $own ->
        [one] numéro
       *[other] numéros
    } pour le compte, { $each } par utilisateur et { $free } numéro vert.
}
billing-plan-taxes-included = Les prix comprennent { $taxes }.
billing-plan-taxes-added = { $taxes } en sus.
billing-sample = Prix d’exemple
billing-item-user = Utilisateurs
billing-item-extra-number = Numéros supplémentaires
billing-item-toll-free = Numéros verts
billing-item-phone-rent = Téléphones loués
billing-head-item = Désignation
billing-head-days = Jours
billing-head-price = Quantité et prix
billing-head-amount = Montant
billing-line-whole = Tout le mois
billing-line-day = Le { $from } · 1 jour sur { $length }
billing-line-days = Du { $from } au { $until } · { $days } jours sur { $length }
billing-sum-net = Hors taxes
billing-sum-total = Montant total
billing-tax = { $name } { $percent } %
billing-note-days = Chaque jour compte ce qui est là quand il se termine. Une partie du mois coûte ses jours : quantité × prix × jours ÷ jours du mois.
billing-note-included = Les prix comprennent les taxes.
billing-note-sample = Prix d’exemple : ce document est un modèle, rien n’est à payer.
billing-invoices = Factures
billing-invoices-none = Pas encore de facture
billing-invoices-none-lead = Celle de chaque mois arrive le premier jour du suivant.
billing-invoices-number = Numéro
billing-invoices-month = Mois
billing-invoices-amount = Montant
billing-invoices-state = État
billing-state-open = À payer jusqu’au { $day }
billing-state-sample = Exemple : non exigible
billing-state-overdue = En retard depuis le { $day }
billing-state-paid = Payée
billing-state-taken-back = Annulée par un avoir
billing-state-credit-note = Avoir
billing-invoice-title = Facture { $number }
billing-credit-note-title = Avoir { $number }
billing-seller = Vendeur
billing-buyer = Client
billing-buyer-tax-id = Numéro fiscal : { $number }
billing-fact-month = Mois
billing-fact-issued = Date
billing-fact-due = À payer jusqu’au
billing-fact-refers-to = Sur la facture
billing-fact-reason = Motif
billing-fact-currency = Devise
billing-left = Reste à payer : { $amount }.
billing-pay = Payer
billing-download = Télécharger le PDF
billing-file-name = facture
billing-card-owed = à payer
billing-card-open = Voir la facturation
billing-mail-issued-subject = Facture { $number } – { $month }
billing-mail-issued-body = Bonjour,

    La facture { $number } de { $company } pour { $month } est prête : { $amount }, à payer jusqu’au { $due }.

    Le PDF est joint. Pour la voir aussi en ligne :
    { $link }
billing-mail-credited-subject = Avoir { $number } sur la facture { $invoice }
billing-mail-credited-body = Bonjour,

    { $company } doit { $amount } de moins sur la facture { $invoice }. Motif : { $reason }

    Le PDF est joint. Pour voir aussi l’avoir en ligne :
    { $link }
billing-mail-overdue-subject = La facture { $number } est en retard
billing-mail-stopped-subject = Les appels sortants sont suspendus
billing-mail-overdue-body = Bonjour,

    La facture { $number } de { $company } était à payer jusqu’au { $due }. Reste à payer : { $amount }.

    { $consequence }

    Pour voir la facture :
    { $link }

    Si vous avez déjà payé, le paiement apparaîtra à son arrivée.
billing-mail-paid-subject = Nous avons reçu le paiement de la facture { $number }
billing-mail-paid-again = Les appels sortants fonctionnent à nouveau.
billing-mail-paid-body = Bonjour,

    Nous avons reçu { $amount } de { $company } pour la facture { $number }. Merci. { $again }

    { $link }

billing-address-title = Adresse de facturation
billing-address-lead = À qui les factures sont adressées, dès la prochaine.
billing-address-none = Il n’y a encore ni adresse ni numéro fiscal.
billing-address-give = Ajouter l’adresse
billing-address-change = Changer l’adresse
billing-address-name = Nom ou raison sociale
billing-address-name-hint = Tel que l’entreprise est immatriculée.
billing-address-tax-id = Numéro fiscal
billing-address-tax-id-optional = Numéro fiscal (facultatif)
billing-address-tax-id-co = NIT avec son chiffre de contrôle, par exemple 800197268-4, ou cédula.
billing-address-tax-id-mx = RFC, 12 ou 13 caractères.
billing-address-tax-id-us = EIN, 9 chiffres.
billing-address-tax-id-ca = Numéro d’entreprise (NE), 9 chiffres.
billing-address-tax-id-fr = SIREN, SIRET ou numéro de TVA.
billing-address-tax-id-gb = Numéro de TVA, par exemple GB123456789.
billing-address-tax-id-au = ABN, 11 chiffres.
billing-address-street = Rue et numéro
billing-address-city = Ville
billing-address-region = État, province ou département (facultatif)
billing-address-postal-code = Code postal
billing-address-postal-code-optional = Code postal (facultatif)
billing-address-country = Pays :
billing-address-problem-name = Indiquez le nom ou la raison sociale.
billing-address-problem-street = Indiquez la rue et le numéro.
billing-address-problem-city = Indiquez la ville.
billing-address-problem-tax-id = Vérifiez le numéro fiscal : sa forme ou son chiffre de contrôle n’est pas celui de votre pays.
billing-address-problem-postal-code = Vérifiez le code postal : sa forme n’est pas celle de votre pays.
billing-notice-address-saved = L’adresse de facturation est enregistrée. Elle vaut dès la prochaine facture.
