# Traer números de otra empresa telefónica.
number-porting-title = Portabilidad de números
number-porting-lead = Trae tus números de otra empresa telefónica: los conservas y funcionan aquí.
number-porting-begin = Pedir una portabilidad
number-porting-new = Traer números
number-porting-needs = Lo que necesitas
number-porting-need-1 = La última factura de tu empresa telefónica, en PDF o en una foto.
number-porting-need-2 = El número de cuenta o de contrato que aparece en ella.
number-porting-need-3 = El nombre del titular y la dirección, tal como están en la factura.
number-porting-need-4 = Unos diez minutos. Cada paso se guarda: puedes dejarlo y seguir otro día.
number-porting-goes = Cómo funciona
number-porting-goes-1 = Envías la solicitud y el operador la revisa.
number-porting-goes-2 = Tu empresa telefónica la estudia y fija el día del cambio.
number-porting-goes-3 = Ese día los números empiezan a funcionar aquí. Suele tardar de dos a cuatro semanas.
number-porting-goes-4 = El primero toma el lugar de tu número provisional, con todo lo que dependía de él.
number-porting-keep-the-old = No canceles el servicio anterior hasta que los números funcionen aquí: podrías perderlos.
number-porting-drafts = Sin terminar
number-porting-changed = Último cambio
number-porting-without-numbers = Solicitud sin números
number-porting-and-more = { $more ->
    [one] { $number } y otro
   *[other] { $number } y { $more } más
}
number-porting-under-way = { $number ->
    [one] Hay una solicitud en curso.
   *[other] Hay { $number } solicitudes en curso.
}
number-porting-to-status = Ver cómo van

number-porting-steps = Pasos de la solicitud
number-porting-place = Paso { $number } de { $all }
number-porting-step-carrier = De dónde vienen
number-porting-step-numbers = Números
number-porting-step-holder = Titular
number-porting-step-bill = Factura
number-porting-step-replacement = Qué reemplazan
number-porting-step-review = Revisar y enviar
number-porting-save-and-go-on = Guardar y seguir
number-porting-go-on = Seguir
number-porting-go-on-label = Seguir con { $name }
number-porting-go-on-later = Seguir otro día
number-porting-back = Volver
number-porting-not-now = No, dejarla como está
number-porting-change = Cambiar

number-porting-line-type = Tipo de número
number-porting-landline = Fijo
number-porting-mobile = Móvil
number-porting-carrier = Empresa telefónica actual
number-porting-carrier-hint = Como se llama en la factura.
number-porting-account = Número de cuenta con esa empresa
number-porting-account-hint = Está en la factura, a veces como contrato o código de cliente.
number-porting-internet = Internet de tu empresa
number-porting-internet-other = Fibra, cable u otro que no usa estas líneas
number-porting-internet-dsl-elsewhere = DSL por otra línea
number-porting-internet-dsl-same = DSL por una de estas líneas
number-porting-internet-dsl-same-hint = Al llevarse el número, la línea se corta, y con ella Internet.
number-porting-internet-none = No tenemos Internet de esa empresa
number-porting-dsl-title = La solicitud se detiene aquí: Internet llega por la misma línea
number-porting-dsl-why = El día del cambio tu empresa telefónica corta la línea. Te quedarías sin Internet, y sin Internet tampoco funcionan los teléfonos.
number-porting-dsl-do-1 = Pide a tu empresa telefónica que separe Internet de la línea (DSL sin voz), o contrata otro Internet.
number-porting-dsl-do-2 = Espera a que el cambio esté hecho: suele tomar unos días.
number-porting-dsl-do-3 = Vuelve aquí, cambia la respuesta y sigue. Lo que escribiste queda guardado.
number-porting-main-number = Número principal de la solicitud
number-porting-main-number-hint = El que tomará el lugar de uno de tus números de aquí.
number-porting-other-number = Número { $number } (opcional)
number-porting-more-numbers = Guardar y agregar más
number-porting-as-on-the-bill = Escríbelo exactamente como está en la factura: si algo no coincide, la solicitud se rechaza.
number-porting-holder = Nombre del titular
number-porting-holder-hint = La persona o la empresa a nombre de quien está la cuenta.
number-porting-address = Dirección del servicio
number-porting-address-hint = Donde están las líneas, con ciudad y código postal.
number-porting-bill = Factura de tu empresa telefónica
number-porting-bill-hint = PDF, JPEG o PNG, de hasta 10 MB. De los últimos 30 días, con el nombre, la dirección y los números.
number-porting-bill-privacy = Se guarda cifrada. Solo la ven los administradores de tu empresa y el operador.
number-porting-bill-upload = Subir y seguir
number-porting-bill-replace = Subir otra
number-porting-bill-kept = Tenemos la factura { $name } ({ $size }).
number-porting-bill-download = Descargarla
number-porting-bill-of-size = Descargar la factura ({ $size })
number-porting-replaced = Número que se reemplaza
number-porting-replaced-hint = { $number } toma su lugar: adónde lleva, si es el principal y quién lo muestra al llamar.
number-porting-replaced-choose = Elige un número
number-porting-replaces-none = No reemplaza ninguno
number-porting-is-main = { $number } (principal)
number-porting-then = Qué pasa con el reemplazado
number-porting-then-release = Se devuelve
number-porting-then-release-hint = Deja de funcionar ese día. Durante { $days } días solo tu empresa puede recuperarlo.
number-porting-then-keep = Se conserva
number-porting-then-keep-hint = Queda como un número adicional, con su precio mensual.
number-porting-summary = La solicitud
number-porting-terms = Condiciones y firma
number-porting-term-1 = Soy el titular de la cuenta o actúo en su nombre.
number-porting-term-2 = Autorizo al operador a pedir estos números a la empresa telefónica actual.
number-porting-term-3 = Sé que el servicio anterior se cancela para estos números el día del cambio, y que lo que se deba por él se sigue debiendo.
number-porting-term-4 = Puedo cancelar la solicitud hasta que se confirme el día del cambio.
number-porting-accept = Acepto estas condiciones
number-porting-signature = Firma: tu nombre completo
number-porting-signature-hint = Guardamos el nombre, la hora y la dirección de red desde donde firmas.
number-porting-signed = Firmó { $name }, { $moment }, desde { $address }
number-porting-send = Firmar y enviar

number-porting-status-title = Estado de la portabilidad
number-porting-status-lead = { $number ->
    [0] No hay solicitudes en curso.
    [one] Una solicitud en curso.
   *[other] { $number } solicitudes en curso.
}
number-porting-status-empty = Todavía no has pedido ninguna portabilidad
number-porting-status-empty-lead = Aquí verás cómo va cada solicitud, con fechas y con lo que sigue.
number-porting-over = Terminadas
number-porting-state = Estado
number-porting-progress = Cómo va
number-porting-happened = Lo que ha pasado
number-porting-from = Desde { $carrier }
number-porting-day = Día del cambio: { $day }
number-porting-state-draft = Sin enviar
number-porting-state-received = Recibida
number-porting-state-sent = Enviada a la empresa telefónica
number-porting-state-reviewing = En estudio
number-porting-state-confirmed = Fecha confirmada
number-porting-state-ported = Números portados
number-porting-state-rejected = Rechazada
number-porting-state-cancelled = Cancelada
number-porting-next-draft = Todavía no la has enviado.
number-porting-next-received = Recibimos la solicitud. El operador la revisa y la envía a tu empresa telefónica.
number-porting-next-sent = La solicitud está en manos de tu empresa telefónica, que confirma que la recibió.
number-porting-next-reviewing = Tu empresa telefónica estudia la solicitud y fija el día del cambio. Suele tardar una o dos semanas.
number-porting-next-confirmed = El cambio es el { $day }. Ese día los números empiezan a funcionar aquí. Ya no se puede cancelar.
number-porting-next-ported = Los números ya funcionan aquí. Haz una llamada de prueba y después cancela el servicio anterior.
number-porting-next-cancelled = Cancelaste la solicitud. Tus números siguen donde estaban y borramos la factura.
number-porting-operator-adds = El operador añade: { $note }
number-porting-correct = Corregir y enviar otra vez
number-porting-cancel-open = Cancelar…
number-porting-cancel-title = ¿Cancelar la portabilidad de { $name }?
number-porting-cancel-explained = Los números se quedan con tu empresa telefónica actual y borramos la factura. Para traerlos después hará falta otra solicitud.
number-porting-cancel-confirm = Cancelar la solicitud
number-porting-discard-open = Descartar…
number-porting-discard-label = Descartar { $name }
number-porting-discard-title = ¿Descartar { $name }?
number-porting-discard-explained = Se borra lo que escribiste y la factura, si la subiste. Nada se ha enviado.
number-porting-discard-confirm = Descartar

number-porting-reason-name = El nombre del titular no coincide con el que tiene tu empresa telefónica.
number-porting-reason-address = La dirección no coincide con la que tiene tu empresa telefónica.
number-porting-reason-carrier-account = El número de cuenta no es el de tu empresa telefónica.
number-porting-reason-number-unknown = Uno de los números no es de esa empresa o no está activo.
number-porting-reason-not-portable = Uno de los números no se puede traer aquí, por su zona o por su tipo.
number-porting-reason-debt = Hay un saldo pendiente o un contrato que no ha terminado.
number-porting-reason-dsl = Por una de las líneas llega Internet (DSL).
number-porting-reason-bill-unreadable = La factura no se puede leer.
number-porting-reason-bill-wrong = La factura es antigua o no muestra los números, el nombre y la dirección.
number-porting-reason-other = La solicitud no se pudo tramitar.
number-porting-cure-name = Escribe el nombre como está en la última factura y envía la solicitud otra vez.
number-porting-cure-address = Escribe la dirección como está en la última factura y envía la solicitud otra vez.
number-porting-cure-carrier-account = Búscalo en la factura o pregúntalo a tu empresa telefónica, corrígelo y envía la solicitud otra vez.
number-porting-cure-number-unknown = Revisa los números y quita los que no sean de esa empresa. Después envía la solicitud otra vez.
number-porting-cure-not-portable = Quita ese número y envía la solicitud con los demás, o cancélala.
number-porting-cure-debt = Ponte de acuerdo con tu empresa telefónica y envía la solicitud otra vez.
number-porting-cure-dsl = Pide que separen Internet de la línea y, cuando esté hecho, envía la solicitud otra vez.
number-porting-cure-bill-unreadable = Sube la factura en PDF o una foto nítida de todas sus páginas y envía la solicitud otra vez.
number-porting-cure-bill-wrong = Sube la última factura completa y envía la solicitud otra vez.
number-porting-cure-other = Corrige lo que haga falta y envía la solicitud otra vez.

number-porting-notice-bill = Guardamos la factura { $name }, cifrada.
number-porting-notice-kept = Guardamos lo que escribiste. Puedes seguir otro día.
number-porting-notice-sent = Recibimos la solicitud. Te escribiremos a cada paso.
number-porting-notice-discarded = Se descartó la solicitud.
number-porting-notice-cancelled = Se canceló la solicitud.

number-porting-problem-line-type = Elige si los números son fijos o móviles.
number-porting-problem-internet = Elige cómo llega Internet a tu empresa.
number-porting-problem-carrier = Escribe el nombre de tu empresa telefónica.
number-porting-problem-account = Escribe el número de cuenta que está en la factura.
number-porting-problem-twice = Ese número está dos veces. Déjalo una sola vez.
number-porting-problem-toll-free = Los números gratuitos de este país no se pueden traer aquí.
number-porting-problem-abroad = Ese número es de otro país. Solo se traen números del país de tu cuenta.
number-porting-problem-special = Ese es un número de servicio y no se puede traer.
number-porting-problem-is-mobile = Ese número es móvil. Cambia el tipo en el primer paso o escribe un fijo.
number-porting-problem-is-landline = Ese número es fijo. Cambia el tipo en el primer paso o escribe un móvil.
number-porting-problem-own = Ese número ya es de tu empresa aquí.
number-porting-problem-here = Ese número ya funciona con este operador. Pregúntale cómo pasarlo a tu cuenta.
number-porting-problem-requested = Uno de los números ya está en otra solicitud en curso.
number-porting-problem-most-numbers = Una solicitud lleva hasta 20 números. Pide los demás en otra.
number-porting-problem-most-drafts = Hay 10 solicitudes sin terminar. Termina o descarta una antes de empezar otra.
number-porting-problem-holder = Escribe el nombre del titular.
number-porting-problem-address = Escribe la dirección que está en la factura.
number-porting-problem-no-file = Elige el archivo de la factura.
number-porting-problem-bill-empty = El archivo está vacío. Elige otro.
number-porting-problem-bill-kind = Ese archivo no es un PDF, un JPEG ni un PNG. Sube la factura en uno de esos formatos.
number-porting-problem-bill-broken = El archivo está incompleto o contiene algo más que la factura. Descárgala otra vez o tómale una foto.
number-porting-problem-bill-large = El archivo pasa de 10 MB. Sube uno más pequeño, por ejemplo una foto con menos resolución.
number-porting-problem-interrupted = El archivo no llegó completo. Súbelo otra vez.
number-porting-problem-busy = Se están recibiendo otros archivos. Espera un momento y súbelo otra vez.
number-porting-problem-no-key = Por ahora no se pueden recibir facturas: el operador debe configurar antes dónde guardarlas cifradas. Avísale.
number-porting-problem-replaced = Elige uno de los números de tu empresa.
number-porting-problem-replaced-main = Un número gratuito no puede ser el principal. Elige otro para reemplazar.
number-porting-problem-replaced-gone = El número que se iba a reemplazar ya no es de tu empresa. Elige otro en el paso anterior.
number-porting-problem-replaced-elsewhere = Otra solicitud en curso ya reemplaza ese número. Elige otro o ninguno.
number-porting-problem-then = Elige qué pasa con el número reemplazado.
number-porting-problem-terms = Para enviar la solicitud hay que aceptar las condiciones.
number-porting-problem-signature = Escribe tu nombre completo para firmar.
number-porting-problem-incomplete = Falta un paso por completar. Revísalos antes de enviar.
number-porting-problem-sent-already = La solicitud ya está enviada. Mira cómo va en el estado de la portabilidad.
number-porting-problem-not-cancelled = Esta solicitud ya no se puede cancelar: el día del cambio está confirmado o ya terminó.

number-porting-mail-received = Recibimos tu solicitud para el { $number }
number-porting-mail-sent = Enviamos tu solicitud para el { $number }
number-porting-mail-reviewing = Tu empresa telefónica estudia el cambio del { $number }
number-porting-mail-confirmed = Ya hay fecha para el { $number }
number-porting-mail-ported = El { $number } ya funciona aquí
number-porting-mail-rejected = Hay que corregir la solicitud para el { $number }
number-porting-mail-cancelled = Se canceló la solicitud para el { $number }
number-porting-mail-body =
    Hola, { $name }:

    { $news }

    Números: { $numbers }

    Aquí puedes seguir la portabilidad:
    { $link }
number-porting-news-main = Tu número principal es ahora { $number }: con él se inicia sesión en { $link }
number-porting-news-released = El número { $number } dejó de funcionar y se devolvió.
number-porting-news-kept = El número { $number } sigue siendo tuyo, como número adicional.

number-porting-card-none = Trae tus números de otra empresa telefónica.
number-porting-card-draft = Hay una solicitud sin terminar.
number-porting-card-state = { $name }: { $state }
number-porting-card-begin = Pedir una portabilidad
number-porting-card-go-on = Seguir con la solicitud
number-porting-card-status = Ver cómo va
number-porting-card-requests = { $number ->
    [one] solicitud abierta
   *[other] solicitudes abiertas
}
