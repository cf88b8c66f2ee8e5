# El historial de cambios.
history-title = Historial de cambios
history-lead = Quién cambió qué en la configuración, y cuándo. Puedes volver a cualquier estado anterior.
history-revision = Revisión { $number }
history-operator = El operador
history-begins = Aquí empieza el historial.
history-restored = Restauró el estado de la revisión { $number }.
history-current = Estado actual
history-added = Se agregó
history-changed = Cambió
history-removed = Se eliminó
history-will-be-added = Se agregará
history-will-change = Cambiará
history-will-be-removed = Se eliminará
history-before = antes:
history-after = ahora:
history-nothing = nada
history-more = { $number ->
    [one] Ver un cambio más
   *[other] Ver { $number } cambios más
}
history-pages = Páginas del historial
history-newer = Más recientes
history-older = Más antiguos
history-nothing-found = No hay cambios así
history-nothing-found-hint = Prueba con otra persona, otras fechas u otro tipo de cambio.

history-recent = Últimos cambios
history-recent-all = Ver el historial
history-recent-others = { $number ->
    [one] y un cambio más
   *[other] y { $number } cambios más
}

history-filter-who = Quién
history-filter-everybody = Todas las personas
history-filter-what = Qué
history-filter-everything = Todo
history-filter-from = Desde
history-filter-until = Hasta
history-filter-do = Filtrar
history-filter-end = Ver todo
history-area-holidays = Días festivos
history-area-audio = Grabaciones y música

history-restore = Restaurar
history-restore-label = Restaurar el estado de la revisión { $number }
history-restore-title = Restaurar la revisión { $number }
history-restore-lead = La configuración telefónica vuelve a estar como quedó en esa revisión. Lo que hay ahora sigue en el historial, así que también puedes volver a ello.
history-restore-changes = Esto cambiará
history-restore-same = La configuración ya está como en esta revisión. No hay nada que restaurar.
history-restore-confirm = Restaurar este estado
history-notice-restored = La configuración está otra vez como en la revisión { $name }.
history-problem-changed = Alguien cambió la configuración mientras leías esta página. Revisa abajo lo que cambiaría ahora y confirma otra vez.
history-problem-kept = No se puede volver a este estado: algo que se quitaría todavía se usa en otra parte, o un número ya pertenece a otra cosa. Cambia eso primero y vuelve a intentarlo.
history-problem-fax = Volver a ese estado daría a una persona un segundo número de fax, o haría del número principal un fax. Cambia antes a dónde lleva ese número.
history-meanwhile = { $name }, { $moment }: { $changes }
history-meanwhile-all = Ver el historial de cambios

history-yes = sí
history-no = no
history-quoted = «{ $text }»
history-recording = Grabación { $name }
history-whole-day = todo el día
history-main-number = el número principal

history-thing = { $name }
history-thing-user = Usuario { $name }
history-thing-group = Grupo { $name }
history-thing-number = Número { $name }
history-thing-room = Sala { $name }
history-thing-conference = Servidor de conferencias { $name }
history-thing-hours = Horario de atención
history-thing-holiday = Día festivo { $name }
history-thing-music = Música { $name }

history-fact-number = Extensión
history-fact-name = Nombre
history-fact-email = Correo electrónico
history-fact-key = Tecla { $number }
history-fact-key-label = Tecla { $number }, nombre
history-fact-key-announcement = Tecla { $number }, anuncio
history-fact-silence = Si no se marca nada
history-fact-silence-repeats = Repeticiones si no se marca nada
history-fact-wrong-key = Si la tecla no sirve
history-fact-wrong-key-repeats = Repeticiones si la tecla no sirve
history-fact-always-open = Abierto día y noche
history-fact-leads-to = Lleva a
history-fact-reach-by-extension = Se marca su extensión en el menú
history-fact-reach-by-name = Se busca por nombre en el menú
history-fact-days = Fecha
history-fact-yearly = Cada año
history-fact-part = Cerrado
history-fact-greeting = Saludo
history-fact-caller-id = Nombre que ve quien recibe la llamada
