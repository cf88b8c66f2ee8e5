# Pagos: el medio de pago y la página de cada pago.
payments-purpose-invoice = Pago de una factura
payments-purpose-top-up = Saldo para la cuenta prepago
payments-purpose-refill = Recarga automática de la cuenta prepago

payments-method-title = Medio de pago
payments-method-lead = Con él se pagan las facturas y las recargas automáticas.
payments-method-name = { $brand } terminada en { $digits }
payments-method-expires = Vence en { $date }
payments-method-expired = Vencida
payments-method-good = Guardada
payments-method-none = No hay un medio de pago guardado
payments-method-none-lead = Guarda una tarjeta para que las facturas y las recargas se paguen solas.
payments-method-transfer = Transferencia bancaria
payments-method-transfer-lead = Cada pago tiene una referencia que indicas al hacer la transferencia.
payments-method-transfer-page-lead = Pagas por transferencia. La referencia aparece en la página de cada pago.
payments-method-transfer-how = Ver cómo se paga
payments-method-saved = Tarjeta
payments-method-held = Los datos de la tarjeta los guarda Stripe, nuestro proveedor de pagos. Aquí solo se ven las últimas cuatro cifras.
payments-method-add = Agregar una tarjeta
payments-method-change = Cambiar el medio de pago
payments-method-replace = Reemplazar la tarjeta
payments-method-remove = Quitar la tarjeta
payments-method-remove-open = Quitar la tarjeta…
payments-method-remove-lead = Las facturas y las recargas automáticas ya no se cobrarán solas. Stripe también olvida la tarjeta.
payments-method-remove-title = ¿Quitar { $name }?
payments-method-remove-confirm = Quitar la tarjeta
payments-method-confirming = Estamos esperando la confirmación de tu tarjeta
payments-notice-method-removed = La tarjeta se quitó.
payments-notice-canceled = Se canceló el pago. Si ya hiciste la transferencia, avísale a tu operador.

payments-leading-away = Te llevamos a Stripe
payments-leading-away-lead = Allí escribes los datos de la tarjeta. Después vuelves aquí.
payments-leading-away-go = Continuar en Stripe

payments-pay-title = Pago de { $amount }
payments-amount = Valor
payments-reference = Referencia
payments-reference-lead = Escribe la referencia en la transferencia: así sabemos que el pago es tuyo.
payments-instructions-none = Pídele a tu operador los datos de la cuenta bancaria.
payments-transfer-then = El pago se registra cuando llega la transferencia, y recibes un correo.
payments-cancel = Cancelar este pago
payments-checkout = Tarjeta
payments-checkout-open = Pagar con tarjeta
payments-confirming = Estamos esperando la confirmación de tu pago
payments-confirming-lead = Suele tardar unos segundos. También recibes un correo.
payments-look-again = Ver si ya llegó
payments-charging = Cobro en curso
payments-paid = Pagado
payments-paid-on = El pago llegó el { $day }.
payments-failed = No se pagó
payments-go-back = Volver

payments-failure-no-method = No hay un medio de pago guardado. Agrega una tarjeta.
payments-failure-authentication = El banco pide que confirmes el pago. Paga en el portal o guarda la tarjeta otra vez.
payments-failure-expired = La tarjeta venció. Guarda otra.
payments-failure-funds = La tarjeta no tiene fondos o cupo suficiente.
payments-failure-no-answer = El banco no respondió. Inténtalo más tarde.
payments-failure-canceled = Se canceló.
payments-failure-replaced = La factura cambió por una nota de crédito: este pago ya no hace falta.
payments-failure-declined = El banco rechazó el cobro. Usa otra tarjeta o pregúntale a tu banco.

payments-problem-no-cards = Aquí no se paga con tarjeta. Paga por transferencia.
payments-problem-provider = El proveedor de pagos no responde. Inténtalo en unos minutos; no se cobró nada.
payments-problem-not-waiting = Este pago ya no está pendiente.

payments-mail-paid-subject = Recibimos tu pago de { $amount }
payments-mail-paid-body =
    Recibimos un pago de { $company }:

    { $purpose }
    Valor: { $amount }
    Día: { $day }
    Referencia: { $reference }

    { $link }
payments-mail-failed-subject = No pudimos cobrar { $amount }
payments-mail-failed-body =
    No pudimos cobrar la tarjeta de { $company }:

    { $purpose }
    Valor: { $amount }
    Motivo: { $reason }

    Revisa el medio de pago:
    { $link }
payments-mail-method-subject = Se guardó un medio de pago: { $name }
payments-mail-method-body =
    Se guardó un medio de pago para { $company }: { $name }.

    Si no fuiste tú ni otro administrador, quítalo y cambia tu contraseña:
    { $link }
