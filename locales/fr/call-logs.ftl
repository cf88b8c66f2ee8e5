# Le journal des appels : la liste, les graphiques, un appel pas à pas, la durée de conservation.
call-logs-lead = Les appels de l’entreprise : entrants, sortants et internes.
call-logs-own-lead = Les appels que vous avez passés et ceux que vous avez reçus.
call-logs-part-list = Liste
call-logs-part-charts = Graphiques
call-logs-pages = Pages d’appels
call-logs-file = Télécharger en CSV
call-logs-file-name = appels
call-logs-count = { $number ->
    [one] Un appel
   *[other] { $written } appels
}
call-logs-count-more = Plus de { $written } appels
call-logs-none = Aucun appel pour l’instant
call-logs-none-hint = Chaque appel apparaît ici une fois terminé : avec qui, combien de temps et ce qui s’est passé.
call-logs-not-found = Aucun appel de ce genre
call-logs-not-found-hint = Essayez d’autres dates, un autre type ou un autre numéro.

call-logs-filter-kind = Type d’appel
call-logs-filter-extension = Poste
call-logs-filter-everybody = Tous
call-logs-filter-from = Du
call-logs-filter-until = Au
call-logs-filter-number = Numéro ou derniers chiffres
call-logs-filter-do = Filtrer
call-logs-filter-end = Tout voir
call-logs-which-all = Tous les appels
call-logs-which-incoming = Entrants
call-logs-which-missed = Manqués
call-logs-which-outgoing = Sortants
call-logs-which-internal = Internes

call-logs-column-kind = Type d’appel
call-logs-column-remote = Avec qui
call-logs-column-with = Avec qui
call-logs-column-local = Dans l’entreprise
call-logs-column-day = Date
call-logs-column-time = Heure
call-logs-column-length = Durée
call-logs-column-outcome = Résultat
call-logs-column-extension = Poste
call-logs-column-extension-name = Nom du poste
call-logs-column-own-number = Numéro de l’entreprise
call-logs-column-number = Numéro
call-logs-column-name = Nom
call-logs-column-seconds = Secondes au total
call-logs-column-talked = Secondes après réponse

call-logs-kind-incoming = Entrant
call-logs-kind-outgoing = Sortant
call-logs-kind-internal = Interne
call-logs-outcome-answered = Répondu
call-logs-outcome-missed = Manqué
call-logs-outcome-not-answered = Sans réponse
call-logs-outcome-voicemail = Messagerie vocale
call-logs-outcome-conference = Conférence
call-logs-outcome-receptionist = Réceptionniste
call-logs-outcome-fax = Fax reçu
call-logs-outcome-busy = Occupé
call-logs-outcome-refused = Non autorisé
call-logs-outcome-failed = Impossible à établir
call-logs-withheld = Numéro masqué
call-logs-gone = Poste supprimé

call-logs-refusal-no-credit = Le solde du compte prépayé ne suffisait pas.
call-logs-refusal-no-price = Il n’y a pas de tarif pour cette destination.
call-logs-refusal-other = Le système téléphonique ne l’a pas autorisé.

call-logs-kept = Les appels sont conservés { $number } jours.
call-logs-kept-change = Modifier
call-logs-settings-title = Durée de conservation des appels
call-logs-settings-lead = Les appels plus anciens sont effacés de la liste, des fichiers et des graphiques, et ne peuvent pas être récupérés.
call-logs-keep-days = Jours
call-logs-keep-hint = De 30 à 3650. Ce qui dépasse est effacé dans l’heure.
call-logs-keep-question = Ne garder les appels que { $days } jours ?
call-logs-keep-deleted = { $number ->
    [one] Un appel antérieur au { $day } est supprimé.
   *[other] { $number } appels antérieurs au { $day } sont supprimés.
}
call-logs-keep-deleted-hint = Ils ne peuvent pas être récupérés. Si vous en avez besoin, téléchargez d’abord la liste.
call-logs-keep-confirm = Supprimer et enregistrer
call-logs-problem-confirm = Des appels seraient supprimés. Confirmez-le sur la page.
call-logs-notice-kept = Les appels sont conservés { $name } jours.
call-logs-problem-days = Saisissez un nombre de jours entre 30 et 3650.

call-logs-call-incoming = Appel entrant
call-logs-call-outgoing = Appel sortant
call-logs-call-internal = Appel interne
call-logs-facts = Données
call-logs-fact-caller = Appelant
call-logs-fact-called = Appelé
call-logs-fact-called-number = Numéro appelé
call-logs-fact-shown-number = Numéro affiché
call-logs-fact-local = Dans l’entreprise
call-logs-fact-outcome = Résultat
call-logs-fact-rang = Avant la réponse
call-logs-fact-talked = Durée après réponse
call-logs-fact-all = Au total
call-logs-way = Ce qui s’est passé, pas à pas
call-logs-way-outgoing = Les appels sortants vont directement au numéro composé.
call-logs-way-none = Les étapes de cet appel n’ont pas été conservées.
call-logs-way-gone = La configuration de ce moment n’est plus connue : les étapes ne peuvent pas être affichées.
call-logs-revision = Selon la configuration d’alors :
call-logs-revision-number = révision { $number }

call-logs-charts-title = Graphiques des appels
call-logs-charts-lead = Du { $first } au { $last }.
call-logs-charts-do = Afficher
call-logs-charts-usual = 30 derniers jours
call-logs-charts-cut = Les graphiques montrent { $number } jours au plus : les derniers de ceux que vous avez choisis.
call-logs-charts-none = Aucun appel ces jours-là
call-logs-charts-none-hint = Choisissez d’autres dates.
call-logs-chart-label = { $title }. Le tableau contient les mêmes chiffres.
call-logs-chart-bar = { $name } : { $number ->
    [one] un appel
   *[other] { $number } appels
}, { $missed ->
    [0] aucun manqué
    [one] un manqué
   *[other] { $missed } manqués
}
call-logs-chart-table = Voir en tableau
call-logs-chart-all = Appels
call-logs-chart-days = Par jour
call-logs-chart-weeks = Par semaine
call-logs-chart-week = Semaine du { $day }
call-logs-chart-day = { $day } { $month }
call-logs-chart-hours = Par heure de la journée
call-logs-split-title = Totaux
call-logs-split = Parmi les appels entrants, { $answered } pris ({ $percent } %) et { $missed } manqués.
call-logs-busiest = Postes avec le plus d’appels
call-logs-missed-today = { $number ->
    [one] Un appel manqué aujourd’hui
   *[other] { $number } appels manqués aujourd’hui
}
