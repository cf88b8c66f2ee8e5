# La cuenta prepago: saldo, recargas, tarifas y movimientos.
prepaid-account-lead = Paga las llamadas que tu plan no incluye, como las internacionales.
prepaid-account-part-balance = Saldo
prepaid-account-part-rates = Tarifas
prepaid-account-part-activity = Movimientos

prepaid-account-balance = Saldo
prepaid-account-balance-reserved = Además hay { $amount } apartados para llamadas en curso. Lo que no gasten vuelve al saldo.
prepaid-account-balance-lasts = El saldo no vence ni tiene cargo mensual.
prepaid-account-balance-low = Saldo bajo
prepaid-account-balance-good = Con saldo
prepaid-account-card-lead = Para llamadas que tu plan no incluye.

prepaid-account-funds = Agregar saldo
prepaid-account-funds-amount = Cuánto
prepaid-account-funds-hint = En la página siguiente ves cómo pagarlo. El saldo aumenta cuando llega el pago.
prepaid-account-funds-do = Ir a pagar
prepaid-account-pending = Pagos pendientes
prepaid-account-pending-asked = Pedido el { $moment }
prepaid-account-pending-how = Cómo pagarlo
prepaid-account-pending-cancel-label = Cancelar el pago { $reference }

prepaid-account-refill = Recarga automática
prepaid-account-refill-on = Recargar automáticamente
prepaid-account-refill-amount = Recargar con
prepaid-account-refill-threshold = Cuando haya menos de
prepaid-account-refill-tell = Avisar por correo cuando haya menos de
prepaid-account-refill-hint = Se cobra al medio de pago guardado, una vez cada vez que el saldo baja de ese límite. Si ya hay menos, se cobra al guardar.
prepaid-account-refill-needs-method = Para recargar automáticamente hace falta un medio de pago guardado.
prepaid-account-refill-save-method = Guardar un medio de pago
prepaid-account-refill-no-cards = La recarga automática necesita pagos con tarjeta, y tu operador no los ha configurado. Agrega saldo por transferencia.
prepaid-account-refill-tag-off = Apagada
prepaid-account-refill-tag-ready = Activa
prepaid-account-refill-tag-charging = Cobrando
prepaid-account-refill-tag-retrying = El cobro falló
prepaid-account-refill-tag-stopped = Detenida
prepaid-account-refill-state-off = Está apagada. Cuando haya menos de { $threshold }, los administradores reciben un correo.
prepaid-account-refill-state-ready = Cuando haya menos de { $threshold }, se agregan { $amount }.
prepaid-account-refill-state-charging = Se está cobrando una recarga de { $amount }.
prepaid-account-refill-state-retrying = No se pudo cobrar la recarga de { $amount }. Se intentará de nuevo el { $moment }.
prepaid-account-refill-state-stopped = No se pudo cobrar la recarga de { $amount } y ya no se intenta. Revisa el medio de pago y guarda esta configuración otra vez.

prepaid-account-cost = ¿Cuánto cuesta llamar a este número?
prepaid-account-cost-number = Número
prepaid-account-cost-hint = Como lo escribas: +34 911 23 45 67 o 00 34 911234567.
prepaid-account-cost-do = Consultar
prepaid-account-cost-per-minute = por minuto
prepaid-account-cost-by-minute = Cada minuto que empieza cuenta entero.
prepaid-account-cost-by-second = Se cuenta por segundos.
prepaid-account-cost-by-seconds = Se cuenta de { $seconds } en { $seconds } segundos.
prepaid-account-cost-connection = Además, { $price } por llamada contestada.
prepaid-account-cost-no-connection = Sin cargo por conexión.
prepaid-account-cost-internal = { $number } es una extensión: las llamadas dentro de la empresa no cuestan nada.
prepaid-account-cost-emergency = Es un número de emergencia: no cuesta nada y siempre se puede llamar.
prepaid-account-cost-included = Llamar al { $number } está incluido en tu plan.
prepaid-account-cost-unknown = No hay tarifa para el { $number }, así que no se puede llamar. Pregunta a tu operador.
prepaid-account-cost-no-number = Eso no es un número de teléfono. Revisa que esté completo, con el código del país si es del exterior.

prepaid-account-rates-title = Tarifas
prepaid-account-rates-lead = Lo que cuesta cada destino por minuto, desde el { $day }.
prepaid-account-rates-sample = Estas tarifas son una muestra: tu operador todavía no ha puesto las suyas.
prepaid-account-rates-search = Destino o prefijo
prepaid-account-rates-do = Buscar
prepaid-account-rates-all = Ver todas
prepaid-account-rates-destination = Destino
prepaid-account-rates-prefixes = Números que empiezan con
prepaid-account-rates-price = Por minuto
prepaid-account-rates-counted = Si no dice otra cosa: { $words }
prepaid-account-rates-included = Incluido en tu plan
prepaid-account-rates-more = Se muestran { $shown } de { $count } destinos. Busca el tuyo por nombre o prefijo.
prepaid-account-rates-none = Tu operador todavía no ha publicado tarifas.
prepaid-account-rates-not-found = Ningún destino se llama ni empieza así.

prepaid-account-activity-title = Movimientos
prepaid-account-activity-lead = Todo lo que entró y salió de la cuenta prepago.
prepaid-account-activity-file = Descargar CSV
prepaid-account-activity-pages = Páginas de movimientos
prepaid-account-activity-none = Todavía no hay movimientos
prepaid-account-activity-none-hint = Aquí aparecen las recargas y las llamadas que se pagan con el saldo.
prepaid-account-activity-not-found = No hay movimientos así
prepaid-account-activity-not-found-hint = Prueba con otro tipo u otras fechas.
prepaid-account-filter-everything = Todo
prepaid-account-filter-from = Desde
prepaid-account-filter-until = Hasta
prepaid-account-filter-do = Filtrar
prepaid-account-filter-end = Ver todo
prepaid-account-kind-call = Llamada
prepaid-account-kind-top-up = Recarga
prepaid-account-kind-refill = Recarga automática
prepaid-account-kind-correction = Corrección del operador
prepaid-account-column-when = Cuándo
prepaid-account-column-day = Fecha
prepaid-account-column-time = Hora
prepaid-account-column-kind = Tipo
prepaid-account-column-number = Número
prepaid-account-column-what = Qué
prepaid-account-column-seconds = Segundos
prepaid-account-column-amount = Valor
prepaid-account-column-currency = Moneda
prepaid-account-file-name = movimientos-prepago

prepaid-account-sample-prices = Los valores son una muestra: tu operador todavía no ha puesto los suyos.
prepaid-account-notice-refill-on = La recarga automática está activa.
prepaid-account-notice-refill-off = La recarga automática está apagada.
prepaid-account-problem-amount = Elige uno de los valores de la lista.
prepaid-account-problem-amount-below-threshold = La recarga debe ser al menos igual al límite. Elige un valor mayor.
prepaid-account-problem-no-prices = Tu operador todavía no ha fijado valores para tu país, así que no se puede agregar saldo desde aquí.
prepaid-account-problem-no-method = Para recargar automáticamente guarda primero un medio de pago.

prepaid-account-mail-low-subject = Queda poco saldo en la cuenta prepago de { $company }
prepaid-account-mail-low-body =
    Hola, { $name }:

    En la cuenta prepago de { $company } quedan { $balance }. Sin saldo no se pueden hacer las llamadas que el plan no incluye, como las internacionales. Las demás siguen igual.

    Agrega saldo o activa la recarga automática aquí:
    { $link }
prepaid-account-mail-failed-subject = No se pudo recargar la cuenta prepago de { $company }
prepaid-account-mail-failed-body =
    Hola, { $name }:

    No se pudo cobrar la recarga automática de { $amount } para la cuenta prepago de { $company }.
    { $reason }

    { $next }

    Revisa el medio de pago aquí:
    { $link }
prepaid-account-mail-failed-again = Se intentará de nuevo el { $moment }.
prepaid-account-mail-failed-last = No se intentará más hasta que guardes otra vez la recarga automática.
