# Sons envoyés : enregistrements et fichiers de la musique.
recordings-list-title = Enregistrements
recordings-list-lead = { $count ->
    [0] Aucun enregistrement pour l’instant. Envoyez-en un pour l’utiliser dans un message d’accueil ou une annonce.
    [one] Un enregistrement pour les messages d’accueil et les annonces.
   *[other] { $count } enregistrements pour les messages d’accueil et les annonces.
}
recordings-list-unused = Nulle part pour l’instant
recordings-list-delete = Supprimer { $name }
recordings-upload-title = Envoyer un enregistrement
recordings-upload-choose = Choisissez un fichier audio
recordings-upload-hint = Ou déposez-le ici. MP3, WAV, OGG, FLAC ou M4A, jusqu’à { $number } Mo et 30 minutes.
recordings-upload-rights = J’ai les droits d’utiliser ce son.
recordings-upload-send = Envoyer
recordings-upload-progress = { $sent } Mo sur { $total } Mo
recordings-upload-preparing = Il est arrivé. Il est en préparation pour les téléphones.
recordings-upload-cancelled = Vous avez annulé l’envoi. Rien n’a changé.
recordings-upload-done = Le son est prêt et déjà utilisé.
recordings-without-name = Sans nom
recordings-loudness = Volume : { $before } LUFS à l’envoi, { $after } LUFS au téléphone
recordings-waveform = Forme d’onde du son
recordings-player-as-uploaded = Tel qu’envoyé
recordings-player-as-heard = Tel que l’entend l’appelant
recordings-fact-duration = Durée
recordings-fact-size = Taille
recordings-fact-uploaded = Envoyé
recordings-fact-uses = Utilisation
recordings-use-hold-music = Musique d’attente
recordings-use-transfer-music = Musique de transfert
recordings-delete-title = Supprimer { $name }
recordings-delete-explained = Le fichier est effacé et ne peut pas être récupéré.
recordings-delete-confirm = Supprimer définitivement
recordings-delete-in-use = Cet enregistrement est encore diffusé ici. Changez d’abord chaque endroit, puis supprimez-le :
recordings-delete-back = Retour aux enregistrements
recordings-notice-uploaded = { $name } a été envoyé.
recordings-notice-deleted = { $name } a été supprimé.
recordings-notice-hold-music = Les appelants en attente entendent maintenant { $name }.
recordings-notice-transfer-music = { $name } est maintenant diffusé pendant les transferts.
recordings-problem-no-file = Choisissez d’abord un fichier.
recordings-problem-rights = Confirmez que vous avez les droits d’utiliser ce son.
recordings-problem-too-big = Le fichier dépasse { $number } Mo. Enregistrez-le en MP3 ou raccourcissez-le, puis envoyez-le de nouveau.
recordings-problem-interrupted = L’envoi s’est interrompu et rien n’a changé. Vérifiez la connexion et recommencez.
recordings-problem-empty = Le fichier est vide. Vérifiez qu’il a bien été enregistré et choisissez-le de nouveau.
recordings-problem-not-audio = Ce n’est pas un fichier audio. Envoyez un MP3, WAV, OGG, FLAC ou M4A.
recordings-problem-wrong-kind = Le contenu ne correspond pas à l’extension du nom. Enregistrez-le de nouveau depuis votre logiciel audio et envoyez ce fichier.
recordings-problem-unsupported-codec = Le fichier utilise un format audio illisible ici. Enregistrez-le en MP3 ou WAV et envoyez-le de nouveau.
recordings-problem-cut-short = Il manque la fin du fichier. Copiez-le ou téléchargez-le de nouveau en entier, puis envoyez-le.
recordings-problem-too-long = Le son dure plus de 30 minutes. Raccourcissez-le et envoyez-le de nouveau.
recordings-problem-silent = Le son ne s’entend pas au téléphone : il est silencieux ou presque. Envoyez-en un plus fort.
recordings-problem-broken = Le fichier est endommagé et illisible. Enregistrez-le de nouveau en MP3 ou WAV et envoyez-le.
recordings-problem-in-use = Cet enregistrement est encore utilisé. Changez d’abord les endroits où il est diffusé.
