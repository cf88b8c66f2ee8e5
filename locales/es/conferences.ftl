# El servidor de conferencias y sus salas.
conferences-title = Conferencias
conferences-lead-none = Una extensión a la que varias personas llaman para hablar entre sí.
conferences-lead = { $rooms ->
    [0] Extensión { $number } · todavía sin salas
    [one] Extensión { $number } · una sala de 10
   *[other] Extensión { $number } · { $rooms } salas de 10
}
conferences-first-name = Conferencias
conferences-fact-rooms = Hasta 10 salas, cada una para 10 personas.
conferences-fact-always = Siempre abiertas: no hay que reservarlas.
conferences-fact-outside = Entra gente de la empresa y de fuera, con una ID de conferencia y, si quieres, un PIN.
conferences-server-name = Nombre
conferences-server-name-hint = Así aparece en las listas de extensiones.
conferences-server-number = Extensión
conferences-server-number-hint = { $number } dígitos. Vale en cuanto guardas.
conferences-server-lead = Servidor de conferencias { $number }
conferences-set-up = Crear el servidor de conferencias
conferences-change-server = Extensión y nombre
conferences-add-room = Agregar sala
conferences-empty-title = Todavía no hay salas
conferences-empty-lead = Cada sala tiene su propia ID: quien la marca entra a hablar con los demás.
conferences-room-name = Nombre de la sala
conferences-room-name-hint = Por ejemplo, quién se reúne allí: Ventas, Proveedores.
conferences-room-code = ID de conferencia
conferences-room-code-hint = De 4 a 8 dígitos. Con ella se elige la sala.
conferences-room-pin = PIN
conferences-room-pin-optional = PIN (opcional)
conferences-room-pin-hint = De 4 a 8 dígitos. Sin PIN basta la ID.
conferences-no-pin = Sin PIN
conferences-new-title = Nueva sala
conferences-new-lead = Un lugar para que hasta 10 personas hablen entre sí.
conferences-edit-lead = Sala de conferencia
conferences-enter = Cómo se entra
conferences-enter-inside = Desde un teléfono de la empresa: marca { $number }.
conferences-enter-outside = Desde fuera: llama al { $called } y, cuando conteste la recepcionista, marca { $number }.
conferences-enter-straight = Desde fuera: llama al { $called }.
conferences-enter-nowhere = Desde fuera todavía no se puede: lleva uno de tus números a las conferencias, o haz que la recepcionista pase llamadas a ellas (por extensión o con una tecla).
conferences-enter-code = Marca la ID de conferencia y #. Si la sala tiene PIN, márcalo también, con #.
conferences-enter-beep = Cada vez que alguien entra, todos oyen un pitido.
conferences-delete-room = Eliminar esta sala
conferences-delete-room-explained = Su ID deja de funcionar de inmediato. En el historial puedes volver al estado anterior.
conferences-delete-room-open = Eliminar…
conferences-delete-room-confirm = Eliminar sala
conferences-delete-room-title = ¿Eliminar la sala { $name }?
conferences-delete-server = Eliminar el servidor
conferences-delete-server-explained = Primero se eliminan sus salas. Después verás qué lleva a esta extensión y podrás elegir qué la reemplaza.
conferences-delete-server-open = Eliminar…
conferences-delete-server-confirm = Eliminar servidor
conferences-delete-title = Eliminar { $name }
conferences-to-rooms = Ver las salas

conferences-notice-set-up = El servidor de conferencias contesta en la extensión { $name }. Agrega la primera sala.
conferences-notice-server-changed = El servidor de conferencias contesta en la extensión { $name }.
conferences-notice-room-added = La sala { $name } está abierta.
conferences-notice-room-changed = Se guardaron los cambios de la sala { $name }.
conferences-notice-room-deleted = Se eliminó la sala { $name }.
conferences-notice-deleted = Se eliminó el servidor de conferencias { $name }.

conferences-problem-name-missing = Escribe un nombre para la sala.
conferences-problem-name-taken = Ya hay una sala con ese nombre. Elige otro.
conferences-problem-code-missing = Escribe la ID de conferencia.
conferences-problem-code-digits = La ID de conferencia debe tener de 4 a 8 dígitos y nada más.
conferences-problem-code-taken = Otra sala tiene esa ID. Elige otra.
conferences-problem-pin-digits = El PIN debe tener de 4 a 8 dígitos y nada más.
conferences-problem-pin-same = El PIN no puede ser la misma ID de conferencia. Elige otro.
conferences-problem-pin-guessable = Ese PIN se adivina fácilmente. Usa dígitos que no se repitan ni vayan en orden.
conferences-problem-most-rooms = Ya hay 10 salas, que es el máximo. Elimina una antes de agregar otra.
conferences-problem-server-name-missing = Escribe un nombre para la extensión.
conferences-problem-server-name-taken = Otra extensión tiene ese nombre. Elige otro.
conferences-problem-set-up-already = El servidor de conferencias ya existe. Recarga la página para verlo.
conferences-problem-rooms-left = Este servidor todavía tiene salas. Elimínalas antes de eliminarlo.
