# Se connecter et se déconnecter.
sign-in-title = Se connecter
sign-in-welcome = Content de vous revoir
sign-in-lead = Utilisez le numéro principal de votre entreprise.
sign-in-country = Pays
sign-in-number = Téléphone
sign-in-password = Mot de passe
sign-in-forgotten = Oublié ?
sign-in-keep = Rester connecté pendant 30 jours
sign-in-submit = Se connecter
sign-in-activate = Activer un nouveau compte
sign-in-problem-password-missing = Saisissez le mot de passe.
sign-in-problem-wrong = Le numéro et le mot de passe ne correspondent pas. Vérifiez le pays et saisissez de nouveau le mot de passe.
sign-in-notice-signed-out = Vous êtes déconnecté.
