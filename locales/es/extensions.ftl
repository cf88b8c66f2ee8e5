# Usuarios y sus extensiones.
extensions-list-title = Extensiones
extensions-list-lead = { $users ->
    [0] Todavía no hay usuarios.
    [one] Un usuario.
   *[other] { $users } usuarios.
} { $left ->
    [0] Tu plan está completo.
    [one] Queda uno en tu plan.
   *[other] Quedan { $left } en tu plan.
}
extensions-list-found = { $found } de { $all ->
    [one] un usuario
   *[other] { $all } usuarios
}
extensions-column-number = Extensión
extensions-column-name = Nombre
extensions-column-contact = Contacto
extensions-column-type = Tipo
extensions-type-user = Usuario
extensions-type-receptionist = Recepcionista virtual
extensions-search = Buscar
extensions-search-hint = Nombre, extensión o correo
extensions-search-all = Ver todos
extensions-nothing-found = Nadie coincide con la búsqueda
extensions-nothing-found-hint = Prueba con menos letras, con el número de la extensión o con el correo.
extensions-add-user = Agregar usuario
extensions-new-user-title = Nuevo usuario
extensions-new-user-lead = Una persona de tu empresa con su propia extensión.
extensions-edit-lead = Extensión { $number }
extensions-first-name = Nombre
extensions-last-name = Apellido
extensions-email = Correo electrónico
extensions-number = Extensión
extensions-number-hint = { $number } dígitos. Es lo que marcan sus compañeros; el cambio vale de inmediato.
extensions-notice-added = { $name } ya tiene su extensión.
extensions-notice-changed = Se guardaron los cambios de { $name }.
extensions-delete-user = Eliminar este usuario
extensions-delete-explained = Antes de eliminarlo verás qué opciones le transfieren llamadas y podrás elegir quién las recibe.
extensions-delete-open = Eliminar usuario
extensions-problem-number-missing = Escribe el número de la extensión.
extensions-problem-number-length = La extensión debe tener { $number } dígitos y nada más.
extensions-problem-number-receptionist = Ese número es el de la recepcionista. Elige otro.
extensions-problem-number-emergency = Ese número es de emergencias o el comienzo de uno. Elige otro.
extensions-problem-number-taken = Otra persona ya tiene esa extensión. Elige otra.
extensions-problem-name-missing = Escribe el nombre.
extensions-problem-last-name-missing = Escribe el apellido.
extensions-problem-name-characters = El nombre tiene caracteres que no se ven. Escríbelo de nuevo a mano.
extensions-problem-name-taken = Ya hay alguien con ese nombre y apellido. Agrega un segundo apellido o una inicial.
extensions-problem-most-users = Tu plan llega hasta 200 usuarios. Elimina alguno antes de agregar otro.
extensions-delete-title = Eliminar a { $name }
extensions-delete-uses = Estas opciones transfieren a { $name }:
extensions-delete-no-uses = Ninguna opción transfiere a { $name }.
extensions-delete-final = La extensión queda libre de inmediato. Esto no se puede deshacer.
extensions-delete-yourself = Esta extensión es la tuya. Podrás seguir entrando a Centralita, pero nadie podrá llamarte en { $number }.
extensions-delete-confirm = Eliminar usuario
extensions-replacement = Reemplazar por
extensions-replacement-choose = Elige a alguien
extensions-replacement-nobody = Nadie: quitar estas opciones
extensions-problem-replacement-missing = Elige quién recibirá estas llamadas, o quita las opciones.
extensions-notice-deleted = Se eliminó a { $name }.
