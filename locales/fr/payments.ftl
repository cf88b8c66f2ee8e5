# Paiements : le moyen de paiement et la page de chaque paiement.
payments-purpose-invoice = Paiement d’une facture
payments-purpose-top-up = Crédit pour le compte prépayé
payments-purpose-refill = Recharge automatique du compte prépayé

payments-method-title = Moyen de paiement
payments-method-lead = Il règle les factures et les recharges automatiques.
payments-method-name = { $brand } se terminant par { $digits }
payments-method-expires = Expire en { $date }
payments-method-expired = Expirée
payments-method-good = Enregistrée
payments-method-none = Aucun moyen de paiement enregistré
payments-method-none-lead = Enregistrez une carte pour que les factures et les recharges soient réglées d’elles-mêmes.
payments-method-transfer = Virement bancaire
payments-method-transfer-lead = Chaque paiement a une référence à indiquer dans le virement.
payments-method-transfer-page-lead = Vous payez par virement. La page de chaque paiement donne la référence à indiquer.
payments-method-transfer-how = Voir comment payer
payments-method-saved = Carte
payments-method-held = Stripe, notre prestataire de paiement, conserve les données de la carte. Seuls les quatre derniers chiffres sont visibles ici.
payments-method-add = Ajouter une carte
payments-method-change = Changer le moyen de paiement
payments-method-replace = Remplacer la carte
payments-method-remove = Supprimer la carte
payments-method-remove-open = Supprimer la carte…
payments-method-remove-lead = Les factures et les recharges automatiques ne seront plus prélevées d’elles-mêmes. Stripe oublie aussi la carte.
payments-method-remove-title = Supprimer { $name } ?
payments-method-remove-confirm = Supprimer la carte
payments-method-confirming = Nous attendons la confirmation de votre carte
payments-notice-method-removed = La carte a été supprimée.
payments-notice-canceled = Le paiement a été annulé. Si vous avez déjà fait le virement, prévenez votre opérateur.

payments-leading-away = En route vers Stripe
payments-leading-away-lead = Vous y saisissez les données de la carte, puis vous revenez ici.
payments-leading-away-go = Continuer chez Stripe

payments-pay-title = Paiement de { $amount }
payments-amount = Montant
payments-reference = Référence
payments-reference-lead = Indiquez la référence dans le virement : elle nous dit que le paiement est le vôtre.
payments-instructions-none = Demandez à votre opérateur les coordonnées du compte bancaire.
payments-transfer-then = Le paiement est enregistré à l’arrivée du virement, et vous recevez un e-mail.
payments-cancel = Annuler ce paiement
payments-checkout = Carte
payments-checkout-open = Payer par carte
payments-confirming = Nous attendons la confirmation de votre paiement
payments-confirming-lead = Cela prend en général quelques secondes. Vous recevez aussi un e-mail.
payments-look-again = Voir s’il est arrivé
payments-charging = Prélèvement en cours
payments-paid = Payé
payments-paid-on = Le paiement est arrivé le { $day }.
payments-failed = Non payé
payments-go-back = Retour

payments-failure-no-method = Aucun moyen de paiement n’est enregistré. Ajoutez une carte.
payments-failure-authentication = La banque demande que vous confirmiez vous-même le paiement. Payez dans le portail ou enregistrez la carte à nouveau.
payments-failure-expired = La carte a expiré. Enregistrez-en une autre.
payments-failure-funds = La carte n’a pas assez de fonds ou a atteint son plafond.
payments-failure-no-answer = La banque n’a pas répondu. Réessayez plus tard.
payments-failure-canceled = Il a été annulé.
payments-failure-replaced = Un avoir a modifié la facture : ce paiement n’est plus nécessaire.
payments-failure-declined = La banque a refusé le prélèvement. Utilisez une autre carte ou demandez à votre banque.

payments-problem-no-cards = Les cartes ne sont pas acceptées ici. Payez par virement.
payments-problem-provider = Le prestataire de paiement ne répond pas. Réessayez dans quelques minutes ; rien n’a été prélevé.
payments-problem-not-waiting = Ce paiement n’est plus en attente.

payments-mail-paid-subject = Nous avons reçu votre paiement de { $amount }
payments-mail-paid-body =
    Nous avons reçu un paiement de { $company } :

    { $purpose }
    Montant : { $amount }
    Jour : { $day }
    Référence : { $reference }

    { $link }
payments-mail-failed-subject = Nous n’avons pas pu prélever { $amount }
payments-mail-failed-body =
    Nous n’avons pas pu débiter la carte de { $company } :

    { $purpose }
    Montant : { $amount }
    Motif : { $reason }

    Vérifiez le moyen de paiement :
    { $link }
payments-mail-method-subject = Un moyen de paiement a été enregistré : { $name }
payments-mail-method-body =
    Un moyen de paiement a été enregistré pour { $company } : { $name }.

    Si ce n’était ni vous ni un autre administrateur, supprimez-le et changez votre mot de passe :
    { $link }
