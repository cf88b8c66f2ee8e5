# Avisos de seguridad a los administradores.
accounts-mail-subject = Un cambio de seguridad en { $company }
accounts-mail-from = Fue el { $moment }, desde la dirección { $address }.
accounts-mail-by-operator = Lo hizo el operador el { $moment }.
accounts-mail-body =
    Hola, { $name }:

    En la cuenta telefónica de { $company }: { $what }
    { $place }

    Si no lo esperabas, elige otra contraseña ahora mismo y avisa al operador:

    { $link }
