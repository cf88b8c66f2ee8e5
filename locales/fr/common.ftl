# Mots et phrases de plusieurs pages.
common-page-title = { $title } · Centralita
common-skip = Aller au contenu
common-tabs = Navigation principale
common-tab-home = Accueil
common-tab-use = Utilisation
common-tab-call-logs = Journal des appels
common-tab-setup = Configuration
common-tab-account = Compte
common-tab-add-ons = Options
common-tab-settings = Réglages
common-tab-billing = Facturation
common-tab-porting-status = Suivi du portage
common-tab-ip-phones = Téléphones IP
common-tab-number-porting = Portage de numéros
common-tab-prepaid-account = Compte prépayé
common-tab-assistant = Assistant
common-tab-extensions = Postes
common-tab-numbers = Numéros
common-tab-receptionist = Réceptionniste
common-tab-conferences = Conférences
common-tab-overview = Vue d’ensemble
common-tab-profile = Profil
common-tab-preferences = Préférences
common-language = Langue
common-sign-out = Se déconnecter
common-go-home = Aller à l’accueil
common-save = Enregistrer
common-cancel = Annuler
common-not-found-title = Il n’y a rien ici
common-not-found-lead = La page n’existe pas, ou ce qu’elle montrait a été supprimé. Revenez à l’accueil et cherchez-le à partir de là.
common-fault-title = La page n’a pas pu s’afficher
common-refused-title = Rien n’a été enregistré

common-scene-incoming = Un appel arrive
common-scene-open = Ouvert ? Oui
common-scene-sales = 1 · Ventes
common-scene-voicemail = 9 · Messagerie
common-scene-answer = Ana répond
common-scene-music = Musique d’attente

common-country-co = Colombie
common-country-mx = Mexique
common-country-us = États-Unis
common-country-ca = Canada
common-country-fr = France
common-country-gb = Royaume-Uni
common-country-au = Australie

common-zones-of = Fuseaux horaires : { $country }
common-zones-africa = Afrique
common-zones-america = Amériques
common-zones-asia = Asie
common-zones-atlantic = Îles de l’Atlantique
common-zones-europe = Europe
common-zones-indian = Îles de l’océan Indien
common-zones-oceania = Océanie

common-with-extension = { $name } (poste { $number })
common-date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
common-date-and-time = { $date } à { $time }
common-the-time = { $time }
common-the-time-one = { $time }
common-month-1 = janvier
common-month-2 = février
common-month-3 = mars
common-month-4 = avril
common-month-5 = mai
common-month-6 = juin
common-month-7 = juillet
common-month-8 = août
common-month-9 = septembre
common-month-10 = octobre
common-month-11 = novembre
common-month-12 = décembre
common-weekday-1 = lundi
common-weekday-2 = mardi
common-weekday-3 = mercredi
common-weekday-4 = jeudi
common-weekday-5 = vendredi
common-weekday-6 = samedi
common-weekday-7 = dimanche
common-weekday-short-1 = lun.
common-weekday-short-2 = mar.
common-weekday-short-3 = mer.
common-weekday-short-4 = jeu.
common-weekday-short-5 = ven.
common-weekday-short-6 = sam.
common-weekday-short-7 = dim.

common-problem-fields = Il reste quelque chose à corriger. Tout le reste est conservé tel que vous l’avez saisi.
common-problem-fields-secret = Il reste quelque chose à corriger. Les mots de passe ne sont pas conservés : saisissez-les à nouveau.
common-problem-days-reversed = Le premier jour est après le dernier. Changez l’un des deux.
common-problem-form = Le formulaire est arrivé incomplet. Rouvrez la page et envoyez-le de nouveau.
common-problem-too-large = Ce que vous avez envoyé est trop volumineux. Revenez en arrière, raccourcissez les textes longs et envoyez-le de nouveau.
common-problem-connection = La connexion au serveur est interrompue. Ce que vous avez saisi est toujours là ; réessayez dans un instant.
common-problem-form-token = La page est restée ouverte trop longtemps ou n’a pas été ouverte dans ce navigateur. Rechargez-la et envoyez le formulaire de nouveau.
common-problem-sign-in-needed = La session est terminée. Connectez-vous dans un autre onglet et revenez : vos modifications sont toujours sur cette page.
common-problem-not-found = Cela n’existe plus. Rechargez la page pour voir ce qu’il y a maintenant.
common-problem-conflict = Quelqu’un d’autre a enregistré des changements ici pendant votre modification. Relisez ce que vous avez saisi et enregistrez de nouveau si vous voulez le garder ainsi.
common-problem-conflict-own = Vous avez enregistré des changements ici dans une autre fenêtre pendant votre modification. Relisez ce que vous avez saisi et enregistrez de nouveau si vous voulez le garder ainsi.
common-problem-try-in-seconds = Trop d’essais. Attendez { $number ->
    [one] une seconde
   *[other] { $number } secondes
} et réessayez.
common-problem-try-in-minutes = Trop d’essais. Attendez { $number ->
    [one] une minute
   *[other] { $number } minutes
} et réessayez.
common-problem-unexpected = Une erreur s’est produite de notre côté. Réessayez ; si cela se répète, donnez à l’opérateur le code { $incident }.
common-problem-too-long = C’est trop long : { $number } caractères au plus.
common-problem-characters = Enlevez les caractères qui ne se voient pas.
common-problem-email-missing = Saisissez une adresse e-mail.
common-problem-email-wrong = Cette adresse ne semble pas complète. Écrivez-la comme nom@entreprise.com.
common-problem-phone-missing = Saisissez un numéro de téléphone.
common-problem-phone-wrong = Ce numéro n’existe pas. Vérifiez les chiffres ; les espaces ne comptent pas.
common-problem-password-short = Le mot de passe doit avoir au moins 12 caractères. Plusieurs mots à la suite conviennent bien.
common-problem-password-long = Le mot de passe peut avoir 128 caractères au plus.
common-problem-password-guessable = Ce mot de passe est facile à deviner. Utilisez plusieurs mots sans rapport entre eux.
common-form-expired-title = Le formulaire a expiré
common-timeline-done = fait
common-timeline-now = en cours
common-timeline-stopped = arrêté
common-timeline-ahead = à venir
common-newer = Plus récentes
common-older = Plus anciennes
