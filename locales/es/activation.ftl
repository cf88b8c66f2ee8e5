# Activar una cuenta nueva.
activation-mail-subject = Activa el sistema telefónico de { $company }
activation-mail-body =
    Hola, { $name }:

    El sistema telefónico de { $company } está listo. Su número principal es { $number }.
    Para elegir la contraseña y terminar de configurarlo, abre este enlace:

    { $link }

    El enlace funciona una sola vez y durante { $days } días.

activation-title = Activar la cuenta
activation-lead = { $company }, teléfono { $number }. Al terminar, quien llame oirá a la recepcionista y podrá hablar contigo.
activation-submit = Activar la cuenta
activation-sign-in = Iniciar sesión en una cuenta activada
activation-notice-done = La cuenta está activada. La recepcionista ya saluda y la tecla 0 llama al primer usuario.

activation-code-lead = El operador te envió un correo con un enlace. Ábrelo, o pega aquí su código.
activation-code = Código de activación
activation-code-hint = También sirve pegar el enlace completo.
activation-code-submit = Continuar

activation-dead-title = Este enlace no funciona
activation-dead-again = Escribir otro código
activation-problem-link = Cada enlace activa una cuenta una sola vez y durante 14 días. Si la cuenta todavía no está activada, pide al operador un enlace nuevo.

activation-section-password = Contraseña
activation-password = Contraseña
activation-password-hint = Al menos 12 caracteres; varias palabras seguidas funcionan bien.
activation-password-again = Escríbela otra vez: no se guarda hasta que la cuenta esté activada. Al menos 12 caracteres.

activation-section-company = Empresa
activation-address = Dirección para llamadas de emergencia
activation-address-hint = Allí llega la ayuda cuando alguien llama a emergencias. Calle, número, piso y ciudad.
activation-time-zone = Zona horaria
activation-time-zone-hint = Decide cuándo empieza y termina tu horario de atención.
activation-caller-id = Nombre en las llamadas
activation-caller-id-hint = Lo que ve la persona a la que llamas, hasta 15 caracteres.

activation-section-security = Pregunta de seguridad
activation-question = Pregunta
activation-question-pet = ¿Cómo se llamaba tu primera mascota?
activation-question-school = ¿En qué escuela aprendiste a leer?
activation-question-street = ¿En qué calle vivías a los diez años?
activation-question-teacher = ¿Cómo se llamaba tu profesor favorito?
activation-question-trip = ¿Cuál fue el primer lugar al que viajaste?
activation-answer = Respuesta
activation-answer-hint = El operador te la pide por teléfono para saber que eres tú.
activation-answer-again = Escríbela otra vez: no se guarda hasta que la cuenta esté activada.

activation-section-user = Primer usuario
activation-user-lead = La primera persona con extensión en tu empresa; después agregas a las demás.
activation-first-name = Nombre
activation-last-name = Apellido
activation-email = Correo electrónico

activation-problem-code = Pega el código o el enlace del correo.
activation-problem-address-missing = Escribe la dirección: sin ella la ayuda no sabe adónde ir.
activation-problem-time-zone = Elige una zona horaria de la lista.
activation-problem-caller-id-missing = Escribe el nombre que deben ver las personas a las que llamas.
activation-problem-caller-id-characters = Usa solo letras, dígitos, espacios y los signos . - & '
activation-problem-question = Elige una pregunta de la lista.
activation-problem-answer-short = La respuesta necesita al menos { $number } caracteres.
