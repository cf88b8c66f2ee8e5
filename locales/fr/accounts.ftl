# Avis de sécurité aux administrateurs.
accounts-mail-subject = Un changement de sécurité chez { $company }
accounts-mail-from = Cela a été fait le { $moment }, depuis l’adresse { $address }.
accounts-mail-by-operator = L’opérateur l’a fait le { $moment }.
accounts-mail-body =
    Bonjour { $name },

    Dans le compte téléphonique de { $company } : { $what }
    { $place }

    Si vous ne vous y attendiez pas, choisissez tout de suite un autre mot de passe et prévenez l’opérateur :

    { $link }
