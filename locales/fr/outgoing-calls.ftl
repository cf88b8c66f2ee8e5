# Les appels sortants : qui chacun peut appeler et combien, et comment on compose.
outgoing-calls-title = Appels sortants
outgoing-calls-lead = Qui l’on peut appeler depuis l’entreprise, combien, et comment on compose.
outgoing-calls-company = Règles de l’entreprise
outgoing-calls-company-hint = Elles valent pour chaque utilisateur sans règles propres.
outgoing-calls-notice-saved = Les règles de l’entreprise ont été enregistrées.
outgoing-calls-users = Utilisateurs avec leurs propres règles
outgoing-calls-nobody-own = Aucun : les règles de l’entreprise valent pour tous. Elles se changent sur la page de chaque utilisateur, sous « Appels sortants ».

outgoing-calls-rules = Quelles règles valent pour cet utilisateur
outgoing-calls-as-company = Celles de l’entreprise
outgoing-calls-company-open = Voir les règles de l’entreprise
outgoing-calls-own = Les siennes

outgoing-calls-class = Qui l’on peut appeler
outgoing-calls-class-hint = Les appels d’urgence passent toujours, et les postes peuvent toujours se parler.
outgoing-calls-class-internal = Seulement les postes de l’entreprise
outgoing-calls-class-national = Numéros nationaux
outgoing-calls-class-international = Numéros nationaux et internationaux
outgoing-calls-class-premium = Tous, y compris surtaxés et par satellite
outgoing-calls-at-once = Appels sortants à la fois
outgoing-calls-at-once-hint = De 1 à 50. Sans nombre, pas de limite.
outgoing-calls-minutes = Minutes par jour en appels sortants
outgoing-calls-minutes-hint = De 1 à 1440, comptées depuis minuit. Une fois épuisées, aucun autre appel ne commence ; celui en cours continue. Sans nombre, pas de limite.
outgoing-calls-line-at-once = { $number ->
    [one] un à la fois
   *[other] { $number } à la fois
}
outgoing-calls-line-minutes = { $number ->
    [one] une minute par jour
   *[other] { $number } minutes par jour
}
outgoing-calls-problem-rules = Choisissez quelles règles valent.
outgoing-calls-problem-class = Choisissez une option de la liste.
outgoing-calls-problem-calls = Saisissez un nombre de 1 à { $number }, ou rien.
outgoing-calls-problem-minutes = Saisissez un nombre de minutes de 1 à { $number }, ou rien.

outgoing-calls-dial = Comment composer
outgoing-calls-dial-number = + numéro
outgoing-calls-dial-extension = Poste
outgoing-calls-dial-colleague = Appeler un collègue ou un groupe. Votre propre poste mène à votre messagerie.
outgoing-calls-dial-national = Numéro national
outgoing-calls-dial-outside = Appeler à l’extérieur : composez le numéro tel quel, sans 9 ni 0 devant pour prendre la ligne.
outgoing-calls-dial-country = { $way } + pays + numéro
outgoing-calls-dial-abroad = Appeler un autre pays. Un + à la place du préfixe marche aussi.
outgoing-calls-dial-emergency = Urgences : elles passent toujours.
outgoing-calls-dial-hide = Masquer votre numéro pour cet appel.
outgoing-calls-dial-no-waiting = Ne laisser entrer aucun autre appel pendant celui-ci.
outgoing-calls-dial-voicemail = Écouter votre messagerie.
outgoing-calls-dial-stars = { $code } + poste
outgoing-calls-dial-voicemail-of = Laisser un message dans la messagerie de ce poste, sans le faire sonner.
outgoing-calls-dial-forward = Renvoyer vos appels : composez-le, puis le numéro national.
outgoing-calls-dial-stop = Arrêter le renvoi.

outgoing-calls-refused-national = Depuis ce poste, on ne peut appeler que d’autres postes de l’entreprise.
outgoing-calls-refused-international = Depuis ce poste, on ne peut pas appeler d’autres pays.
outgoing-calls-refused-premium = Depuis ce poste, on ne peut pas appeler de numéros surtaxés.
outgoing-calls-refused-stopped = Les appels sortants de l’entreprise sont arrêtés. Les appels d’urgence passent.
outgoing-calls-refused-too-many = Ce poste a déjà tous les appels sortants qu’il peut avoir à la fois.
outgoing-calls-refused-day = Ce poste a utilisé ses minutes sortantes d’aujourd’hui.
outgoing-calls-refused-no-user = Ce téléphone n’est celui d’aucun utilisateur.
outgoing-calls-refused-no-number = Ce numéro n’existe pas. Vérifiez-le et recomposez.
outgoing-calls-refused-no-line = Ce système téléphonique ne peut pas appeler l’extérieur pour le moment : il n’a pas de ligne vers un opérateur. Pour une urgence, utilisez un autre téléphone.
outgoing-calls-refused-lines-busy = Toutes les lignes vers l’extérieur sont occupées. Réessayez dans un instant.
