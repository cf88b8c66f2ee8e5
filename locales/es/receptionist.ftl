# La recepcionista virtual y sus menús.
receptionist-title = Recepcionista
receptionist-tab-hours = Horario
receptionist-tab-holidays = Festivos
receptionist-tab-recordings = Grabaciones
receptionist-tab-flow = Recorrido
receptionist-tab-test = Probar
receptionist-lead-open = Lo que oye quien llama en horario de oficina.
receptionist-lead-closed = Lo que oye quien llama fuera del horario de oficina.
receptionist-changed = Último cambio: { $name }.
receptionist-slot-open = Menú de horario de oficina
receptionist-slot-closed = Menú fuera de horario

receptionist-greeting = Saludo inicial
receptionist-greeting-text = Texto del saludo
receptionist-change = Cambiar
receptionist-kind = Tipo de saludo
receptionist-announcement-kind = Tipo de anuncio
receptionist-kind-text = Texto a voz
receptionist-kind-audio = Grabación
receptionist-recording = Grabación
receptionist-no-recording = Elige una grabación
receptionist-characters = { $number } de 400 caracteres
receptionist-text-hint = Hasta 400 caracteres.
receptionist-listen = Escuchar
receptionist-listen-before-saving = Escuchar antes de guardar
receptionist-test-before-saving = Probar con estos cambios

receptionist-keys = Teclas
receptionist-keys-hint = Arrastra una tecla para moverla, o presiona M
receptionist-to-keys = Volver a las teclas
receptionist-key = Tecla { $key }
receptionist-key-free = Sin asignar
receptionist-key-add = Agregar una acción
receptionist-action = Acción
receptionist-action-none = Sin acción
receptionist-action-transfer = Transferir la llamada
receptionist-action-announcement = Reproducir un anuncio
receptionist-action-dial-by-name = Marcación por nombre
receptionist-action-repeat = Repetir el saludo
receptionist-action-hang-up = Colgar
receptionist-target = Destino
receptionist-choose-target = Elige un destino
receptionist-go-target = Elegir destino
receptionist-group-users = Usuarios
receptionist-group-ring-groups = Grupos de extensión
receptionist-empty-group = { $number } · sin miembros
receptionist-group-voicemail = Buzones de voz
receptionist-group-menus = Menús
receptionist-group-external = Fuera de la empresa
receptionist-voicemail-of = Buzón de voz de { $name }
receptionist-external-number = Un número externo
receptionist-external-hint = Un número nacional; se cobra como cualquier llamada de tu plan.
receptionist-label = Nombre en el menú
receptionist-label-hint = Para reconocer la tecla; quien llama no lo oye.
receptionist-announcement = Texto del anuncio
receptionist-clear-key = Quitar la acción
receptionist-move-key = Mover a otra tecla
receptionist-for-transfer = Si transfiere: a quién
receptionist-for-external = Si es un número externo
receptionist-for-announcement = Si reproduce un anuncio: qué dice
receptionist-moving = Moviendo la tecla { $key }. Elige la tecla de destino. Con el teclado: flechas y Enter; Esc cancela.
receptionist-moved = La tecla { $from } se intercambió con la tecla { $to }.
receptionist-move-cancelled = La tecla se queda donde estaba.

receptionist-endings = Si no marca nada o se equivoca
receptionist-silence = Si no marca nada
receptionist-wrong-key = Si marca una tecla sin asignar
receptionist-repeats = { $number ->
    [0] No repetir el saludo
    [one] Repetir el saludo una vez
   *[other] Repetir el saludo { $number } veces
}
receptionist-then = Y después

receptionist-undo = Deshacer
receptionist-redo = Rehacer
receptionist-undone = Deshecho: { $parts }.
receptionist-redone = Rehecho: { $parts }.
receptionist-saving = Guardando…
receptionist-notice-saved = El menú quedó guardado.
receptionist-unsaved-one = Un cambio sin guardar
receptionist-unsaved-many = { $number } cambios sin guardar
receptionist-all-saved = Todo guardado
receptionist-fix-first = Corrige lo señalado antes de guardar.
receptionist-conflict-title = Otra persona guardó este menú mientras lo editabas: { $name }.
receptionist-conflict-own = Guardaste este menú en otra ventana mientras lo editabas aquí: { $moment }.
receptionist-conflict-changed = Cambió: { $parts }. Tus cambios siguen aquí sin guardar.
receptionist-conflict-plain = Lo que escribiste sigue aquí sin guardar. Es distinto de lo guardado en: { $parts }. Si guardas de nuevo, lo reemplaza.
receptionist-conflict-take-theirs = Descartar mis cambios
receptionist-conflict-keep-mine = Sobrescribir con mis cambios
receptionist-taken = Tus cambios se descartaron. Deshacer los recupera.

receptionist-finding-empty-greeting = El saludo está vacío: escribe un texto o elige una grabación.
receptionist-finding-long-greeting = El saludo pasa de 400 caracteres. Acórtalo.
receptionist-finding-key-without-target = La tecla { $key } transfiere, pero no tiene destino.
receptionist-finding-key-without-announcement = La tecla { $key } reproduce un anuncio que no dice nada.
receptionist-finding-offered-key = El saludo ofrece la tecla { $key }, que no hace nada.
receptionist-finding-nothing-to-choose = Ninguna tecla hace nada y al final se cuelga: quien llama no llega a nadie.

receptionist-problem-text-missing = Escribe lo que se dirá.
receptionist-problem-text-silent = Ese texto no se oye: escribe algunas palabras.
receptionist-problem-text-long = El texto pasa de 400 caracteres. Acórtalo.
receptionist-problem-text-characters = El texto tiene caracteres que no se pueden leer en voz alta. Escríbelo de nuevo.
receptionist-problem-audio-missing = Elige una grabación, o usa texto a voz.
receptionist-problem-label-long = El nombre de la tecla pasa de 40 caracteres. Acórtalo.
receptionist-problem-repeats = El saludo se repite como máximo 3 veces.
receptionist-problem-target-missing = Elige a quién se transfiere la llamada.
receptionist-problem-external-abroad = Solo se puede transferir a números nacionales. Escribe uno de tu país.
receptionist-problem-external-own = Ese número es de tu propia empresa: la llamada daría vueltas. Elige a quién lleva, más arriba.

receptionist-use-greeting = { $menu }: saludo inicial
receptionist-use-key = { $menu }: tecla { $key }
receptionist-use-silence = { $menu }: si no se marca nada
receptionist-use-wrong-key = { $menu }: si se marca una tecla sin asignar

receptionist-first-greeting-open = Bienvenido a { $company }. Si conoce la extensión, márquela en cualquier momento. Marque 0 para hablar con nosotros.
receptionist-first-greeting-closed = Gracias por llamar a { $company }. En este momento estamos cerrados. Marque 0 para dejar un mensaje.
receptionist-first-key = Recepción
receptionist-manage-recordings = Administrar las grabaciones
receptionist-upload-recording = Subir una grabación

receptionist-tab-menus = Otros menús
receptionist-tab-settings = Ajustes
receptionist-slot-extra = Menú { $name }
receptionist-lead-extra = Lo que oye quien llega a este menú desde otro.
receptionist-group-conference = Conferencias
receptionist-empty-conference = { $number } · sin salas
receptionist-menus-title = Otros menús
receptionist-menus-lead = Menús a los que lleva una tecla de otro: por áreas, por idiomas, por sedes.
receptionist-menus-empty-title = Todavía no hay otros menús
receptionist-menus-empty-lead = Cuando diez teclas no alcanzan, una tecla puede llevar a otro menú con su propio saludo.
receptionist-menus-reached = Se llega desde
receptionist-menus-unreached = Nada lleva aquí
receptionist-menus-keys = { $number ->
    [0] Sin teclas
    [one] Una tecla
   *[other] { $number } teclas
}
receptionist-menus-findings = { $number } por revisar
receptionist-add-menu = Agregar menú
receptionist-new-menu-title = Nuevo menú
receptionist-new-menu-lead = Primero su nombre y lo que dice; después eliges qué hace cada tecla.
receptionist-new-menu-greeting-hint = Hasta 400 caracteres. Después puedes cambiarlo por una grabación.
receptionist-menu-name = Nombre del menú
receptionist-menu-name-hint = Para reconocerlo en las listas; quien llama no lo oye.
receptionist-menu-rename = Cambiar el nombre
receptionist-menu-delete = Eliminar este menú
receptionist-menu-delete-explained = Antes de eliminarlo verás qué teclas llevan a él.
receptionist-menu-delete-open = Eliminar menú
receptionist-menu-delete-title = ¿Eliminar el menú { $name }?
receptionist-menu-delete-uses = Esto lleva a él:
receptionist-menu-replacement-nothing = Nada: las teclas quedan sin acción, y lo demás cuelga
receptionist-problem-replacement-missing = Elige el menú que toma su lugar, o nada.
receptionist-problem-replacement-loop = Con ese menú, quien no marca nada daría vueltas sin fin. Elige otro.
receptionist-menu-delete-no-uses = Ninguna tecla lleva a él.
receptionist-menu-delete-final = Su saludo y sus teclas se borran. En el historial puedes volver al estado anterior.
receptionist-notice-menu-added = El menú { $name } está listo. Elige qué hace cada tecla.
receptionist-notice-menu-renamed = El menú ahora se llama { $name }.
receptionist-notice-menu-deleted = Se eliminó el menú { $name }.
receptionist-problem-menu-name-missing = Escribe un nombre para el menú.
receptionist-problem-menu-name-taken = Ya hay un menú con ese nombre. Elige otro.
receptionist-problem-most-menus = Ya hay 20 menús, que es el máximo. Elimina uno antes de agregar otro.
receptionist-problem-menu-loop = Ese menú vuelve a este cuando no se marca nada: quien llama daría vueltas sin fin. Elige otro destino.
