# Los teléfonos IP que se alquilan.
ip-phones-title = Teléfonos IP
ip-phones-lead = { $number ->
    [0] Alquila teléfonos de mesa: llegan configurados, con su extensión.
    [one] Tienes un teléfono alquilado o en camino.
   *[other] Tienes { $number } teléfonos alquilados o en camino.
}
ip-phones-own = Los teléfonos de tu empresa
ip-phones-empty-title = Todavía no hay teléfonos
ip-phones-empty-lead = Elige un modelo y para quién es. Llega listo: se conecta a la red y ya tiene su extensión.
ip-phones-empty-choose = Ver los modelos
ip-phones-column-phone = Teléfono
ip-phones-column-user = Usuario
ip-phones-column-state = Estado
ip-phones-column-mac = Dirección MAC
ip-phones-column-settings = Ajustes
ip-phones-nobody = Sin usuario
ip-phones-no-mac = Se asigna al prepararlo
ip-phones-catalogue = Modelos
ip-phones-catalogue-lead = Todos se alimentan por el cable de red (PoE) y llegan configurados.

ip-phones-about-t31p = Sencillo y sin rodeos, para recepciones, pasillos y puestos con pocas llamadas.
ip-phones-about-t23g = El de todos los días: tres líneas, buen sonido y red gigabit para el computador que se conecta a él.
ip-phones-about-t43u = Ocho teclas para ver quién está ocupado y pasar llamadas sin buscar números.
ip-phones-about-t46u = Pantalla a color y diez teclas de línea, para quien atiende llamadas todo el día.
ip-phones-about-t53w = Con wifi y Bluetooth: para el puesto al que no llega el cable de red.
ip-phones-about-t57w = Pantalla táctil grande, para direcciones y recepciones con muchas extensiones a la vista.

ip-phones-fact-lines = Extensiones
ip-phones-fact-keys = Teclas de línea
ip-phones-fact-keys-on-screen = En la pantalla
ip-phones-fact-screen = Pantalla
ip-phones-fact-power = Corriente
ip-phones-fact-power-poe = Por el cable de red (PoE)
ip-phones-fact-network = Red
ip-phones-fact-gigabit = Dos puertos de 1 Gbit/s
ip-phones-fact-fast = Dos puertos de 100 Mbit/s
ip-phones-fact-wifi = Wifi
ip-phones-fact-wifi-yes = Sí
ip-phones-fact-wifi-no = No
ip-phones-screen-plain = { $inches } pulgadas, { $across } × { $down } puntos
ip-phones-screen-colour = { $inches } pulgadas a color, { $across } × { $down } puntos
ip-phones-screen-touch = { $inches } pulgadas, táctil y a color, { $across } × { $down } puntos

ip-phones-rent = Alquilar este teléfono
ip-phones-rent-short = Alquilar
ip-phones-rent-confirm = Pedir el teléfono
ip-phones-user = Usuario
ip-phones-user-hint = Solo aparecen los usuarios que no tienen teléfono.
ip-phones-user-choose = Elige un usuario
ip-phones-new-user = Agregar un usuario nuevo
ip-phones-all-have-one = Todos los usuarios tienen teléfono
ip-phones-all-have-one-lead = Un usuario tiene un teléfono IP. Agrega un usuario para alquilar otro.
ip-phones-delivery-name = Quién lo recibe
ip-phones-delivery-address = Dirección de entrega
ip-phones-delivery-address-hint = Con ciudad y código postal. Te proponemos la dirección de la empresa.
ip-phones-rent-begins = El alquiler empieza el día de la entrega y termina el día en que el teléfono vuelve al operador. Cada mes incompleto se cobra por días.
ip-phones-rent-price = { $amount } al mes.
ip-phones-rent-taxes-included = Impuestos incluidos.
ip-phones-rent-taxes-added = Más impuestos.
ip-phones-rent-sample = Es un precio de muestra: el operador todavía no lo ha fijado.
ip-phones-rent-name = Alquiler
ip-phones-rent-later = Empieza el día de la entrega
ip-phones-rent-never = No se cobró
ip-phones-rent-since = Desde el { $day }
ip-phones-rent-was = Del { $day } al { $end }

ip-phones-progress = Estado del pedido
ip-phones-facts = Datos
ip-phones-state-ordered = Pedido
ip-phones-state-prepared = Preparado
ip-phones-state-sent = Enviado
ip-phones-state-delivered = Entregado
ip-phones-state-going-back = Por devolver
ip-phones-state-returned = Devuelto
ip-phones-state-cancelled = Cancelado
ip-phones-next-ordered = El operador prepara el teléfono. Hasta entonces puedes cancelar el pedido.
ip-phones-next-prepared = El teléfono está configurado y sale pronto.
ip-phones-next-sent = El teléfono va en camino. Te avisaremos por correo cuando llegue.
ip-phones-next-delivered = El teléfono está entregado. Conéctalo a la red y espera unos minutos: se reinicia solo.
ip-phones-next-going-back = El operador te dirá adónde enviar el teléfono. Empácalo con su cable. El alquiler termina el día en que llegue.
ip-phones-next-returned = El teléfono volvió al operador y ya no se cobra.
ip-phones-next-cancelled = Cancelaste el pedido. No se cobró nada.
ip-phones-nobody-explained = Este teléfono no es de nadie y su alquiler sigue. Dáselo a un usuario o devuélvelo.

ip-phones-cancel = Cancelar el pedido
ip-phones-cancel-explained = Todavía no se ha preparado: puedes cancelarlo sin costo.
ip-phones-cancel-open = Cancelar…
ip-phones-cancel-title = ¿Cancelar el pedido de { $model }?
ip-phones-cancel-confirm = Cancelar el pedido
ip-phones-return = Devolver el teléfono
ip-phones-return-explained = El alquiler termina el día en que el teléfono llega al operador.
ip-phones-return-open = Devolver…
ip-phones-return-title = ¿Devolver { $model }?
ip-phones-return-how = Avisamos al operador, que te dirá adónde enviar el teléfono. Empácalo con su cable: el alquiler termina el día en que llegue. Mientras tanto puedes cambiar de opinión.
ip-phones-return-confirm = Devolver el teléfono
ip-phones-return-not-yet = El teléfono ya está preparado o va en camino. Cuando llegue podrás devolverlo.
ip-phones-end-not = Volver al teléfono
ip-phones-keep = Quedarse con el teléfono
ip-phones-keep-explained = Pediste devolverlo. Si todavía lo tienes, puedes quedarte con él.
ip-phones-keep-confirm = Quedarme con él

ip-phones-of-user = Teléfono alquilado: { $model } · { $state }
ip-phones-of-user-none = Todavía no tiene un teléfono alquilado.
ip-phones-of-user-rent = Alquilar uno
ip-phones-freed = Su teléfono { $model } queda sin usuario. El alquiler sigue hasta que lo devuelvas; también puedes dárselo a otra persona.

ip-phones-notice-ordered = Pedimos el teléfono de { $name }. Aquí verás cómo avanza.
ip-phones-notice-given = El teléfono es ahora de { $name }.
ip-phones-notice-nobodys = El teléfono quedó sin usuario.
ip-phones-notice-cancelled = Se canceló el pedido de { $name }.
ip-phones-notice-return-asked = Avisamos al operador que devuelves { $name }.
ip-phones-notice-kept = Te quedas con { $name }.

ip-phones-problem-user = Elige para quién es el teléfono.
ip-phones-problem-user-has-one = Ese usuario ya tiene un teléfono. Elige otro usuario.
ip-phones-problem-delivery-name = Escribe quién recibe el teléfono.
ip-phones-problem-delivery-address = Escribe la dirección de entrega.
ip-phones-problem-prepared-already = El pedido ya está preparado y no se puede cancelar. Cuando llegue el teléfono podrás devolverlo.
ip-phones-problem-not-delivered = El teléfono no está en tu empresa: no hay nada que devolver.
ip-phones-problem-over = Este pedido ya terminó.

ip-phones-mail-sent-subject = Tu teléfono { $model } va en camino
ip-phones-mail-sent-body =
    Hola, { $name }:

    El { $day } enviamos el teléfono { $model } de { $user } a esta dirección:
    { $address }

    El alquiler empieza el día en que llegue. Aquí puedes seguirlo:
    { $link }
ip-phones-mail-delivered-subject = Tu teléfono { $model } está entregado
ip-phones-mail-delivered-body =
    Hola, { $name }:

    El { $day } se entregó el teléfono { $model } de { $user } en esta dirección:
    { $address }

    El alquiler empieza hoy. Conecta el teléfono a la red y espera unos minutos. Si no llegó, responde a este correo.
    { $link }
