# Los números de teléfono.
numbers-lead = { $number ->
    [one] Un número
   *[other] { $number } números
}{ $without ->
    [0] , todos con destino.
    [one] ; uno no lleva a ninguna parte.
   *[other] ; { $without } no llevan a ninguna parte.
}
numbers-add = Agregar un número
numbers-port = Traer un número
numbers-search = Buscar
numbers-search-hint = Número, ciudad o destino
numbers-search-end = Quitar la búsqueda
numbers-search-all = Ver todos
numbers-filter = Destino
numbers-filter-all = Todos ({ $number })
numbers-filter-receptionist = Recepcionista ({ $number })
numbers-filter-extensions = Extensiones ({ $number })
numbers-filter-faxes = Faxes ({ $number })
numbers-filter-nobody = Sin destino ({ $number })
numbers-column-number = Número
numbers-column-place = Ciudad o tipo
numbers-column-destination = Sus llamadas van a
numbers-destination = Sus llamadas van a
numbers-destination-hint = La recepcionista contesta con el menú; una extensión suena directamente; un fax se recibe y se envía por correo.
numbers-destination-of = Destino de { $number }
numbers-to-nobody = Nadie: quien llama oye que no hay quien conteste
numbers-to-users = Usuarios
numbers-to-groups = Grupos de extensión
numbers-to-fax = Fax de un usuario
numbers-fax-of = Fax de { $name }
numbers-save = Guardar destinos
numbers-save-hint = Se guardan los que cambiaste en esta página.
numbers-found = { $found } de { $all ->
    [one] un número
   *[other] { $all } números
}
numbers-pages = Páginas de la lista
numbers-nothing-found = Nada coincide con la búsqueda
numbers-nothing-found-hint = Prueba con menos cifras, con la ciudad o con el nombre de quien recibe las llamadas.
numbers-kind-local = Local
numbers-kind-local-hint = De una ciudad; quien llama paga una llamada normal.
numbers-kind-toll-free = Gratuito
numbers-kind-toll-free-hint = Quien llama no paga; la llamada la paga tu empresa. No puede ser el número principal.
numbers-use = Número { $number }
numbers-use-fax = Fax en { $number }

numbers-direct-none = Sin número directo
numbers-direct-own = Números de tu empresa sin destino
numbers-direct-free = Libres en { $place }
numbers-direct-next = Un número nuevo: el siguiente libre de…

numbers-choose-kind = ¿Qué tipo de número quieres?
numbers-choose-area-code = ¿De qué indicativo?
numbers-choose-prefix = ¿Con qué prefijo?
numbers-choose-city = ¿De qué ciudad?
numbers-choose-number = Elige el número. Quedará reservado para ti durante 10 minutos mientras confirmas.
numbers-chosen = Lo que has elegido
numbers-area-code = Indicativo { $code }
numbers-change = Cambiar
numbers-change-choice = Cambiar: { $name }
numbers-free = { $number ->
    [one] Uno libre
   *[other] { $number } libres
}
numbers-search-place = Buscar indicativo o ciudad
numbers-search-place-hint = Indicativo o ciudad
numbers-search-digits = Buscar cifras
numbers-search-digits-hint = Cifras que debe tener
numbers-hold = Reservar { $number }
numbers-earlier = Anteriores
numbers-later = Siguientes
numbers-nothing-free = No hay números libres
numbers-nothing-free-hint = Tu operador no tiene ahora números de este tipo. Pídele que agregue algunos.
numbers-nothing-free-found-hint = Prueba con menos cifras o con otra ciudad.
numbers-back = Volver a los números
numbers-held = Reservado para ti hasta { $time }: { $number ->
    [one] queda un minuto.
   *[other] quedan { $number } minutos.
}
numbers-add-confirm = Agregar este número
numbers-let-go = Dejarlo y elegir otro
numbers-lapsed = { $number } no está reservado para ti: los 10 minutos pasaron, o elegiste otro después. Si sigue libre, puedes reservarlo otra vez.
numbers-hold-again = Reservarlo otra vez
numbers-choose-another = Elegir otro

numbers-main = Número principal
numbers-main-is = Este es el número principal: con él inician sesión los administradores y los usuarios. Para liberarlo, elige antes otro número principal.
numbers-main-explained = Con el número principal inician sesión los administradores y los usuarios. Este puede tomar su lugar.
numbers-main-open = Hacerlo principal
numbers-main-title = ¿Hacer de { $number } el número principal?
numbers-main-warning = Desde ese momento, todos inician sesión con { $number } y ya no con { $old }. Avísales antes.
numbers-main-rest = { $old } sigue siendo de tu empresa y sus llamadas siguen yendo adonde van ahora. Los administradores reciben un correo.
numbers-main-confirm = Hacerlo principal

numbers-release = Liberar este número
numbers-release-explained = El número deja de ser de tu empresa.
numbers-release-open = Liberar número
numbers-release-title = ¿Liberar { $number }?
numbers-release-calls = Desde ese momento, las llamadas a este número ya no llegan a tu empresa.
numbers-release-users = Lo muestran al llamar: { $names }. Pasarán a mostrar el número principal.
numbers-release-fax = Es el fax de una persona: deja de recibir faxes.
numbers-release-rest = Durante { $days } días nadie más podrá tenerlo, y tú puedes agregarlo otra vez. Después queda libre para cualquiera.
numbers-release-confirm = Liberar número

numbers-notice-changed = Se guardó el destino de { $name }.
numbers-notice-several-changed = Se guardaron los destinos de { $name } números.
numbers-notice-unchanged = No había ningún cambio que guardar.
numbers-notice-let-go = { $name } quedó libre. Elige otro.
numbers-notice-added = { $name } ya es de tu empresa y recibe llamadas.
numbers-main-leads-to = { $number }, y sus llamadas van a: { $destination }
numbers-main-leads-nowhere = { $number }, y nadie contesta sus llamadas
numbers-notice-main = El número principal es ahora { $name }. Inicia sesión con él la próxima vez.
numbers-notice-released = Se liberó { $name }.

numbers-problem-destination = Ese destino ya no existe. Elige otro.
numbers-problem-fax-main = El número principal es de todos y no puede ser el fax de alguien. Elige otro destino.
numbers-problem-fax-second = Esa persona ya recibe faxes en otro número. Cambia antes el destino de ese número o elige aquí otro destino.
numbers-problem-main-fax = Ese número recibe los faxes de alguien. Llévalo antes a otro destino.
numbers-problem-most = Tu empresa llegó a 300 números. Libera alguno antes de agregar otro.
numbers-problem-taken = Alguien tomó ese número antes. Elige otro.
numbers-problem-in-use = Ese número ya lleva a otra parte. Elige otro.
numbers-problem-lapsed = La reserva de 10 minutos terminó. Reserva el número otra vez si sigue libre, o elige otro.
numbers-problem-toll-free = Un número gratuito no puede ser el número principal. Elige uno local.
numbers-problem-main = El número principal no se puede liberar. Elige antes otro número principal.

numbers-mail-subject = El número principal ahora es { $number }
numbers-mail-body =
    Hola, { $name }:

    { $by } cambió el número principal de { $company }: ahora es { $number }, en lugar de { $old }.

    Desde ahora, los administradores y los usuarios inician sesión con { $number }:
    { $link }

    Si nadie de tu empresa hizo este cambio, elige otra contraseña y avisa a tu operador.
