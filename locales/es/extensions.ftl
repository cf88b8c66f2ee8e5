# La lista de extensiones, y los usuarios.
extensions-list-title = Extensiones
extensions-list-lead = { $users ->
    [0] Todavía no hay usuarios
    [one] Un usuario
   *[other] { $users } usuarios
}{ $groups ->
    [0] .
    [one] {" "}y un grupo de extensión.
   *[other] {" "}y { $groups } grupos de extensión.
} { $left ->
    [0] Tu plan está completo.
    [one] En tu plan cabe un usuario más.
   *[other] En tu plan caben { $left } usuarios más.
}
extensions-list-found = { $found } de { $all ->
    [one] una extensión
   *[other] { $all } extensiones
}
extensions-column-number = Extensión
extensions-column-name = Nombre
extensions-column-contact = Contacto
extensions-column-rings = Teléfonos
extensions-column-type = Tipo
extensions-type-user = Usuario
extensions-type-ring-group = Grupo de extensión
extensions-type-conference = Servidor de conferencias
extensions-rings-external = Externo { $number }
extensions-rings-voicemail = Ninguno: va al buzón de voz
extensions-rings-nothing = Ninguno suena
extensions-rings-forwarded = Desvío al { $number }
extensions-members = { $number ->
    [one] Un miembro
   *[other] { $number } miembros
}
extensions-no-members = Sin miembros
extensions-filter = Tipo de extensión
extensions-filter-all = Todas ({ $number })
extensions-filter-users = Usuarios ({ $number })
extensions-filter-ring-groups = Grupos ({ $number })
extensions-no-groups = Todavía no hay grupos de extensión
extensions-no-groups-hint = Un grupo suena en los teléfonos de varias personas, a la vez o una después de otra.
extensions-type-receptionist = Recepcionista virtual
extensions-search = Buscar
extensions-search-hint = Nombre, extensión o correo
extensions-search-all = Ver todas
extensions-search-end = Quitar la búsqueda
extensions-nothing-found = Nada coincide con la búsqueda
extensions-nothing-found-hint = Prueba con menos letras, con el número de la extensión o con el correo.
extensions-import = Importar
extensions-add-user = Agregar usuario
extensions-add-ring-group = Agregar grupo
extensions-new-user-title = Nuevo usuario
extensions-new-user-lead = Una persona de tu empresa con su propia extensión.
extensions-edit-lead = Extensión { $number }
extensions-first-name = Nombre
extensions-last-name = Apellido
extensions-email = Correo electrónico
extensions-number = Extensión
extensions-number-hint = { $number } dígitos. Es lo que marcan sus compañeros; vale en cuanto guardas.
extensions-notice-added = { $name } ya tiene su extensión.
extensions-notice-changed = Se guardaron los cambios de { $name }.
extensions-delete-user = Eliminar este usuario
extensions-delete-explained = Antes de eliminarlo verás qué opciones y grupos le pasan llamadas y podrás elegir quién las recibe.
extensions-delete-open = Eliminar usuario
extensions-problem-number-missing = Escribe el número de la extensión.
extensions-problem-number-length = La extensión debe tener { $number } dígitos y nada más.
extensions-problem-number-receptionist = Ese número es el de la recepcionista. Elige otro.
extensions-problem-number-emergency = Ese número es de emergencias o el comienzo de uno. Elige otro.
extensions-problem-number-taken = Esa extensión ya está en uso. Elige otra.
extensions-problem-name-missing = Escribe el nombre.
extensions-problem-last-name-missing = Escribe el apellido.
extensions-problem-name-characters = El nombre tiene caracteres que no se ven. Escríbelo de nuevo a mano.
extensions-problem-name-taken = Ya hay un usuario o un grupo con ese nombre. Agrega un segundo apellido o una inicial.
extensions-problem-most-users = Tu plan llega hasta 200 usuarios. Elimina alguno antes de agregar otro.
extensions-delete-title = Eliminar a { $name }
extensions-delete-uses = Estas opciones, grupos y números llevan a { $name }:
extensions-delete-no-uses = Ninguna opción, grupo ni número lleva a { $name }.
extensions-delete-final = La extensión queda libre de inmediato. En el historial puedes volver al estado anterior.
extensions-delete-secrets = Su contraseña y el PIN de su buzón de voz no vuelven con ese estado: tendrías que darle otros.
extensions-delete-yourself = Esta extensión es la tuya. Podrás seguir entrando a Centralita, pero nadie podrá llamarte en { $number }.
extensions-delete-confirm = Eliminar usuario
extensions-replacement = Reemplazar por
extensions-replacement-choose = Elige un reemplazo
extensions-replacement-nobody = Nadie: quitar lo que lleva aquí
extensions-problem-replacement-missing = Elige quién recibirá estas llamadas, o quita lo que lleva aquí.
extensions-notice-deleted = Se eliminó a { $name }.
extensions-live-talking = En llamada
extensions-live-there = { $all ->
    [1] Conectado
   *[other] { $there } de { $all } conectados
}
extensions-live-away = Sin conexión
extensions-live-seen = visto { $moment }
extensions-live-wrong-password = Contraseña incorrecta
