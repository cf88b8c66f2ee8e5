# Lo que dice la central telefónica misma.
phone-plan-spell-name = Marca con las teclas las primeras letras del nombre, y numeral.
phone-plan-wrong-key = Esa opción no existe.
phone-plan-conference-code = Marca el número de la conferencia, y numeral.
phone-plan-conference-pin = Marca el PIN de la conferencia, y numeral.
phone-plan-conference-wrong = Ese número o ese PIN no es correcto.
phone-plan-mailbox-extension = Marca tu extensión, y numeral.
phone-plan-mailbox-pin = Marca tu PIN, y numeral.
phone-plan-mailbox-wrong = Esa extensión o ese PIN no es correcto.
phone-plan-not-available = La persona que buscas no está disponible. Llama más tarde, por favor.
phone-plan-mailbox-of = Te comunicaste con { $name }.
phone-plan-after-tone = Deja tu mensaje después del tono.
phone-plan-no-number = El número que marcaste no existe.
phone-plan-fault = La llamada no se puede completar.
phone-plan-confirm = Tienes una llamada de tu empresa. Para aceptarla, marca 1.
phone-plan-press = Para { $name }, marca { $digit }.
phone-plan-applied = Tus cambios están activos: revisión { $revision }, { $took } después de guardarla
phone-plan-under-way = La revisión { $revision } se está poniendo en servicio
phone-plan-away = La central telefónica no responde desde { $time }; las llamadas siguen con la revisión { $revision }
phone-plan-away-never = La central telefónica no responde desde { $time }
phone-plan-phones = { $all ->
    [0] ningún teléfono
    [1] { $there } de 1 teléfono conectado
   *[other] { $there } de { $all } teléfonos conectados
}
phone-plan-behind = { $number ->
    [one] 1 teléfono IP todavía tiene los ajustes anteriores
   *[other] { $number } teléfonos IP todavía tienen los ajustes anteriores
}
phone-plan-no-line = Todavía no hay línea con un operador: ningún teléfono puede llamar afuera, tampoco a emergencias. Tu operador la configura.
phone-plan-forward-to = Marca el número al que quieres desviar tus llamadas, y numeral.
phone-plan-forwarded = Tus llamadas se desvían desde ahora.
phone-plan-not-forwarded = Tus llamadas ya no se desvían.
phone-plan-forward-refused = Tus llamadas no se pueden desviar a ese número.
phone-plan-balance = Tienes { $balance } en tu cuenta prepago.
phone-plan-no-credit = No hay saldo suficiente en la cuenta prepago para esta llamada.
phone-plan-no-price = No se puede llamar a ese número: no tiene tarifa.
phone-plan-one-minute = Queda un minuto de saldo.
phone-plan-mail-unknown = número oculto
phone-plan-mail-subject = Mensaje de voz de { $caller }
phone-plan-mail-file = mensaje.wav
phone-plan-mail-body =
    Hola, { $name }:

    Tienes un mensaje de voz de { $caller }.
    Lo dejaron el { $moment } y dura { $seconds } s.

    Para oírlo desde tu teléfono, marca *98.
phone-plan-line = Estado de la central telefónica
