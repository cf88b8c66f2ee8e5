# Où vont les appels : qui répond, et quand.
call-flow-flow = Le parcours
call-flow-picture = Parcours d’un appel au { $number }
call-flow-outline = Lire le parcours en texte
call-flow-week = Qui répond dans la semaine
call-flow-always = À toute heure
call-flow-exceptions = Exceptions des douze prochains mois
call-flow-exceptions-none = Aucun jour férié dans les douze prochains mois.
call-flow-exceptions-ignored = Ce numéro ne passe pas par la réceptionniste : les jours fériés ne changent pas qui répond.
call-flow-exceptions-day = Jour
call-flow-exceptions-days = { $first } au { $last }
call-flow-exceptions-name = Jour férié
call-flow-exceptions-closed = Fermé
call-flow-exceptions-greeting = Message d’accueil
call-flow-exceptions-greeting-menu = Celui du menu hors horaires
call-flow-back-to = Retour à { $name }
call-flow-elsewhere = déjà ailleurs dans le dessin
call-flow-number = Numéro
call-flow-external = Numéro extérieur
call-flow-receptionist = Réceptionniste
call-flow-menu-open = Menu aux heures d’ouverture
call-flow-menu-closed = Menu hors horaires
call-flow-menu = Le menu { $name }
call-flow-group = { $number } · { $members ->
    [one] une personne
   *[other] { $members } personnes
}
call-flow-conference = Conférences
call-flow-voicemail = Messagerie vocale
call-flow-fax = Fax virtuel
call-flow-announcement = Annonce
call-flow-dial-by-name = Appeler par le nom
call-flow-repeat = Répéter l’accueil
call-flow-remote-voicemail = Messageries à distance
call-flow-hang-up = Raccrocher
call-flow-not-chosen = Destination à choisir
call-flow-gone = La destination n’existe plus
call-flow-no-destination = Sans destination
call-flow-key = Touche { $key }
call-flow-when-open = Aux heures d’ouverture
call-flow-when-closed = Hors horaires
call-flow-when-star = Touche *
call-flow-when-silence = Sans touche
call-flow-when-wrong-keys = Mauvaise touche
call-flow-when-forwarded = Renvoyé
call-flow-when-not-answered = Sans réponse
