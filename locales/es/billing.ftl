# Facturación: el mes en curso, la dirección de facturación, las facturas y lo que pasa si no se pagan.
billing-month = { $month } de { $year }
billing-lead-nothing = No debes nada.
billing-lead-open = Debes { $amount }. Tienes hasta el { $day } para pagar.
billing-lead-overdue = Debes { $amount }, y una parte ya venció.
billing-lead-stopped = Debes { $amount }. Las llamadas salientes están detenidas.
billing-overdue = La factura { $number } venció el { $due }: por pagar { $amount }.
billing-overdue-open = Ver la factura
billing-consequence-none = Los teléfonos siguen funcionando.
billing-consequence-will-stop = Si no se paga a más tardar el { $day }, se detienen las llamadas salientes. Las de emergencia y soporte siguen, y las entrantes también.
billing-consequence-stopped = Las llamadas salientes están detenidas hasta que se pague. Las de emergencia y soporte siguen, y las entrantes también.
billing-terms-due = Cada factura vence { $days } días después de emitirse.
billing-terms-reminders = Si no se paga, los administradores reciben recordatorios por correo { $days } días después de vencida.
billing-terms-stop = { $days } días después de vencida se detienen las llamadas salientes, menos las de emergencia y soporte; las entrantes siguen.
billing-month-title = Lo que va de { $month }
billing-month-nothing = Todavía no hay nada que cobrar este mes.
billing-month-expected = Si nada cambia, hasta el { $day } serán { $amount }.
billing-plan = Tu plan
billing-plan-none = El operador todavía no ha publicado sus precios.
billing-plan-each = Por mes y por cada uno:
billing-plan-numbers = { $free ->
    [0] Sin costo: { $own } { $own ->
        [one] número
       *[other] números
    } de la cuenta y { $each } por usuario.
   *[other] Sin costo: { $own } { $own ->
        [one] número
       *[other] números
    } de la cuenta, { $each } por usuario y { $free } gratuito para quien llama.
}
billing-plan-taxes-included = Los precios incluyen { $taxes }.
billing-plan-taxes-added = Se suman { $taxes }.
billing-sample = Precios de muestra
billing-item-user = Usuarios
billing-item-extra-number = Números adicionales
billing-item-toll-free = Líneas gratuitas
billing-item-phone-rent = Teléfonos alquilados
billing-head-item = Concepto
billing-head-days = Días
billing-head-price = Cantidad y precio
billing-head-amount = Importe
billing-line-whole = Todo el mes
billing-line-day = Día { $from } · 1 de { $length } días
billing-line-days = Días { $from } a { $until } · { $days } de { $length } días
billing-sum-net = Antes de impuestos
billing-sum-total = Importe total
billing-tax = { $name } { $percent } %
billing-note-days = Cada día se cobra lo que hay cuando termina. Una parte del mes cuesta sus días: cantidad × precio × días ÷ días del mes.
billing-note-included = Los precios incluyen los impuestos.
billing-note-sample = Precios de muestra: este documento es un ejemplo y no se cobra.
billing-invoices = Facturas
billing-invoices-none = Todavía no hay facturas
billing-invoices-none-lead = La de cada mes llega el primer día del siguiente.
billing-invoices-number = Número
billing-invoices-month = Mes
billing-invoices-amount = Importe
billing-invoices-state = Estado
billing-state-open = Por pagar hasta el { $day }
billing-state-sample = Ejemplo: no se cobra
billing-state-overdue = Venció el { $day }
billing-state-paid = Pagada
billing-state-taken-back = Anulada por nota de crédito
billing-state-credit-note = Nota de crédito
billing-invoice-title = Factura { $number }
billing-credit-note-title = Nota de crédito { $number }
billing-seller = Vendedor
billing-buyer = Cliente
billing-buyer-tax-id = Número tributario: { $number }
billing-fact-month = Mes
billing-fact-issued = Fecha
billing-fact-due = Pagar hasta
billing-fact-refers-to = De la factura
billing-fact-reason = Motivo
billing-fact-currency = Moneda
billing-left = Por pagar: { $amount }.
billing-pay = Pagar
billing-download = Descargar PDF
billing-file-name = factura
billing-card-owed = por pagar
billing-card-open = Ver la facturación
billing-mail-issued-subject = Factura { $number } de { $month }
billing-mail-issued-body = Hola:

    La factura { $number } de { $company } por { $month } ya está lista: { $amount }, para pagar hasta el { $due }.

    El PDF va adjunto. También la ves aquí:
    { $link }
billing-mail-credited-subject = Nota de crédito { $number } de la factura { $invoice }
billing-mail-credited-body = Hola:

    A { $company } se le descuentan { $amount } de la factura { $invoice }. Motivo: { $reason }

    El PDF va adjunto. También ves la nota de crédito aquí:
    { $link }
billing-mail-overdue-subject = La factura { $number } está vencida
billing-mail-stopped-subject = Las llamadas salientes están detenidas
billing-mail-overdue-body = Hola:

    La factura { $number } de { $company } venció el { $due }. Por pagar: { $amount }.

    { $consequence }

    Aquí ves la factura:
    { $link }

    Si ya pagaste, el pago aparecerá cuando llegue.
billing-mail-paid-subject = Recibimos el pago de la factura { $number }
billing-mail-paid-again = Las llamadas salientes funcionan otra vez.
billing-mail-paid-body = Hola:

    Recibimos { $amount } de { $company } por la factura { $number }. Gracias. { $again }

    { $link }

billing-address-title = Dirección de facturación
billing-address-lead = A nombre de quién se hacen las facturas, desde la próxima.
billing-address-none = Todavía no hay dirección ni número tributario.
billing-address-give = Agregar la dirección
billing-address-change = Cambiar la dirección
billing-address-name = Nombre o razón social
billing-address-name-hint = Como está registrada la empresa.
billing-address-tax-id = Número tributario
billing-address-tax-id-optional = Número tributario (opcional)
billing-address-tax-id-co = NIT con su dígito de verificación, por ejemplo 800197268-4, o cédula.
billing-address-tax-id-mx = RFC, de 12 o 13 caracteres.
billing-address-tax-id-us = EIN, de 9 cifras.
billing-address-tax-id-ca = Número de empresa (BN), de 9 cifras.
billing-address-tax-id-fr = SIREN, SIRET o número de IVA.
billing-address-tax-id-gb = Número de IVA, por ejemplo GB123456789.
billing-address-tax-id-au = ABN, de 11 cifras.
billing-address-street = Calle y número
billing-address-city = Ciudad
billing-address-region = Departamento, estado o provincia (opcional)
billing-address-postal-code = Código postal
billing-address-postal-code-optional = Código postal (opcional)
billing-address-country = País:
billing-address-problem-name = Escribe el nombre o la razón social.
billing-address-problem-street = Escribe la calle y el número.
billing-address-problem-city = Escribe la ciudad.
billing-address-problem-tax-id = Revisa el número tributario: no tiene la forma o el dígito de verificación que se usa en tu país.
billing-address-problem-postal-code = Revisa el código postal: no tiene la forma que se usa en tu país.
billing-notice-address-saved = La dirección de facturación se guardó. Vale desde la próxima factura.
