# Les réglages que les téléphones vont chercher eux-mêmes, et ce qu’on écrit dans un logiciel de téléphonie.
provisioning-title = Réglages du téléphone
provisioning-of-user = Réglages du téléphone IP
provisioning-more = Voir le téléphone
provisioning-tag-closed = Pas encore ouvert
provisioning-tag-waiting = En attente du téléphone
provisioning-tag-newest = À jour
provisioning-tag-behind = Nouveaux réglages en attente
provisioning-closed = L’opérateur n’a pas encore ouvert le téléphone à ses réglages.
provisioning-waiting = Le téléphone n’a pas encore demandé ses réglages. Branchez-le au réseau : il va les chercher lui-même.
provisioning-until = L’adresse qu’il a reçue est valable jusqu’au { $moment }.
provisioning-newest = Le téléphone a les réglages les plus récents.
provisioning-behind = Il y a des réglages plus récents que ceux du téléphone. Il les prend dès qu’il en est averti, au plus tard en un jour.
provisioning-no-system-phone = Aucun système téléphonique n’est encore relié à ce portail : le téléphone n’a pas où s’enregistrer. L’opérateur peut en relier un.
provisioning-no-system-softphone = Aucun système téléphonique n’est encore relié à ce portail : un logiciel de téléphonie n’a pas où s’enregistrer. L’opérateur peut en relier un.
provisioning-last-contact = Dernier contact
provisioning-from = Depuis
provisioning-device = Se présente comme
provisioning-revision = Révision
provisioning-password = Mot de passe de l’administrateur (admin) dans le menu du téléphone et sur sa page web :
provisioning-password-hint = Le menu du téléphone et sa page web ont un mot de passe que seul ce téléphone a. L’historique dit qui l’a vu.
provisioning-password-show = Afficher le mot de passe du téléphone
provisioning-password-once = Il n’est affiché que cette fois. Rechargez la page pour le masquer.
provisioning-asked = Dernières demandes du téléphone
provisioning-asked-from = depuis { $address }
provisioning-outcome-given = A reçu ses réglages, révision { $revision }
provisioning-outcome-unchanged = Avait déjà les plus récents, révision { $revision }
provisioning-outcome-refused = Refusé : adresse fermée, fichier d’un autre appareil ou pas de HTTPS

provisioning-softphone-title = Logiciel de téléphonie
provisioning-softphone-lead = Saisissez ces données dans une application d’appels comme Linphone, Zoiper ou MicroSIP : elle devient le poste de cet utilisateur.
provisioning-softphone-lead-own = Saisissez ces données dans une application d’appels comme Linphone, Zoiper ou MicroSIP : elle devient votre poste.
provisioning-softphone-server = Serveur
provisioning-softphone-port = Port
provisioning-softphone-transport = Transport
provisioning-softphone-tls = TLS, avec la voix chiffrée (SRTP)
provisioning-softphone-name = Nom d’utilisateur
provisioning-softphone-password = Mot de passe
provisioning-softphone-hidden = Le mot de passe s’affiche quand vous le demandez. On garde trace de qui l’a fait.
provisioning-softphone-show = Afficher le mot de passe et le code QR
provisioning-softphone-picture = Code QR avec l’adresse des réglages du logiciel de téléphonie
provisioning-softphone-scan = Avec l’application Linphone, scannez ce code au lieu d’écrire. Il est valable { $minutes } minutes, et quiconque le scanne obtient le mot de passe.
provisioning-softphone-once = Rechargez la page pour masquer le mot de passe.
provisioning-softphone-renew-open = Remplacer le mot de passe
provisioning-softphone-renew-explained = Un logiciel de téléphonie avec l’ancien mot de passe ne peut plus s’enregistrer. Écrivez-y le nouveau.
provisioning-softphone-renew = Créer un nouveau mot de passe

provisioning-problem-no-system = Aucun système téléphonique n’est encore relié à ce portail.
provisioning-problem-softphone-off = Le logiciel de téléphonie est désactivé. Activez-le sous « Ce qui sonne » et enregistrez.
provisioning-wrong-passwords = { $count ->
    [one] Un mot de passe incorrect a été essayé avec l’identifiant de ce téléphone, depuis { $address } : { $moment }.
   *[other] { $count } mots de passe incorrects ont été essayés avec l’identifiant de ce téléphone ; le dernier depuis { $address } : { $moment }.
}
provisioning-wrong-passwords-softphone = Si c’était ce téléphone, saisissez-y de nouveau le mot de passe affiché ici.
provisioning-wrong-passwords-desk-phone = Si c’était ce téléphone, redémarrez-le : il reprend ses réglages.
provisioning-wrong-passwords-stranger = Sinon, il ne s’est rien passé : personne n’entre sans le mot de passe, et une adresse qui en essaie beaucoup est exclue pendant un quart d’heure.
