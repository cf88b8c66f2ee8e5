# Tester un appel, et ce qui ne va pas sur le chemin des appels.
account-routing-title = Tester un appel
account-routing-lead = Voyez étape par étape ce qui arrive à un appel, et pourquoi. L’adresse de cette page garde le test : vous pouvez la partager.
account-routing-call = L’appel
account-routing-called = Numéro appelé
account-routing-called-numbers = Numéros
account-routing-caller = Qui appelle
account-routing-caller-hint = Un numéro ou une extension. Vide : quelqu’un qui masque son numéro.
account-routing-date = Jour
account-routing-time = Heure
account-routing-keys = Touches composées
account-routing-keys-hint = De 0 à 9, * et #. Une virgule est une pause ; un point, ne rien composer.
account-routing-send = Tester
account-routing-now = Un appel maintenant
account-routing-result = Ce qui se passe
account-routing-path = { $steps ->
    [one] Ce qui se passe, en une étape
   *[other] Ce qui se passe, en { $steps } étapes
}
account-routing-ends = Fin
account-routing-goes-on = En cours
account-routing-no-result = Corrigez ce qui est signalé pour voir ce qui se passe.
account-routing-keypad = Composer une touche
account-routing-key-star = Écouter les messages
account-routing-key-hash = Terminé
account-routing-press-silence = Ne rien composer
account-routing-press-pause = Faire une pause
account-routing-press-pause-key = Attendre : compte comme la touche { $key }, { $name }
account-routing-press-back = Effacer la dernière touche
account-routing-press-restart = Recommencer
account-routing-answers = Qui répond
account-routing-answers-send = Voir ce qui se passe ainsi
account-routing-answer-there = { $name }, au { $number }
account-routing-outcome-not-answered = Ne répond pas
account-routing-outcome-answered = Répond
account-routing-outcome-busy = Occupé
account-routing-outcome-not-confirmed = Répond sans composer 1
account-routing-draft-open = Le menu des heures d’ouverture est testé avec vos modifications non enregistrées.
account-routing-draft-closed = Le menu hors horaires est testé avec vos modifications non enregistrées.
account-routing-draft-extra = Ce menu est testé avec vos modifications non enregistrées.
account-routing-draft-back = Revenir aux modifications
account-routing-draft-gone = Les modifications non enregistrées ne sont plus là : elles sont gardées une heure, dans votre navigateur seulement. Le test porte sur ce qui est enregistré.
account-routing-see = Voir { $name }
account-routing-said-nothing = On n’entend rien : c’est vide.
account-routing-said-recording = Enregistrement « { $name } »

account-routing-gone = quelque chose qui n’existe plus
account-routing-receptionist = Réceptionniste
account-routing-conference = Conférences
account-routing-group = Groupe { $name }
account-routing-fax-of = Fax virtuel de { $name }
account-routing-transfer-to = transférer à { $target }
account-routing-device-phone = téléphone IP
account-routing-device-softphone = téléphone sur l’ordinateur

account-routing-step-number = On appelle le { $number }. Destination : { $target }.
account-routing-step-number-idle = On appelle le { $number }, qui n’a pas de destination.
account-routing-step-extension = On appelle l’extension { $number } depuis l’entreprise.
account-routing-step-always = L’entreprise est toujours ouverte.
account-routing-step-open = C’est { $day }, { $time } : ouvert. Ferme { $until }.
account-routing-step-open-only = C’est { $day }, { $time } : ouvert.
account-routing-step-closed = C’est { $day }, { $time } : hors horaires. Ouvre { $until }.
account-routing-step-never = Les horaires n’ont aucune heure ouverte : c’est toujours fermé.
account-routing-step-holiday = C’est un jour férié : { $name }. Ouvre { $until }.
account-routing-step-holiday-only = C’est un jour férié : { $name }.
account-routing-step-menu-missing = Le menu qui devrait répondre manque.
account-routing-step-greeting = L’accueil est joué :
account-routing-step-greeting-holiday = L’accueil du jour férié est joué :
account-routing-step-greeting-again = L’accueil est joué à nouveau.
account-routing-step-announcement = Une annonce est jouée :
account-routing-step-key = Compose { $key } : { $action }.
account-routing-step-key-named = Compose { $key }, « { $label } » : { $action }.
account-routing-step-wrong = Compose { $keys }, qui ne fait rien ici (fois { $time } sur { $of }).
account-routing-step-silence = Ne compose rien (fois { $time } sur { $of }).
account-routing-step-dialled = Compose l’extension { $keys }.
account-routing-step-dialled-nobody = Compose { $keys } : aucune extension que l’on puisse composer ici.
account-routing-step-name-nobody = Épelle { $keys } : aucun nom ne commence ainsi.
account-routing-step-name-one = Épelle { $keys } : { $name }.
account-routing-step-name-many = Épelle { $keys } : plusieurs noms commencent ainsi. Choisit avec une touche : { $list }.
account-routing-step-name-chosen = Compose { $key } : { $name }.
account-routing-step-group-together = Groupe { $group } : tous sonnent en même temps, { $seconds } secondes.
account-routing-step-group-in-turn = Groupe { $group } : l’un sonne après l’autre, { $seconds } secondes chacun.
account-routing-step-nobody-to-ring = Groupe { $group } : il n’y a personne à appeler.
account-routing-step-group-not-reached = Personne du groupe { $group } ne répond.
account-routing-step-skipped-gone = { $name }, sur la liste du groupe, ne sonne pas.
account-routing-step-skipped-no-device = { $name } ne sonne pas : aucun téléphone n’est activé.
account-routing-step-skipped-forwards = { $name } ne sonne pas : ses appels sont renvoyés vers un numéro de l’entreprise, et les groupes ne suivent pas ces renvois.
account-routing-step-ringing = { $name } sonne ({ $devices }), { $seconds } secondes.
account-routing-step-forwarded = { $name } renvoie ses appels : le { $number } sonne, { $seconds } secondes.
account-routing-step-forwarded-key = { $name } renvoie ses appels : le { $number } sonne, { $seconds } secondes. Qui répond doit composer 1.
account-routing-step-forwarded-inside = { $name } renvoie ses appels au { $number }, qui est de l’entreprise.
account-routing-step-no-device = { $name } n’a aucun téléphone activé.
account-routing-step-voicemail-off = { $name } n’a pas de messagerie vocale.
account-routing-step-not-answered = { $name } ne répond pas.
account-routing-step-not-answered-there = Personne ne répond au numéro vers lequel { $name } renvoie ses appels.
account-routing-step-not-confirmed = Au numéro vers lequel { $name } renvoie ses appels, on répond sans composer 1.
account-routing-step-busy = { $name } est en ligne ou refuse l’appel.
account-routing-step-not-connected = Le téléphone de { $name } n’est pas connecté.
account-routing-step-no-target = Aucune destination n’est choisie.
account-routing-step-target-gone = La destination n’existe plus.

account-routing-end-answered = { $name } répond.
account-routing-end-answered-there = { $name } répond, au numéro vers lequel ses appels sont renvoyés.
account-routing-end-voicemail = Laisse un message dans la messagerie vocale de { $name }.
account-routing-end-own-voicemail = { $name } écoute sa messagerie vocale.
account-routing-end-remote-voicemail = On lui demande une extension et son code, pour écouter les messages.
account-routing-end-conference = { $rooms ->
    [0] Arrive aux conférences, qui n’ont aucune salle.
   *[other] On lui demande le numéro de la conférence.
}
account-routing-end-fax = Un fax pour { $name } est reçu.
account-routing-end-external = L’appel passe au { $number }, hors de l’entreprise.
account-routing-end-hung-up = L’appel se termine.
account-routing-end-not-answered = Personne ne répond et l’appel est perdu.
account-routing-end-no-destination = Le numéro n’a pas de destination : l’appel est perdu.
account-routing-end-unknown = Ce numéro n’est pas de l’entreprise.
account-routing-end-nowhere = L’appel n’a nulle part où aller et il est perdu.
account-routing-end-loop = L’appel tourne en rond sans que personne n’agisse, et il est coupé.
account-routing-end-waiting = On attend une touche.
account-routing-end-waiting-more = A composé { $keys }, qui peut commencer une extension : on attend un instant.
account-routing-end-waiting-name = On attend les lettres d’un nom.
account-routing-end-waiting-name-more = A épelé { $keys } : on attend la lettre suivante.
account-routing-end-waiting-name-choice = On attend le choix d’un nom.
account-routing-end-ringing = Cela sonne encore.

account-routing-warnings = À vérifier
account-routing-warnings-more = { $number ->
    [one] Et un autre point
   *[other] Et { $number } autres points
}
account-routing-from-number = Numéro { $number }
account-routing-warning-number = Le numéro { $number } n’a pas de destination : qui l’appelle ne joint personne.
account-routing-warning-target-missing = { $from } : aucune destination n’est encore choisie.
account-routing-warning-target-gone = { $from } : la destination n’existe plus. Choisissez-en une autre.
account-routing-warning-voicemail-off = { $from } : mène à la messagerie vocale de { $name }, qui est désactivée.
account-routing-warning-no-rooms = { $from } : mène aux conférences, qui n’ont aucune salle.
account-routing-warning-greeting-empty = { $menu } : l’accueil est vide. Écrivez un texte ou choisissez un enregistrement.
account-routing-warning-idle-key = { $menu } : l’accueil propose la touche { $key }, qui ne fait rien.
account-routing-warning-announcement-empty = { $menu } : la touche { $key } joue une annonce qui ne dit rien.
account-routing-warning-nothing-to-choose = { $menu } : aucune touche ne fait rien et à la fin on raccroche. Qui appelle ne joint personne.
account-routing-warning-menu-never-reached = { $menu } : aucun appel n’arrive ici.
account-routing-warning-menu-missing = Il manque un menu à la réceptionniste.
account-routing-warning-receptionist = Aucun numéro ne mène à la réceptionniste : personne à l’extérieur n’entend ses menus.
account-routing-warning-loop = Tant que personne ne compose de touche ni ne répond, l’appel tourne en rond : { $list }.
account-routing-warning-group-empty = Le groupe { $group } n’a pas de membres : aucun téléphone ne sonne et l’appel passe directement à la suite. Ajoutez-en au moins un.
account-routing-warning-member-gone = Le groupe { $group } appelle quelqu’un qui n’est plus utilisateur. Vérifiez ses membres.
account-routing-warning-group-silent = Aucun téléphone du groupe { $group } ne sonne. Ajoutez quelqu’un dont le téléphone est activé.
account-routing-warning-group-itself = Le seul membre du groupe { $group } est { $name }, qui renvoie ses appels au même groupe.
account-routing-warning-group-never-reached = Personne à l’extérieur ne joint le groupe { $group } : aucune touche ni aucun numéro n’y mène.
account-routing-warning-user = { $name } n’a ni téléphone activé ni messagerie vocale : ses appels sont perdus.
account-routing-warning-hours = Les horaires n’ont aucune heure ouverte : le menu hors horaires répond toujours.
account-routing-warning-holiday = Le jour férié { $name } a une date qui n’arrive jamais. Corrigez-la.

account-routing-problem-called = Choisissez le numéro ou l’extension appelés.
account-routing-problem-caller = Saisissez un numéro de téléphone ou une extension de l’entreprise, ou laissez le champ vide.
account-routing-problem-date = Saisissez un jour entre les années 2000 et 2100, comme 2026-12-25.
account-routing-problem-time = Saisissez une heure comme 08:00.
account-routing-problem-keys = Saisissez seulement des touches : de 0 à 9, * et #, avec une virgule ou un point pour attendre. Il y a place pour 100.
