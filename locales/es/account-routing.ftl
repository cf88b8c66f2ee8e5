# Probar una llamada, y lo que está mal en el camino de las llamadas.
account-routing-title = Probar una llamada
account-routing-lead = Mira paso a paso qué le pasa a una llamada y por qué. La dirección de esta página guarda la prueba: puedes compartirla.
account-routing-call = La llamada
account-routing-called = Se llama a
account-routing-called-numbers = Números
account-routing-caller = Quién llama
account-routing-caller-hint = Un número o una extensión. Vacío: alguien que oculta su número.
account-routing-date = Día
account-routing-time = Hora
account-routing-keys = Teclas que marca
account-routing-keys-hint = De 0 a 9, * y #. Una coma es una pausa; un punto, no marcar nada.
account-routing-send = Probar
account-routing-now = Una llamada ahora
account-routing-result = Qué pasa
account-routing-path = { $steps ->
    [one] Qué pasa, en un paso
   *[other] Qué pasa, en { $steps } pasos
}
account-routing-ends = Termina
account-routing-goes-on = Sigue
account-routing-no-result = Corrige lo señalado para ver qué pasa.
account-routing-keypad = Marcar una tecla
account-routing-key-star = Oír mensajes
account-routing-key-hash = Listo
account-routing-press-silence = No marcar nada
account-routing-press-pause = Hacer una pausa
account-routing-press-pause-key = Esperar: vale la tecla { $key }, { $name }
account-routing-press-back = Borrar la última tecla
account-routing-press-restart = Empezar de nuevo
account-routing-answers = Quién contesta
account-routing-answers-send = Ver qué pasa así
account-routing-answer-there = { $name }, en el { $number }
account-routing-outcome-not-answered = No contesta
account-routing-outcome-answered = Contesta
account-routing-outcome-busy = Ocupado
account-routing-outcome-not-confirmed = Contesta y no marca 1
account-routing-draft-open = Se prueba el menú de horario de oficina con tus cambios sin guardar.
account-routing-draft-closed = Se prueba el menú fuera de horario con tus cambios sin guardar.
account-routing-draft-extra = Se prueba este menú con tus cambios sin guardar.
account-routing-draft-back = Volver a los cambios
account-routing-draft-gone = Los cambios sin guardar ya no están: se conservan una hora y solo en tu navegador. Se prueba lo que está guardado.
account-routing-see = Ver { $name }
account-routing-said-nothing = No se oye nada: está vacío.
account-routing-said-recording = Grabación «{ $name }»

account-routing-gone = algo que ya no existe
account-routing-receptionist = Recepcionista
account-routing-conference = Conferencias
account-routing-group = Grupo { $name }
account-routing-fax-of = Fax virtual de { $name }
account-routing-transfer-to = transferir a { $target }
account-routing-device-phone = teléfono IP
account-routing-device-softphone = programa de llamadas

account-routing-step-number = Se llama al { $number }. Destino: { $target }.
account-routing-step-number-idle = Se llama al { $number }, que no tiene destino.
account-routing-step-extension = Se llama desde adentro a la extensión { $number }.
account-routing-step-always = La empresa está siempre abierta.
account-routing-step-open = Es { $day }, { $time }: dentro del horario. Cierra { $until }.
account-routing-step-open-only = Es { $day }, { $time }: dentro del horario.
account-routing-step-closed = Es { $day }, { $time }: fuera de horario. Abre { $until }.
account-routing-step-never = El horario no tiene ninguna hora abierta: siempre está cerrado.
account-routing-step-holiday = Es festivo: { $name }. Abre { $until }.
account-routing-step-holiday-only = Es festivo: { $name }.
account-routing-step-menu-missing = Falta el menú que debía contestar.
account-routing-step-greeting = Suena el saludo:
account-routing-step-greeting-holiday = Suena el saludo del festivo:
account-routing-step-greeting-again = Suena el saludo otra vez.
account-routing-step-announcement = Suena un anuncio:
account-routing-step-key = Marca { $key }: { $action }.
account-routing-step-key-named = Marca { $key }, «{ $label }»: { $action }.
account-routing-step-wrong = Marca { $keys }, que aquí no hace nada (vez { $time } de { $of }).
account-routing-step-silence = No marca nada (vez { $time } de { $of }).
account-routing-step-dialled = Marca la extensión { $keys }.
account-routing-step-dialled-nobody = Marca { $keys }: ninguna extensión que se pueda marcar aquí.
account-routing-step-name-nobody = Deletrea { $keys }: ningún nombre empieza así.
account-routing-step-name-one = Deletrea { $keys }: { $name }.
account-routing-step-name-many = Deletrea { $keys }: varios nombres empiezan así. Elige con una tecla: { $list }.
account-routing-step-name-chosen = Marca { $key }: { $name }.
account-routing-step-group-together = Grupo { $group }: suenan todos a la vez, { $seconds } segundos.
account-routing-step-group-in-turn = Grupo { $group }: suena uno después de otro, { $seconds } segundos cada uno.
account-routing-step-nobody-to-ring = Grupo { $group }: no hay a quién llamar.
account-routing-step-group-not-reached = Nadie del grupo { $group } contesta.
account-routing-step-skipped-gone = No suena { $name }, que está en la lista del grupo.
account-routing-step-skipped-no-device = No suena { $name }: no tiene ningún teléfono encendido.
account-routing-step-skipped-forwards = No suena { $name }: desvía sus llamadas a un número de la empresa, y los grupos no siguen esos desvíos.
account-routing-step-ringing = Suena { $name } ({ $devices }), { $seconds } segundos.
account-routing-step-forwarded = { $name } desvía sus llamadas: suena el { $number }, { $seconds } segundos.
account-routing-step-forwarded-key = { $name } desvía sus llamadas: suena el { $number }, { $seconds } segundos. Quien conteste debe marcar 1.
account-routing-step-forwarded-inside = { $name } desvía sus llamadas al { $number }, que es de la empresa.
account-routing-step-no-device = { $name } no tiene ningún teléfono encendido.
account-routing-step-voicemail-off = { $name } no tiene buzón de voz.
account-routing-step-not-answered = { $name } no contesta.
account-routing-step-not-answered-there = Nadie contesta en el número al que desvía { $name }.
account-routing-step-not-confirmed = En el número al que desvía { $name } contestan, pero no marcan 1.
account-routing-step-busy = { $name } está en otra llamada o la rechaza.
account-routing-step-not-connected = El teléfono de { $name } no está conectado.
account-routing-step-no-target = No hay ningún destino elegido.
account-routing-step-target-gone = El destino ya no existe.

account-routing-end-answered = Contesta { $name }.
account-routing-end-answered-there = Contesta { $name }, en el número al que desvía sus llamadas.
account-routing-end-voicemail = Deja un mensaje en el buzón de voz de { $name }.
account-routing-end-own-voicemail = { $name } oye los mensajes de su buzón de voz.
account-routing-end-remote-voicemail = Se le pide una extensión y su clave para oír los mensajes.
account-routing-end-conference = { $rooms ->
    [0] Llega a las conferencias, que no tienen ninguna sala.
   *[other] Se le pide el número de la conferencia.
}
account-routing-end-fax = Se recibe un fax para { $name }.
account-routing-end-external = La llamada pasa al { $number }, fuera de la empresa.
account-routing-end-hung-up = La llamada termina.
account-routing-end-not-answered = Nadie contesta y la llamada se pierde.
account-routing-end-no-destination = El número no tiene destino: la llamada se pierde.
account-routing-end-unknown = Ese número no es de la empresa.
account-routing-end-nowhere = La llamada no tiene adónde ir y se pierde.
account-routing-end-loop = La llamada da vueltas sin que nadie haga nada, y se corta.
account-routing-end-waiting = Se espera una tecla.
account-routing-end-waiting-more = Marcó { $keys }, que puede comenzar una extensión: se espera un momento.
account-routing-end-waiting-name = Se espera que deletree un nombre.
account-routing-end-waiting-name-more = Va deletreando { $keys }: se espera la letra siguiente.
account-routing-end-waiting-name-choice = Se espera que elija un nombre.
account-routing-end-ringing = Sigue sonando.

account-routing-warnings = Por revisar
account-routing-warnings-more = { $number ->
    [one] Y un punto más
   *[other] Y { $number } puntos más
}
account-routing-from-number = Número { $number }
account-routing-warning-number = El número { $number } no tiene destino: quien llama no llega a nadie.
account-routing-warning-target-missing = { $from }: falta elegir el destino.
account-routing-warning-target-gone = { $from }: el destino ya no existe. Elige otro.
account-routing-warning-voicemail-off = { $from }: lleva al buzón de voz de { $name }, que está apagado.
account-routing-warning-no-rooms = { $from }: lleva a las conferencias, que no tienen ninguna sala.
account-routing-warning-greeting-empty = { $menu }: el saludo está vacío. Escribe un texto o elige una grabación.
account-routing-warning-idle-key = { $menu }: el saludo ofrece la tecla { $key }, que no hace nada.
account-routing-warning-announcement-empty = { $menu }: la tecla { $key } reproduce un anuncio que no dice nada.
account-routing-warning-nothing-to-choose = { $menu }: ninguna tecla hace nada y al final se cuelga. Quien llama no llega a nadie.
account-routing-warning-menu-never-reached = { $menu }: ninguna llamada llega hasta aquí.
account-routing-warning-menu-missing = A la recepcionista le falta un menú.
account-routing-warning-receptionist = Ningún número lleva a la recepcionista: nadie de afuera oye sus menús.
account-routing-warning-loop = Si nadie marca ni contesta, la llamada da vueltas sin fin: { $list }.
account-routing-warning-group-empty = El grupo { $group } no tiene miembros: no suena en ningún teléfono y la llamada sigue de una vez. Agrega al menos uno.
account-routing-warning-member-gone = El grupo { $group } llama a alguien que ya no es usuario. Revisa sus miembros.
account-routing-warning-group-silent = Del grupo { $group } no suena ningún teléfono. Agrega a alguien que tenga uno encendido.
account-routing-warning-group-itself = El único miembro del grupo { $group } es { $name }, y desvía sus llamadas al mismo grupo.
account-routing-warning-group-never-reached = Al grupo { $group } no llega nadie de afuera: ninguna tecla ni número lleva a él.
account-routing-warning-user = { $name } no tiene teléfono encendido ni buzón de voz: sus llamadas se pierden.
account-routing-warning-hours = El horario no tiene ninguna hora abierta: siempre contesta el menú fuera de horario.
account-routing-warning-holiday = El festivo { $name } tiene una fecha que nunca llega. Corrígela.

account-routing-problem-called = Elige a qué número o extensión se llama.
account-routing-problem-caller = Escribe un número de teléfono o una extensión de la empresa, o deja el campo vacío.
account-routing-problem-date = Escribe un día entre los años 2000 y 2100, como 2026-12-25.
account-routing-problem-time = Escribe una hora como 08:00.
account-routing-problem-keys = Escribe solo teclas: de 0 a 9, * y #, con coma o punto para esperar. Caben 100.
