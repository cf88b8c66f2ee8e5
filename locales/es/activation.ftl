# Activar una cuenta nueva.
activation-mail-subject = Activa la centralita de { $company }
activation-mail-body =
    Hola, { $name }:

    La centralita de { $company } está lista. Su número principal es { $number }.
    Para elegir la contraseña y terminar de configurarla, abre este enlace:

    { $link }

    El enlace funciona una sola vez y durante { $days } días.
