# Grupos de extensión.
ring-groups-new-title = Nuevo grupo de extensión
ring-groups-new-lead = Una extensión que suena en los teléfonos de varias personas.
ring-groups-edit-lead = Grupo de extensión { $number }
ring-groups-add = Agregar grupo
ring-groups-name = Nombre del grupo
ring-groups-name-hint = Por ejemplo, el área que atiende: Ventas, Soporte.
ring-groups-number = Extensión
ring-groups-number-hint = { $number } dígitos. El cambio vale de inmediato.
ring-groups-empty = Este grupo no tiene miembros: no suena en ningún teléfono y la llamada sigue de una vez adonde dice abajo. Agrega al menos uno.

ring-groups-ringing = Quién suena y cómo
ring-groups-mode = Modo de timbre
ring-groups-mode-simultaneous = Simultáneo
ring-groups-mode-simultaneous-hint = Suenan todos a la vez hasta que alguien contesta.
ring-groups-mode-sequential = Secuencial
ring-groups-mode-sequential-hint = Suena uno después de otro, en el orden de la lista.
ring-groups-members = Miembros
ring-groups-members-hint = En este orden suenan en modo secuencial. Quita la marca a quien ya no deba sonar.
ring-groups-members-none = Todavía no hay miembros.
ring-groups-members-add = Agregar miembros
ring-groups-members-take = Pasar los marcados a la lista
ring-groups-member-up = Subir a { $name }
ring-groups-member-down = Bajar a { $name }
ring-groups-seconds = Cuánto suena
ring-groups-seconds-hint = En modo simultáneo, en total; en secuencial, cada miembro.
ring-groups-seconds-each = { $number } segundos

ring-groups-then = Si nadie contesta
ring-groups-then-label = La llamada pasa a
ring-groups-then-hang-up = Colgar con un anuncio
ring-groups-then-users = Usuarios
ring-groups-then-groups = Grupos de extensión
ring-groups-then-voicemail = Buzones de voz
ring-groups-voicemail-of = Buzón de voz de { $name }
ring-groups-announcement = Anuncio antes de colgar
ring-groups-announcement-kind = Cómo se dice
ring-groups-announcement-text = Texto a voz
ring-groups-announcement-audio = Grabación
ring-groups-announcement-words = Texto del anuncio
ring-groups-announcement-hint = Hasta 400 caracteres.
ring-groups-no-recording = Elige una grabación
ring-groups-first-announcement = En este momento nadie puede atender su llamada. Por favor, vuelva a llamar más tarde.

ring-groups-notice-added = El grupo { $name } ya tiene su extensión.
ring-groups-notice-changed = Se guardaron los cambios del grupo { $name }.
ring-groups-delete = Eliminar este grupo
ring-groups-delete-explained = Antes de eliminarlo verás qué lleva a esta extensión y podrás elegir qué la reemplaza. Sus miembros conservan sus propias extensiones.
ring-groups-delete-open = Eliminar grupo
ring-groups-delete-title = Eliminar el grupo { $name }
ring-groups-delete-confirm = Eliminar grupo

ring-groups-use-member = Grupo { $group }: miembro
ring-groups-use-then = Grupo { $group }: si nadie contesta
ring-groups-use-announcement = Grupo { $group }: anuncio antes de colgar

ring-groups-problem-name-taken = Ya hay un usuario o un grupo con ese nombre. Elige otro.
ring-groups-problem-members-missing = Marca al menos un miembro.
ring-groups-problem-member-gone = Alguien de la lista ya no es usuario y se quitó. Revisa los miembros y guarda otra vez.
ring-groups-problem-seconds = Elige entre 5 y 60 segundos, de 5 en 5.
ring-groups-problem-then-missing = Elige adónde pasa la llamada si nadie contesta.
ring-groups-problem-loop = Ese grupo pasa sus llamadas, directa o indirectamente, a este: quien llama daría vueltas sin fin. Elige otro destino.
ring-groups-problem-replacement-loop = Con ese reemplazo, una llamada daría vueltas entre grupos sin fin. Elige otro.
ring-groups-problem-text-missing = Escribe lo que se dirá antes de colgar.
ring-groups-problem-text-long = El texto pasa de 400 caracteres. Acórtalo.
ring-groups-problem-text-characters = El texto tiene caracteres que no se pueden leer en voz alta. Escríbelo de nuevo.
ring-groups-problem-audio-missing = Elige una grabación, o usa texto a voz.
