# Se connecter et se déconnecter.
sign-in-title = Se connecter
sign-in-welcome = Bienvenue
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
sign-in-tabs = Qui vous êtes
sign-in-tab-administrators = Pour les administrateurs
sign-in-tab-users = Pour les utilisateurs
sign-in-lead-users = Utilisez le numéro principal de votre entreprise et votre poste.
sign-in-extension = Poste
sign-in-ask-administrator = Mot de passe oublié ? Demandez-en un autre à la personne qui gère les téléphones de votre entreprise.
sign-in-problem-extension = Saisissez votre poste : il n’a que des chiffres.
sign-in-problem-wrong-user = Le numéro, le poste et le mot de passe ne correspondent pas. Vérifiez-les et saisissez de nouveau le mot de passe.

sign-in-code-title = Saisissez le code
sign-in-code-lead = Le mot de passe est bon. Il manque le code de votre application d’authentification.
sign-in-code = Code
sign-in-code-hint = Les 6 chiffres que l’application affiche maintenant, ou l’un de vos codes de secours.
sign-in-code-lost = Vous avez perdu le téléphone et les codes de secours ? Appelez l’opérateur, qui posera votre question de sécurité.
sign-in-code-other = Se connecter à un autre compte
sign-in-code-none = Le code se saisit ici après le mot de passe, dans les { $number } minutes. Recommencez.
sign-in-problem-code-missing = Saisissez le code.
sign-in-problem-code = Ce code ne fonctionne pas. Chaque code ne sert qu’une fois : attendez le suivant et vérifiez l’heure du téléphone.
sign-in-problem-code-late = Trop de temps s’est écoulé depuis le mot de passe. Recommencez.
sign-in-code-title-passkey = Confirmez que c’est vous
sign-in-code-lead-passkey = Le mot de passe est bon. Il manque votre clé d’accès, ou le code de votre application d’authentification.
sign-in-passkey-use = Utiliser une clé d’accès
sign-in-passkey-or = ou avec un code
sign-in-passkey-refused = L’appareil a annulé, a mis trop de temps ou n’a pas votre clé. Réessayez, ou saisissez un code.
sign-in-problem-passkey = Cette clé d’accès ne fonctionne pas. Réessayez, ou saisissez un code.
sign-in-mail-recovery-code = quelqu’un s’est connecté avec l’un de vos codes de secours. { $number ->
    [0] Il n’en reste aucun : créez-en d’autres dans les réglages.
    [one] Il en reste un.
   *[other] Il en reste { $number }.
}
