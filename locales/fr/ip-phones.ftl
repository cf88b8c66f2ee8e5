# Les téléphones IP que l’on loue.
ip-phones-title = Téléphones IP
ip-phones-lead = { $number ->
    [0] Louez des téléphones de bureau : ils arrivent configurés, avec leur poste.
    [one] Vous avez un téléphone loué ou en route.
   *[other] Vous avez { $number } téléphones loués ou en route.
}
ip-phones-own = Les téléphones de votre entreprise
ip-phones-empty-title = Pas encore de téléphone
ip-phones-empty-lead = Choisissez un modèle et pour qui il est. Il arrive prêt : on le branche au réseau et il a son poste.
ip-phones-empty-choose = Voir les modèles
ip-phones-column-phone = Téléphone
ip-phones-column-user = Utilisateur
ip-phones-column-state = État
ip-phones-column-mac = Adresse MAC
ip-phones-column-settings = Réglages
ip-phones-nobody = Sans utilisateur
ip-phones-no-mac = Attribuée à la préparation
ip-phones-catalogue = Modèles
ip-phones-catalogue-lead = Tous sont alimentés par le câble réseau (PoE) et arrivent configurés.

ip-phones-about-t31p = Simple et direct, pour les accueils, les couloirs et les postes qui reçoivent peu d’appels.
ip-phones-about-t23g = Celui de tous les jours : trois lignes, un bon son et le gigabit pour l’ordinateur qui s’y branche.
ip-phones-about-t43u = Huit touches pour voir qui est occupé et transférer sans chercher de numéros.
ip-phones-about-t46u = Écran en couleur et dix touches de ligne, pour qui prend des appels toute la journée.
ip-phones-about-t53w = Avec wifi et Bluetooth : pour le bureau que le câble réseau n’atteint pas.
ip-phones-about-t57w = Grand écran tactile, pour les directions et les accueils qui surveillent beaucoup de postes.

ip-phones-fact-lines = Postes
ip-phones-fact-keys = Touches de ligne
ip-phones-fact-keys-on-screen = Sur l’écran
ip-phones-fact-screen = Écran
ip-phones-fact-power = Alimentation
ip-phones-fact-power-poe = Par le câble réseau (PoE)
ip-phones-fact-network = Réseau
ip-phones-fact-gigabit = Deux ports de 1 Gbit/s
ip-phones-fact-fast = Deux ports de 100 Mbit/s
ip-phones-fact-wifi = Réseau sans fil
ip-phones-fact-wifi-yes = Oui
ip-phones-fact-wifi-no = Non
ip-phones-screen-plain = { $inches } pouces, { $across } × { $down } points
ip-phones-screen-colour = { $inches } pouces en couleur, { $across } × { $down } points
ip-phones-screen-touch = { $inches } pouces, tactile et en couleur, { $across } × { $down } points

ip-phones-rent = Louer ce téléphone
ip-phones-rent-short = Louer
ip-phones-rent-confirm = Commander le téléphone
ip-phones-user = Utilisateur
ip-phones-user-hint = Seuls les utilisateurs sans téléphone sont proposés.
ip-phones-user-choose = Choisissez un utilisateur
ip-phones-new-user = Ajouter un utilisateur
ip-phones-all-have-one = Tous les utilisateurs ont un téléphone
ip-phones-all-have-one-lead = Un utilisateur a un téléphone IP. Ajoutez un utilisateur pour en louer un autre.
ip-phones-delivery-name = Qui le reçoit
ip-phones-delivery-address = Adresse de livraison
ip-phones-delivery-address-hint = Avec la ville et le code postal. Nous proposons l’adresse de l’entreprise.
ip-phones-rent-begins = La location commence le jour de la livraison et finit le jour où le téléphone revient chez l’opérateur. Un mois incomplet est compté en jours.
ip-phones-rent-price = { $amount } par mois.
ip-phones-rent-taxes-included = Taxes comprises.
ip-phones-rent-taxes-added = Taxes en sus.
ip-phones-rent-sample = C’est un prix d’exemple : l’opérateur ne l’a pas encore fixé.
ip-phones-rent-name = Location
ip-phones-rent-later = Commence le jour de la livraison
ip-phones-rent-never = Rien n’a été facturé
ip-phones-rent-since = Depuis le { $day }
ip-phones-rent-was = Du { $day } au { $end }

ip-phones-progress = État de la commande
ip-phones-facts = Détails
ip-phones-state-ordered = Commandé
ip-phones-state-prepared = Préparé
ip-phones-state-sent = Envoyé
ip-phones-state-delivered = Livré
ip-phones-state-going-back = À rendre
ip-phones-state-returned = Rendu
ip-phones-state-cancelled = Annulé
ip-phones-next-ordered = L’opérateur prépare le téléphone. D’ici là, vous pouvez annuler la commande.
ip-phones-next-prepared = Le téléphone est configuré et part bientôt.
ip-phones-next-sent = Le téléphone est en route. Vous recevrez un e-mail à son arrivée.
ip-phones-next-delivered = Le téléphone est livré. Branchez-le au réseau et attendez quelques minutes : il redémarre tout seul.
ip-phones-next-going-back = L’opérateur vous dira où envoyer le téléphone. Emballez-le avec son câble. La location finit le jour où il arrive.
ip-phones-next-returned = Le téléphone est revenu chez l’opérateur et n’est plus facturé.
ip-phones-next-cancelled = Vous avez annulé la commande. Rien n’a été facturé.
ip-phones-nobody-explained = Ce téléphone n’est à personne et sa location continue. Donnez-le à un utilisateur ou rendez-le.

ip-phones-cancel = Annuler la commande
ip-phones-cancel-explained = Elle n’est pas encore préparée : l’annulation ne coûte rien.
ip-phones-cancel-open = Annuler…
ip-phones-cancel-title = Annuler la commande de { $model } ?
ip-phones-cancel-confirm = Annuler la commande
ip-phones-return = Rendre le téléphone
ip-phones-return-explained = La location finit le jour où le téléphone arrive chez l’opérateur.
ip-phones-return-open = Rendre…
ip-phones-return-title = Rendre { $model } ?
ip-phones-return-how = Nous prévenons l’opérateur, qui vous dira où envoyer le téléphone. Emballez-le avec son câble : la location finit le jour où il arrive. D’ici là, vous pouvez changer d’avis.
ip-phones-return-confirm = Rendre le téléphone
ip-phones-return-not-yet = Le téléphone est préparé ou en route. Vous pourrez le rendre à son arrivée.
ip-phones-end-not = Retour au téléphone
ip-phones-keep = Garder le téléphone
ip-phones-keep-explained = Vous avez demandé à le rendre. Si vous l’avez encore, vous pouvez le garder.
ip-phones-keep-confirm = Le garder

ip-phones-of-user = Téléphone loué : { $model } · { $state }
ip-phones-of-user-none = Aucun téléphone n’est encore loué pour cet utilisateur.
ip-phones-of-user-rent = En louer un
ip-phones-freed = Son téléphone { $model } reste sans utilisateur. La location continue jusqu’à ce que vous le rendiez ; vous pouvez aussi le donner à quelqu’un d’autre.

ip-phones-notice-ordered = Le téléphone de { $name } est commandé. Vous verrez ici où il en est.
ip-phones-notice-given = Le téléphone est maintenant à { $name }.
ip-phones-notice-nobodys = Le téléphone n’a plus d’utilisateur.
ip-phones-notice-cancelled = La commande de { $name } est annulée.
ip-phones-notice-return-asked = Nous avons prévenu l’opérateur que vous rendez { $name }.
ip-phones-notice-kept = Vous gardez { $name }.

ip-phones-problem-user = Choisissez pour qui est le téléphone.
ip-phones-problem-user-has-one = Cet utilisateur a déjà un téléphone. Choisissez-en un autre.
ip-phones-problem-delivery-name = Écrivez qui reçoit le téléphone.
ip-phones-problem-delivery-address = Écrivez l’adresse de livraison.
ip-phones-problem-prepared-already = La commande est déjà préparée et ne peut plus être annulée. Vous pourrez rendre le téléphone à son arrivée.
ip-phones-problem-not-delivered = Le téléphone n’est pas dans votre entreprise : il n’y a rien à rendre.
ip-phones-problem-over = Cette commande est terminée.

ip-phones-mail-sent-subject = Votre téléphone { $model } est en route
ip-phones-mail-sent-body =
    Bonjour { $name },

    Le { $day }, nous avons envoyé le téléphone { $model } de { $user } à cette adresse :
    { $address }

    La location commence le jour de son arrivée. Suivez-le ici :
    { $link }
ip-phones-mail-delivered-subject = Votre téléphone { $model } est livré
ip-phones-mail-delivered-body =
    Bonjour { $name },

    Le { $day }, le téléphone { $model } de { $user } a été livré à cette adresse :
    { $address }

    La location commence aujourd’hui. Branchez le téléphone au réseau et attendez quelques minutes. S’il n’est pas arrivé, répondez à cet e-mail.
    { $link }
