# Las páginas propias de cada usuario.
user-portal-title = Mi extensión
user-portal-lead = Extensión { $number } · { $company }
user-portal-reached = Cómo te llaman
user-portal-extension = Tu extensión
user-portal-direct = Números directos
user-portal-no-direct-number = Ninguno: te llaman al { $number } y marcan tu extensión
user-portal-phones = Teléfonos que suenan
user-portal-no-phones = Ninguno
user-portal-voicemail = Buzón de voz
user-portal-voicemail-off = Apagado: si no contestas, la llamada termina.
user-portal-voicemail-off-silent = Apagado: no suena ningún teléfono y la llamada termina.
user-portal-voicemail-silent = Contesta de inmediato: no suena ningún teléfono.
user-portal-voicemail-silent-mailed = Contesta de inmediato, porque no suena ningún teléfono, y te envía cada mensaje por correo.
user-portal-voicemail-on = Contesta a los { $number } segundos.
user-portal-voicemail-mailed = Contesta a los { $number } segundos y te envía cada mensaje por correo.
user-portal-forwarding = Desvío de llamadas
user-portal-forwarding-off = Apagado: suenan tus propios teléfonos.
user-portal-forwarding-off-silent = Apagado: no suena ningún teléfono.
user-portal-forwarding-on = Activo: tus llamadas van al { $number }.
user-portal-forwarding-and-own = Activo: suenan tus teléfonos y el { $number }.
user-portal-change = Cambiar
user-portal-preferences-title = Preferencias de tu extensión
user-portal-preferences-lead = Lo que guardas aquí vale desde la siguiente llamada.
user-portal-notice-saved = Se guardaron tus preferencias.
user-portal-profile-lead = Tu nombre y tu extensión los cambia quien administra los teléfonos de tu empresa.
user-portal-name = Nombre
user-portal-email-title = Correo
user-portal-email = Correo electrónico
user-portal-email-hint = Aquí llegan también los mensajes de tu buzón de voz.
user-portal-save-email = Guardar el correo
user-portal-notice-email = Se guardó tu correo.
user-portal-password-title = Tu contraseña
user-portal-current = Contraseña actual
user-portal-save-password = Cambiar mi contraseña
user-portal-notice-password = Tu contraseña cambió. Tus otras sesiones se cerraron.
user-portal-problem-current = No es tu contraseña actual. Escríbela de nuevo.
user-portal-problem-ended = Tu sesión terminó mientras tanto: te dieron otra contraseña. Entra con la nueva.
user-portal-problem-elsewhere = Tu correo cambió y la contraseña temporal ya no sirve. Pide otra a quien administra los teléfonos.
user-portal-choose-title = Elige tu contraseña
user-portal-choose-lead = Entraste con una contraseña temporal, { $name }. Elige la tuya para la extensión { $number }; la temporal deja de servir.
user-portal-choose-submit = Guardar y entrar
user-portal-notice-chosen = Listo: la próxima vez entra con tu contraseña.

user-portal-mail-subject = Cambió tu correo en { $company }
user-portal-mail-body =
    Hola, { $name }:

    El correo de tu extensión { $number } en { $company } ahora es { $email }. A esta dirección ya no llegan los mensajes de tu buzón de voz.

    Si no lo cambiaste tú, avísale enseguida a quien administra los teléfonos de tu empresa.
