# Contraseña olvidada: pedir un enlace por correo y elegir otra contraseña.
password-reset-title = Recuperar la contraseña
password-reset-lead = Escribe el teléfono principal de tu empresa y el correo de su administrador. Allí llega un enlace para elegir otra contraseña.
password-reset-email = Correo del administrador
password-reset-submit = Enviar el enlace
password-reset-back = Volver a iniciar sesión
password-reset-sent-title = Revisa tu correo
password-reset-sent = Si los datos coinciden con los de una cuenta activada, en unos minutos llega el correo con el enlace. Si no llega, busca en el correo no deseado y revisa el teléfono y la dirección.
password-reset-sent-again = No llegó: pedir otro enlace

password-reset-new-title = Elegir otra contraseña
password-reset-new-lead = Es la contraseña de { $company }, con el teléfono { $number }.
password-reset-new-password = Nueva contraseña
password-reset-new-hint = Al menos 12 caracteres; varias palabras seguidas funcionan bien. Al guardarla se cierran todas las sesiones abiertas.
password-reset-new-submit = Guardar la contraseña
password-reset-notice-changed = La contraseña cambió y se cerraron todas las sesiones. Inicia sesión con la nueva.

password-reset-dead-title = Este enlace no funciona
password-reset-dead-again = Pedir otro enlace
password-reset-problem-link = Cada enlace funciona una sola vez y durante 30 minutos, y solo el último que se pidió. Pide otro y ábrelo desde el correo más reciente.

password-reset-mail-subject = Elige otra contraseña para { $company }
password-reset-mail-body =
    Hola, { $name }:

    Alguien pidió cambiar la contraseña del sistema telefónico de { $company }. Si fuiste tú, abre este enlace y elige otra:

    { $link }

    El enlace funciona una sola vez y durante { $minutes } minutos.
    Si no lo pediste, no hagas nada: la contraseña sigue siendo la misma.

password-reset-changed-subject = La contraseña de { $company } cambió
password-reset-changed-body =
    Hola, { $name }:

    La contraseña del sistema telefónico de { $company } acaba de cambiar con un enlace enviado a este correo. Todas las sesiones abiertas se cerraron.

    Si no fuiste tú, protege primero este correo y después elige otra contraseña aquí:

    { $link }
