# Security notices to administrators.
accounts-mail-subject = A security change at { $company }
accounts-mail-from = It was done on { $moment }, from the address { $address }.
accounts-mail-by-operator = The operator did it on { $moment }.
accounts-mail-body =
    Hello { $name },

    In the phone account of { $company }: { $what }
    { $place }

    If you did not expect this, choose another password now and tell the operator:

    { $link }
