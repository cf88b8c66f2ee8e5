# Iniciar y cerrar sesión.
sign-in-title = Iniciar sesión
sign-in-welcome = Te damos la bienvenida
sign-in-lead = Entra con el teléfono principal de tu empresa.
sign-in-country = País
sign-in-number = Teléfono
sign-in-password = Contraseña
sign-in-forgotten = ¿La olvidaste?
sign-in-keep = Mantener la sesión abierta 30 días
sign-in-submit = Iniciar sesión
sign-in-activate = Activar una cuenta nueva
sign-in-problem-password-missing = Escribe la contraseña.
sign-in-problem-wrong = El teléfono o la contraseña no coinciden. Revisa el país y escribe de nuevo la contraseña.
sign-in-notice-signed-out = Cerraste la sesión.
sign-in-tabs = Quién eres
sign-in-tab-administrators = Para administradores
sign-in-tab-users = Para usuarios
sign-in-lead-users = Entra con el teléfono principal de tu empresa y tu extensión.
sign-in-extension = Extensión
sign-in-ask-administrator = ¿No recuerdas tu contraseña? Pide otra a quien administra los teléfonos de tu empresa.
sign-in-problem-extension = Escribe tu extensión: solo lleva números.
sign-in-problem-wrong-user = El teléfono, la extensión o la contraseña no coinciden. Revísalos y escribe de nuevo la contraseña.

sign-in-code-title = Escribe el código
sign-in-code-lead = La contraseña es correcta. Falta el código de tu aplicación de autenticación.
sign-in-code = Código
sign-in-code-hint = Los 6 dígitos que muestra la aplicación ahora, o uno de tus códigos de recuperación.
sign-in-code-lost = ¿Perdiste el teléfono y los códigos de recuperación? Llama al operador: te hará la pregunta de seguridad.
sign-in-code-other = Entrar con otra cuenta
sign-in-code-none = Aquí se escribe el código después de la contraseña, dentro de { $number } minutos. Empieza otra vez.
sign-in-problem-code-missing = Escribe el código.
sign-in-problem-code = Ese código no sirve. Cada código sirve una sola vez: espera el siguiente y revisa que el reloj del teléfono esté en hora.
sign-in-problem-code-late = Pasó demasiado tiempo desde la contraseña. Empieza otra vez.
sign-in-code-title-passkey = Confirma que eres tú
sign-in-code-lead-passkey = La contraseña es correcta. Falta tu llave de acceso, o el código de tu aplicación de autenticación.
sign-in-passkey-use = Usar una llave de acceso
sign-in-passkey-or = o con un código
sign-in-passkey-refused = El dispositivo canceló, tardó demasiado o no tiene tu llave. Inténtalo otra vez o escribe un código.
sign-in-problem-passkey = Esa llave de acceso no sirve. Inténtalo otra vez o escribe un código.
sign-in-mail-recovery-code = alguien entró con uno de tus códigos de recuperación. { $number ->
    [0] No queda ninguno: genera otros en los ajustes.
    [one] Queda uno.
   *[other] Quedan { $number }.
}
