# Los ajustes de la cuenta.
settings-lead = La empresa, quién administra los teléfonos y cómo se entra.
settings-change = Cambiar
settings-see = Ver
settings-none = Sin definir
settings-you = Tú
settings-company-title = Información de la empresa
settings-company-lead = Cómo se llama tu empresa, qué ven las personas a las que llamas y adónde llega la ayuda.
settings-names = Nombres
settings-company-name = Nombre de la empresa
settings-caller-id = Nombre en las llamadas
settings-caller-id-hint = Lo que ve la persona a la que llamas, hasta { $number } caracteres.
settings-address = Dirección para llamadas de emergencia
settings-address-hint = Allí llega la ayuda cuando alguien llama a emergencias desde tus teléfonos, así que debe ser donde están los teléfonos.
settings-address-one-text = Hoy la dirección está escrita en un solo texto: «{ $address }». Escríbela por partes para que la ayuda la encuentre sin dudas.
settings-address-incomplete = A la dirección para emergencias le falta algo:
settings-missing-street = Escribe la calle.
settings-missing-number = Escribe el número en la calle; si no lo hay, «s/n».
settings-missing-city = Escribe la ciudad.
settings-missing-region = Elige el estado, el departamento o la provincia.
settings-missing-postal-code = Escribe el código postal.
settings-street = Calle y número
settings-street-hint-co = Por ejemplo: Carrera 7 # 71-21
settings-street-hint-mx = Por ejemplo: Av. Juárez 20
settings-street-hint-us = Por ejemplo: 455 Easy St
settings-street-hint-fr = Por ejemplo: 8 rue du Bac
settings-unit = Piso, oficina o edificio
settings-unit-hint = Si lo hay: quien llega con ayuda no debe buscar.
settings-city = Ciudad
settings-department = Departamento
settings-state = Estado
settings-province = Provincia
settings-region-choose = Elige
settings-postal-code = Código postal
settings-postal-code-optional = Si lo sabes.
settings-notice-company = Se guardaron los datos de la empresa.
settings-problem-company-missing = Escribe el nombre de la empresa.
settings-problem-postal-code = Ese código postal no tiene la forma de los de tu país.
settings-administrators = Administradores
settings-administrator-title = Tus datos
settings-administrator-lead = Tu nombre y el correo al que llegan los avisos y los enlaces para elegir otra contraseña.
settings-name = Nombre
settings-name-hint = Como aparece en el historial.
settings-notice-name = Se guardó tu nombre.
settings-problem-name-missing = Escribe el nombre.
settings-email = Correo electrónico
settings-email-now = Hoy los avisos llegan a { $email }.
settings-email-new = Correo nuevo
settings-email-hint = Te enviamos allí un enlace que funciona { $number } horas. El correo cambia cuando lo abras.
settings-email-send = Enviar el enlace
settings-email-waiting = Falta confirmar { $email }: abre el enlace que enviamos allí.
settings-email-withdraw = No cambiar el correo
settings-notice-email-sent = Enviamos un enlace a { $name }. Tu correo cambia cuando lo abras.
settings-notice-email-withdrawn = Tu correo se queda como estaba.
settings-notice-email-changed = Se confirmó el correo nuevo. Los avisos llegan allí desde ahora.
settings-problem-email-taken = Ese correo ya es de un administrador de la cuenta.
settings-problem-link = Este enlace no funciona: ya se usó, caducó o hay uno más nuevo. En los ajustes puedes pedir otro.
settings-dead-title = Este enlace no funciona
settings-confirm-title = Confirma tu correo
settings-confirm-lead = Desde ahora, los avisos y los enlaces de la cuenta llegarán a { $email }.
settings-confirm-submit = Confirmar el correo
settings-invite-title = Invitar a un administrador
settings-invite-lead = Los administradores ven y cambian todo en la cuenta. Todos entran con el mismo teléfono principal, cada uno con su contraseña.
settings-invite-email = Correo de la persona
settings-invite-hint = Recibe un enlace que funciona una sola vez y durante { $number } días, y elige allí su contraseña.
settings-invite-submit = Enviar la invitación
settings-invited = Invitado
settings-invited-until = Lo invitó { $name }. El enlace funciona hasta el { $moment }.
settings-invited-expired = El enlace dejó de funcionar el { $moment }.
settings-invited-again = Enviar otra vez
settings-invited-again-label = Enviar otra vez la invitación a { $email }
settings-invited-withdraw = Retirar
settings-invited-withdraw-label = Retirar la invitación de { $email }
settings-notice-invited = Enviamos la invitación a { $name }.
settings-notice-withdrawn = La invitación de { $name } ya no funciona.
settings-problem-invited = Esa persona ya está invitada. Puedes enviar la invitación otra vez.
settings-problem-most = Hay tantos administradores e invitaciones como caben. Quita antes a alguien.
settings-accept-title = Administra los teléfonos de { $company }
settings-accept-lead = { $name } te invitó ({ $email }). Elige tu contraseña; después entras con el teléfono { $number }.
settings-accept-name = Tu nombre
settings-accept-submit = Aceptar y entrar
settings-problem-invitation = Esta invitación no funciona: ya se usó, caducó o la retiraron. Pide otra a quien administra los teléfonos.
settings-notice-welcome = Ya eres administrador de la cuenta.
settings-remove = Quitar
settings-remove-title = Quitar a { $name }
settings-remove-lead = Deja de ser administrador y sus sesiones se cierran al instante. Lo que hizo sigue en el historial.
settings-remove-self = Dejas de ser administrador de la cuenta y tu sesión se cierra al instante.
settings-remove-submit = Quitar de los administradores
settings-notice-removed = { $name } ya no es administrador.
settings-problem-last = Es el único administrador, y la cuenta necesita uno. Invita antes a otra persona.
settings-security = Seguridad
settings-current = Tu contraseña actual
settings-problem-current-missing = Escribe tu contraseña actual.
settings-problem-current = Esa no es tu contraseña actual.
settings-password = Contraseña
settings-password-short = Con ella entras, junto con el teléfono principal.
settings-password-title = Cambiar la contraseña
settings-password-lead = Tus otras sesiones se cierran y te avisamos por correo.
settings-password-new = Contraseña
settings-password-hint = Al menos 12 caracteres; varias palabras seguidas funcionan bien.
settings-password-submit = Cambiar la contraseña
settings-notice-password = Tu contraseña cambió. Tus otras sesiones se cerraron.
settings-question = Pregunta de seguridad
settings-question-none = No has elegido ninguna.
settings-question-title = Cambiar la pregunta de seguridad
settings-question-lead = El operador te la hace por teléfono para saber que eres tú. No ve la respuesta: solo si coincide.
settings-answer = Respuesta nueva
settings-answer-hint = Al menos 3 caracteres. Las mayúsculas no importan.
settings-notice-question = Se guardó tu pregunta de seguridad.
settings-second-factor-title = Verificación en dos pasos
settings-second-factor-short = Un código de tu teléfono o una llave de acceso, además de la contraseña.
settings-second-factor-is-on = Activada
settings-second-factor-is-off = Desactivada
settings-second-factor-set-up = Activar
settings-second-factor-lead = Quien sepa tu contraseña no podrá entrar sin tu teléfono.
settings-second-factor-on-lead = Está activada: al entrar se pide un código. { $number ->
    [0] No te quedan códigos de recuperación.
    [one] Te queda un código de recuperación.
   *[other] Te quedan { $number } códigos de recuperación.
}
settings-second-factor-step-app = Instala en tu teléfono una aplicación de autenticación, de cualquier marca.
settings-second-factor-step-scan = Escanea con ella el código que te mostramos en el siguiente paso.
settings-second-factor-step-code = Escribe allí mismo los 6 dígitos que muestre.
settings-second-factor-begin = Empezar
settings-second-factor-scan = Escanea este código con la aplicación. Después de activarla no se muestra más.
settings-second-factor-picture = Código QR para la aplicación de autenticación
settings-second-factor-type = ¿No puedes escanear? Escribe esta clave en la aplicación:
settings-second-factor-code = Código
settings-second-factor-code-hint = Los 6 dígitos que muestra la aplicación ahora.
settings-second-factor-either = Los 6 dígitos de la aplicación, o un código de recuperación.
settings-second-factor-confirm = Activar
settings-problem-code = Ese código no sirve. Cada código sirve una sola vez: espera el siguiente y revisa que el reloj del teléfono esté en hora.
settings-problem-second-factor-on = La verificación en dos pasos ya está activada.
settings-notice-second-factor-on = La verificación en dos pasos está activada. Guarda tus códigos de recuperación.
settings-notice-second-factor-off = La verificación en dos pasos está desactivada.
settings-second-factor-off = Desactivar la verificación
settings-second-factor-off-lead = { $number ->
    [0] Después bastará la contraseña para entrar.
    [one] Después bastará la contraseña para entrar. También se quita tu llave de acceso.
   *[other] Después bastará la contraseña para entrar. También se quitan tus llaves de acceso.
}
settings-second-factor-off-submit = Desactivar
settings-codes-title = Tus códigos de recuperación
settings-codes-lead = Son { $number }, y cada uno sirve una sola vez si pierdes el teléfono. Anótalos o guárdalos ahora: no se muestran más.
settings-codes-print = Cópialos en tu gestor de contraseñas o imprime esta página.
settings-codes-new = Generar códigos de recuperación nuevos
settings-codes-new-lead = Los de antes dejan de servir.
settings-codes-submit = Generar códigos
settings-notice-codes = Estos son tus códigos nuevos. Los de antes ya no sirven.
settings-passkeys-title = Llaves de acceso
settings-passkeys-lead = Entras con tu contraseña y tu huella, tu rostro, el PIN del dispositivo o una llave de seguridad, sin escribir códigos. Los códigos siguen sirviendo.
settings-passkeys-need-script = Para agregar una, abre esta página con JavaScript en un navegador que tenga llaves de acceso.
settings-passkeys-add = Agregar una llave de acceso
settings-passkeys-name = Nombre de la llave
settings-passkeys-name-hint = Para reconocerla después, por ejemplo «Mi portátil».
settings-passkeys-added = Agregada el { $added }. No se ha usado todavía.
settings-passkeys-used = Agregada el { $added }. Se usó por última vez el { $used }.
settings-passkeys-refused = No se agregó nada: el dispositivo canceló, tardó demasiado o ya tiene una llave de esta cuenta. Puedes intentarlo otra vez.
settings-passkeys-remove-title = Quitar la llave de acceso { $name }
settings-passkeys-remove-lead = Ya no se podrá entrar con ella. Bórrala también en el dispositivo, que la sigue mostrando.
settings-passkeys-remove-submit = Quitar la llave
settings-notice-passkey-added = Se agregó la llave de acceso { $name }.
settings-notice-passkey-removed = Se quitó la llave de acceso { $name }.
settings-problem-passkey-off = Activa antes la verificación en dos pasos: los códigos sirven cuando falta la llave.
settings-problem-passkey-late = Pasó demasiado tiempo, o esta llave ya se envió. Empieza otra vez.
settings-sessions-title = Sesiones
settings-sessions-count = { $number ->
    [one] Una sesión abierta.
   *[other] { $number } sesiones abiertas.
}
settings-sessions-lead = Dónde tienes la sesión abierta, y quién entró o intentó entrar como administrador.
settings-sessions-open = Tus sesiones abiertas
settings-sessions-this = Esta sesión
settings-sessions-used = Se usó por última vez el { $used }. Se abrió el { $begun }.
settings-sessions-kept = Se mantiene abierta 30 días.
settings-sessions-end = Cerrar
settings-sessions-end-label = Cerrar la sesión de { $device }, { $address }
settings-sessions-end-others = Cerrar todas las demás
settings-notice-session-ended = La sesión se cerró.
settings-notice-others-ended = Tus otras sesiones se cerraron.
settings-sign-ins = Entradas de administradores
settings-sign-in-done = Entró
settings-sign-in-code = Falta el código
settings-sign-in-failed = No entró
settings-sign-in-somebody = Alguien
settings-sign-ins-foot = { $number ->
    [0] Nadie entró en los últimos { $days } días.
   *[other] De los últimos { $days } días, las más recientes primero.
}
settings-device = { $browser } en { $system }
settings-device-unknown = Un navegador desconocido
settings-mail-confirm-subject = Confirma tu correo para { $company }
settings-mail-confirm-body =
    Hola, { $name }:

    Pediste que los avisos de la cuenta telefónica de { $company } lleguen a este correo. Para confirmarlo, abre este enlace:

    { $link }

    El enlace funciona una sola vez y durante { $number } horas. Si no lo pediste, no hagas nada.
settings-mail-invitation-subject = Administra los teléfonos de { $company }
settings-mail-invitation-body =
    Hola:

    { $name } te invita a administrar los teléfonos de { $company }, número { $phone }.
    Para elegir tu contraseña y entrar, abre este enlace:

    { $link }

    El enlace funciona una sola vez y durante { $number } días. Si no conoces a { $name }, no hagas nada.
settings-mail-email-asked = se pidió cambiar tu correo a { $email }. Cambia cuando se abra el enlace que enviamos allí.
settings-mail-email-changed = tu correo es ahora { $email }.
settings-mail-password = cambió tu contraseña y se cerraron tus otras sesiones.
settings-mail-question = cambió tu pregunta de seguridad.
settings-mail-second-factor-on = se activó la verificación en dos pasos para ti.
settings-mail-second-factor-off = se desactivó la verificación en dos pasos para ti.
settings-mail-codes = se generaron códigos de recuperación nuevos para ti.
settings-mail-passkey-added = se agregó la llave de acceso «{ $name }» para que entres con ella.
settings-mail-passkey-removed = se quitó tu llave de acceso «{ $name }».
settings-mail-invited = { $name } invitó a { $email } como administrador.
settings-mail-added = { $name } ({ $email }) aceptó la invitación y es administrador.
settings-mail-removed = { $by } quitó a { $name } ({ $email }) de los administradores.
settings-home-administrators = { $number ->
    [one] administrador
   *[other] administradores
}
settings-home-second-factor = Entras con contraseña y código.
settings-home-password-only = Entras solo con contraseña.
settings-home-incomplete = Falta la dirección para emergencias
settings-home-open = Ver los ajustes
settings-home-complete = Completar la dirección
