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
phone-plan-applied = En servicio: revisión { $revision }, { $took } después de guardarla
phone-plan-under-way = La revisión { $revision } se está poniendo en servicio
phone-plan-away = La central telefónica no responde desde { $time }; las llamadas siguen con la revisión { $revision }
phone-plan-away-never = La central telefónica no responde desde { $time }
phone-plan-phones = { $all ->
    [0] ningún teléfono
    [1] { $there } de 1 teléfono conectado
   *[other] { $there } de { $all } teléfonos conectados
}
