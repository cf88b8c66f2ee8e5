# La page d’accueil.
home-title = Accueil
home-lead = Numéro principal { $number } · { $day }
home-users-of-plan = sur 200 utilisateurs
home-extensions = Les personnes de votre entreprise, leur poste et leur e-mail.
home-keys = touches sur 10 avec une action
home-receptionist = Ce qu’entendent les appelants et où mène chaque touche.
home-receptionist-findings = { $number ->
    [one] Un point à vérifier
   *[other] { $number } points à vérifier
}
home-hold-music = Les appelants en attente entendent « { $name } ».
home-hold-silence = Les appelants en attente entendent le silence : il n’y a pas encore de musique.
home-receptionist-fine = Prêt : rien à vérifier
home-receptionist-edit = Modifier le menu
home-receptionist-check = Vérifier le menu
home-hold-upload = Envoyer une musique d’attente
home-preferences-change = Changer les préférences
home-time-in = à { $city }
home-now = Si quelqu’un appelle maintenant
home-now-straight = Directement : { $name }
home-now-nowhere = Ne mène nulle part
home-now-test = Tester un appel
home-numbers = { $number ->
    [one] numéro
   *[other] numéros
}
home-main-number = Le principal est le { $number }.
home-numbers-without = { $number ->
    [one] Un numéro ne mène nulle part
   *[other] { $number } numéros ne mènent nulle part
}
home-numbers-add = Ajouter un numéro
home-conferences-rooms = sur 10 salles
home-conferences-none = Il n’y a pas encore de poste pour les conférences.
home-conferences-number = On y entre par le poste { $number }.
home-conferences-set-up = Créer le serveur
home-conferences-open = Voir les salles
