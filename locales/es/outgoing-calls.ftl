# Las llamadas salientes: a dónde y cuánto puede llamar cada quien, y cómo se marca.
outgoing-calls-title = Llamadas salientes
outgoing-calls-lead = A dónde y cuánto se puede llamar desde la empresa, y cómo se marca.
outgoing-calls-company = Reglas de la empresa
outgoing-calls-company-hint = Valen para cada usuario que no tiene reglas propias.
outgoing-calls-notice-saved = Se guardaron las reglas de la empresa.
outgoing-calls-users = Usuarios con reglas propias
outgoing-calls-nobody-own = Ninguno: para todos valen las reglas de la empresa. Se cambian en la página de cada usuario, en «Llamadas salientes».

outgoing-calls-rules = Qué reglas valen para este usuario
outgoing-calls-as-company = Las de la empresa
outgoing-calls-company-open = Ver las reglas de la empresa
outgoing-calls-own = Propias de este usuario

outgoing-calls-class = A dónde se puede llamar
outgoing-calls-class-hint = Las llamadas de emergencia siempre salen, y entre extensiones siempre se puede hablar.
outgoing-calls-class-internal = Solo a extensiones de la empresa
outgoing-calls-class-national = Números nacionales
outgoing-calls-class-international = Números nacionales e internacionales
outgoing-calls-class-premium = Todos, también los de tarifa especial y por satélite
outgoing-calls-at-once = Llamadas salientes a la vez
outgoing-calls-at-once-hint = De 1 a 50. Sin número no hay límite.
outgoing-calls-minutes = Minutos al día en llamadas salientes
outgoing-calls-minutes-hint = De 1 a 1440, contados desde la medianoche. Al agotarse ya no empieza otra llamada; la que está en curso sigue. Sin número no hay límite.
outgoing-calls-line-at-once = { $number ->
    [one] una a la vez
   *[other] { $number } a la vez
}
outgoing-calls-line-minutes = { $number ->
    [one] un minuto al día
   *[other] { $number } minutos al día
}
outgoing-calls-problem-rules = Elige qué reglas valen.
outgoing-calls-problem-class = Elige una opción de la lista.
outgoing-calls-problem-calls = Escribe un número de 1 a { $number }, o nada.
outgoing-calls-problem-minutes = Escribe un número de minutos de 1 a { $number }, o nada.

outgoing-calls-dial = Cómo se marca
outgoing-calls-dial-number = + número
outgoing-calls-dial-extension = Extensión
outgoing-calls-dial-colleague = Llamar a un compañero o a un grupo. Con la propia extensión se entra en el propio buzón de voz.
outgoing-calls-dial-national = Número nacional
outgoing-calls-dial-outside = Llamar a un número de fuera: se marca tal cual, sin un 9 o un 0 delante para tomar línea.
outgoing-calls-dial-country = { $way } + país + número
outgoing-calls-dial-abroad = Llamar a otro país. También sirve + en lugar del prefijo.
outgoing-calls-dial-emergency = Emergencias: siempre salen.
outgoing-calls-dial-hide = Ocultar tu número en esa llamada.
outgoing-calls-dial-no-waiting = Que durante esa llamada no entre otra.
outgoing-calls-dial-voicemail = Escuchar tu buzón de voz.
outgoing-calls-dial-stars = { $code } + extensión
outgoing-calls-dial-voicemail-of = Dejar un mensaje en el buzón de voz de esa extensión, sin que suene.
outgoing-calls-dial-forward = Desviar tus llamadas: se marca y después el número nacional.
outgoing-calls-dial-stop = Quitar el desvío.

outgoing-calls-refused-national = Desde esta extensión solo se puede llamar a otras extensiones de la empresa.
outgoing-calls-refused-international = Desde esta extensión no se puede llamar a otros países.
outgoing-calls-refused-premium = Desde esta extensión no se puede llamar a números de tarifa especial.
outgoing-calls-refused-stopped = Las llamadas salientes de la empresa están detenidas. Las de emergencia siguen.
outgoing-calls-refused-too-many = Esta extensión ya tiene todas las llamadas salientes que puede tener a la vez.
outgoing-calls-refused-day = Esta extensión ya usó sus minutos salientes de hoy.
outgoing-calls-refused-no-user = Este teléfono no es de ningún usuario.
outgoing-calls-refused-no-number = Ese número no existe. Revísalo y vuelve a marcar.
outgoing-calls-refused-no-line = Por ahora esta central no puede llamar afuera: no tiene línea con un operador. Para una emergencia, usa otro teléfono.
outgoing-calls-refused-lines-busy = Todas las líneas para llamar afuera están ocupadas. Intenta de nuevo en un momento.
