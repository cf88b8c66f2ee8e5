send-again-title = Le formulaire reste à envoyer
send-again-lead = La page n’était plus valide quand vous l’avez envoyée. Rien n’est encore enregistré ; ce que vous avez saisi est toujours ici.
send-again-lead-sign-in = Votre session s’est terminée avant l’envoi. Rien n’est encore enregistré ; ce que vous avez saisi est toujours ici : connectez-vous dans un autre onglet, puis renvoyez-le depuis celui-ci.
send-again-lead-nothing = Il n’y a rien à envoyer ici.
send-again-sign-in = Se connecter dans un autre onglet
send-again-submit = Envoyer de nouveau
send-again-notice-fill-in-again = La page n’était plus valide. Remplissez le formulaire de nouveau.
