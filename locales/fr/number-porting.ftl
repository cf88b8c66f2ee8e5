# Faire venir des numéros d’un autre opérateur.
number-porting-title = Portabilité des numéros
number-porting-lead = Faites venir vos numéros d’un autre opérateur : vous les gardez et ils fonctionnent ici.
number-porting-begin = Demander une portabilité
number-porting-new = Faire venir des numéros
number-porting-needs = Ce qu’il vous faut
number-porting-need-1 = La dernière facture de votre opérateur, en PDF ou en photo.
number-porting-need-2 = Le numéro de compte ou de contrat qui y figure.
number-porting-need-3 = Le nom du titulaire et l’adresse, tels qu’ils sont sur la facture.
number-porting-need-4 = Une dizaine de minutes. Chaque étape est enregistrée : vous pouvez vous arrêter et continuer un autre jour.
number-porting-goes = Comment cela se passe
number-porting-goes-1 = Vous envoyez la demande et l’opérateur la vérifie.
number-porting-goes-2 = Votre opérateur actuel l’étudie et fixe le jour du changement.
number-porting-goes-3 = Ce jour-là, les numéros fonctionnent ici. Il faut d’ordinaire de deux à quatre semaines.
number-porting-goes-4 = Le premier prend la place de votre numéro provisoire, avec tout ce qui en dépendait.
number-porting-keep-the-old = Ne résiliez pas l’ancien service avant que les numéros fonctionnent ici : vous pourriez les perdre.
number-porting-drafts = Inachevées
number-porting-changed = Dernière modification
number-porting-without-numbers = Demande sans numéros
number-porting-and-more = { $more ->
    [one] { $number } et un autre
   *[other] { $number } et { $more } autres
}
number-porting-under-way = { $number ->
    [one] Une demande est en cours.
   *[other] { $number } demandes sont en cours.
}
number-porting-to-status = Voir où elles en sont

number-porting-steps = Étapes de la demande
number-porting-place = Étape { $number } sur { $all }
number-porting-step-carrier = D’où ils viennent
number-porting-step-numbers = Numéros
number-porting-step-holder = Titulaire
number-porting-step-bill = Facture
number-porting-step-replacement = Ce qu’ils remplacent
number-porting-step-review = Vérifier et envoyer
number-porting-save-and-go-on = Enregistrer et continuer
number-porting-go-on = Continuer
number-porting-go-on-label = Continuer avec { $name }
number-porting-go-on-later = Continuer un autre jour
number-porting-back = Retour
number-porting-not-now = Non, la laisser telle quelle
number-porting-change = Modifier

number-porting-line-type = Type de numéro
number-porting-landline = Fixe
number-porting-mobile = Portable
number-porting-carrier = Opérateur actuel
number-porting-carrier-hint = Tel qu’il est nommé sur la facture.
number-porting-account = Numéro de compte chez cet opérateur
number-porting-account-hint = Il figure sur la facture, parfois comme contrat ou numéro de client.
number-porting-internet = Internet de votre entreprise
number-porting-internet-other = Fibre, câble ou autre qui n’utilise pas ces lignes
number-porting-internet-dsl-elsewhere = DSL par une autre ligne
number-porting-internet-dsl-same = DSL par l’une de ces lignes
number-porting-internet-dsl-same-hint = Quand le numéro part, la ligne est coupée, et Internet avec elle.
number-porting-internet-none = Pas d’Internet chez cet opérateur
number-porting-dsl-title = La demande s’arrête ici : Internet arrive par la même ligne
number-porting-dsl-why = Le jour du changement, votre opérateur coupe la ligne. Vous seriez sans Internet, et sans lui les téléphones ne marchent pas non plus.
number-porting-dsl-do-1 = Demandez à votre opérateur de séparer Internet de la ligne (DSL nu), ou prenez un autre accès à Internet.
number-porting-dsl-do-2 = Attendez que ce soit fait : il faut d’ordinaire quelques jours.
number-porting-dsl-do-3 = Revenez ici, changez la réponse et continuez. Ce que vous avez écrit est conservé.
number-porting-main-number = Numéro principal de la demande
number-porting-main-number-hint = Celui qui prendra la place d’un de vos numéros d’ici.
number-porting-other-number = Numéro { $number } (facultatif)
number-porting-more-numbers = Enregistrer et en ajouter
number-porting-as-on-the-bill = Écrivez-le exactement comme sur la facture : au moindre écart, la demande est refusée.
number-porting-holder = Nom du titulaire
number-porting-holder-hint = La personne ou l’entreprise à qui appartient le compte.
number-porting-address = Adresse du service
number-porting-address-hint = Là où sont les lignes, avec la ville et le code postal.
number-porting-bill = Facture de votre opérateur
number-porting-bill-hint = PDF, JPEG ou PNG, jusqu’à 10 Mo. Des 30 derniers jours, avec le nom, l’adresse et les numéros.
number-porting-bill-privacy = Elle est conservée chiffrée. Seuls les administrateurs de votre entreprise et l’opérateur la voient.
number-porting-bill-upload = Envoyer et continuer
number-porting-bill-replace = En envoyer une autre
number-porting-bill-kept = Nous avons la facture { $name } ({ $size }).
number-porting-bill-download = La télécharger
number-porting-bill-of-size = Télécharger la facture ({ $size })
number-porting-replaced = Numéro remplacé
number-porting-replaced-hint = { $number } prend sa place : où il mène, s’il est le principal et qui l’affiche en appelant.
number-porting-replaced-choose = Choisissez un numéro
number-porting-replaces-none = Il n’en remplace aucun
number-porting-is-main = { $number } (numéro principal)
number-porting-then = Ce que devient le numéro remplacé
number-porting-then-release = Il est rendu
number-porting-then-release-hint = Il cesse de fonctionner ce jour-là. Pendant { $days } jours, seule votre entreprise peut le reprendre.
number-porting-then-keep = Il est gardé
number-porting-then-keep-hint = Il reste comme numéro supplémentaire, à son prix mensuel.
number-porting-summary = La demande
number-porting-terms = Conditions et signature
number-porting-term-1 = Je suis le titulaire du compte ou j’agis en son nom.
number-porting-term-2 = J’autorise l’opérateur à demander ces numéros à l’opérateur actuel.
number-porting-term-3 = Je sais que l’ancien service prend fin pour ces numéros le jour du changement, et que ce qui est dû le reste.
number-porting-term-4 = Je peux annuler la demande jusqu’à ce que le jour du changement soit confirmé.
number-porting-accept = J’accepte ces conditions
number-porting-signature = Signature : votre nom complet
number-porting-signature-hint = Nous gardons le nom, l’heure et l’adresse réseau d’où vous signez.
number-porting-signed = Signé par { $name }, { $moment }, depuis { $address }
number-porting-send = Signer et envoyer

number-porting-status-title = État de la portabilité
number-porting-status-lead = { $number ->
    [0] Aucune demande en cours.
    [one] Une demande en cours.
   *[other] { $number } demandes en cours.
}
number-porting-status-empty = Vous n’avez pas encore demandé de portabilité
number-porting-status-empty-lead = Vous verrez ici où en est chaque demande, avec les dates et la suite.
number-porting-over = Terminées
number-porting-state = État
number-porting-progress = Où elle en est
number-porting-happened = Ce qui s’est passé
number-porting-from = Depuis { $carrier }
number-porting-day = Jour du changement : { $day }
number-porting-state-draft = Non envoyée
number-porting-state-received = Reçue
number-porting-state-sent = Envoyée à l’opérateur actuel
number-porting-state-reviewing = À l’étude
number-porting-state-confirmed = Date confirmée
number-porting-state-ported = Numéros portés
number-porting-state-rejected = Refusée
number-porting-state-cancelled = Annulée
number-porting-next-draft = Vous ne l’avez pas encore envoyée.
number-porting-next-received = Nous avons reçu la demande. L’opérateur la vérifie et l’envoie à votre opérateur actuel.
number-porting-next-sent = La demande est chez votre opérateur actuel, qui confirme l’avoir reçue.
number-porting-next-reviewing = Votre opérateur actuel étudie la demande et fixe le jour du changement. Il faut d’ordinaire une ou deux semaines.
number-porting-next-confirmed = Le changement a lieu le { $day }. Ce jour-là, les numéros fonctionnent ici. Il n’est plus possible d’annuler.
number-porting-next-ported = Les numéros fonctionnent ici. Faites un appel d’essai, puis résiliez l’ancien service.
number-porting-next-cancelled = Vous avez annulé la demande. Vos numéros restent où ils étaient et nous avons effacé la facture.
number-porting-operator-adds = L’opérateur ajoute : { $note }
number-porting-correct = Corriger et renvoyer
number-porting-cancel-open = Annuler…
number-porting-cancel-title = Annuler la portabilité de { $name } ?
number-porting-cancel-explained = Les numéros restent chez votre opérateur actuel et nous effaçons la facture. Pour les faire venir plus tard, il faudra une autre demande.
number-porting-cancel-confirm = Annuler la demande
number-porting-discard-open = Jeter…
number-porting-discard-label = Jeter { $name }
number-porting-discard-title = Jeter { $name } ?
number-porting-discard-explained = Ce que vous avez écrit est effacé, avec la facture si vous l’aviez envoyée. Rien n’est parti.
number-porting-discard-confirm = Jeter

number-porting-reason-name = Le nom du titulaire n’est pas celui que connaît votre opérateur actuel.
number-porting-reason-address = L’adresse n’est pas celle que connaît votre opérateur actuel.
number-porting-reason-carrier-account = Le numéro de compte n’est pas celui de votre opérateur actuel.
number-porting-reason-number-unknown = L’un des numéros n’est pas de cet opérateur ou n’est pas actif.
number-porting-reason-not-portable = L’un des numéros ne peut pas venir ici, à cause de sa zone ou de son type.
number-porting-reason-debt = Il reste une somme due ou un contrat en cours.
number-porting-reason-dsl = Internet (DSL) arrive par l’une des lignes.
number-porting-reason-bill-unreadable = La facture est illisible.
number-porting-reason-bill-wrong = La facture est ancienne ou ne montre pas les numéros, le nom et l’adresse.
number-porting-reason-other = La demande n’a pas pu aboutir.
number-porting-cure-name = Écrivez le nom comme sur la dernière facture et renvoyez la demande.
number-porting-cure-address = Écrivez l’adresse comme sur la dernière facture et renvoyez la demande.
number-porting-cure-carrier-account = Cherchez-le sur la facture ou demandez-le à votre opérateur actuel, corrigez-le et renvoyez la demande.
number-porting-cure-number-unknown = Vérifiez les numéros et retirez ceux qui ne sont pas de cet opérateur. Puis renvoyez la demande.
number-porting-cure-not-portable = Retirez ce numéro et renvoyez la demande avec les autres, ou annulez-la.
number-porting-cure-debt = Réglez cela avec votre opérateur actuel et renvoyez la demande.
number-porting-cure-dsl = Demandez que l’on sépare Internet de la ligne et, une fois fait, renvoyez la demande.
number-porting-cure-bill-unreadable = Envoyez la facture en PDF ou une photo nette, puis renvoyez la demande.
number-porting-cure-bill-wrong = Envoyez la dernière facture complète, puis renvoyez la demande.
number-porting-cure-other = Corrigez ce qu’il faut et renvoyez la demande.

number-porting-notice-bill = Nous gardons la facture { $name }, chiffrée.
number-porting-notice-kept = Nous avons gardé ce que vous avez écrit. Vous pouvez continuer un autre jour.
number-porting-notice-sent = Nous avons reçu la demande. Nous vous écrirons à chaque étape.
number-porting-notice-discarded = La demande est jetée.
number-porting-notice-cancelled = La demande est annulée.

number-porting-problem-line-type = Choisissez si les numéros sont fixes ou portables.
number-porting-problem-internet = Choisissez comment Internet arrive à votre entreprise.
number-porting-problem-carrier = Écrivez le nom de votre opérateur actuel.
number-porting-problem-account = Écrivez le numéro de compte qui figure sur la facture.
number-porting-problem-twice = Ce numéro est là deux fois. Laissez-le une fois.
number-porting-problem-toll-free = Les numéros gratuits de ce pays ne peuvent pas venir ici.
number-porting-problem-abroad = Ce numéro est d’un autre pays. On ne fait venir que des numéros du pays de votre compte.
number-porting-problem-special = C’est un numéro de service, il ne peut pas venir.
number-porting-problem-is-mobile = C’est un portable. Changez le type à la première étape ou écrivez un fixe.
number-porting-problem-is-landline = C’est un fixe. Changez le type à la première étape ou écrivez un portable.
number-porting-problem-own = Ce numéro est déjà à votre entreprise ici.
number-porting-problem-here = Ce numéro fonctionne déjà chez cet opérateur. Demandez-lui comment le passer à votre compte.
number-porting-problem-requested = L’un des numéros est déjà dans une autre demande en cours.
number-porting-problem-most-numbers = Une demande prend jusqu’à 20 numéros. Demandez les autres dans une autre.
number-porting-problem-most-drafts = Il y a 10 demandes inachevées. Terminez-en ou jetez-en une avant d’en commencer une autre.
number-porting-problem-holder = Écrivez le nom du titulaire.
number-porting-problem-address = Écrivez l’adresse qui figure sur la facture.
number-porting-problem-no-file = Choisissez le fichier de la facture.
number-porting-problem-bill-empty = Le fichier est vide. Choisissez-en un autre.
number-porting-problem-bill-kind = Ce fichier n’est ni un PDF, ni un JPEG, ni un PNG. Envoyez la facture dans un de ces formats.
number-porting-problem-bill-broken = Le fichier est incomplet ou contient autre chose que la facture. Téléchargez-la de nouveau ou prenez-la en photo.
number-porting-problem-bill-large = Le fichier dépasse 10 Mo. Envoyez-en un plus petit, par exemple une photo de moindre résolution.
number-porting-problem-interrupted = Le fichier n’est pas arrivé en entier. Envoyez-le de nouveau.
number-porting-problem-busy = D’autres fichiers arrivent. Attendez un instant et envoyez-le de nouveau.
number-porting-problem-no-key = Les factures ne peuvent pas être reçues pour l’instant : l’opérateur doit d’abord configurer leur chiffrement. Prévenez-le.
number-porting-problem-replaced = Choisissez un des numéros de votre entreprise.
number-porting-problem-replaced-main = Un numéro gratuit ne peut pas être le principal. Choisissez-en un autre à remplacer.
number-porting-problem-replaced-gone = Le numéro à remplacer n’est plus à votre entreprise. Choisissez-en un autre à l’étape précédente.
number-porting-problem-replaced-elsewhere = Une autre demande en cours remplace déjà ce numéro. Choisissez-en un autre, ou aucun.
number-porting-problem-then = Choisissez ce que devient le numéro remplacé.
number-porting-problem-terms = Pour envoyer la demande, acceptez les conditions.
number-porting-problem-signature = Écrivez votre nom complet pour signer.
number-porting-problem-incomplete = Une étape n’est pas terminée. Vérifiez-les avant d’envoyer.
number-porting-problem-sent-already = La demande est déjà envoyée. Voyez où elle en est dans l’état de la portabilité.
number-porting-problem-not-cancelled = Cette demande ne peut plus être annulée : le jour du changement est confirmé ou elle est terminée.

number-porting-mail-received = Nous avons reçu votre demande pour le { $number }
number-porting-mail-sent = Votre demande pour le { $number } est partie
number-porting-mail-reviewing = Votre opérateur étudie le changement du { $number }
number-porting-mail-confirmed = Il y a une date pour le { $number }
number-porting-mail-ported = Le { $number } fonctionne ici
number-porting-mail-rejected = La demande pour le { $number } est à corriger
number-porting-mail-cancelled = La demande pour le { $number } est annulée
number-porting-mail-body =
    Bonjour { $name },

    { $news }

    Numéros : { $numbers }

    Suivez la portabilité ici :
    { $link }
number-porting-news-main = Votre numéro principal est maintenant le { $number } : c’est avec lui que l’on se connecte sur { $link }
number-porting-news-released = Le numéro { $number } ne fonctionne plus et a été rendu.
number-porting-news-kept = Le numéro { $number } reste à vous, comme numéro supplémentaire.

number-porting-card-none = Faites venir vos numéros d’un autre opérateur.
number-porting-card-draft = Une demande est inachevée.
number-porting-card-state = { $name } : { $state }
number-porting-card-begin = Demander une portabilité
number-porting-card-go-on = Continuer la demande
number-porting-card-status = Voir où elle en est
number-porting-card-requests = { $number ->
    [one] demande ouverte
   *[other] demandes ouvertes
}
