# Iniciar y cerrar sesión.
sign-in-title = Iniciar sesión
sign-in-welcome = Bienvenido de nuevo
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
