# El recorrido de las llamadas: quién contesta y cuándo.
call-flow-flow = El recorrido
call-flow-picture = Recorrido de una llamada al { $number }
call-flow-outline = Leer el recorrido como texto
call-flow-week = Quién contesta en la semana
call-flow-always = A toda hora
call-flow-exceptions = Excepciones de los próximos doce meses
call-flow-exceptions-none = Ningún festivo en los próximos doce meses.
call-flow-exceptions-ignored = Este número no pasa por la recepcionista: los festivos no cambian quién contesta.
call-flow-exceptions-day = Día
call-flow-exceptions-days = { $first } a { $last }
call-flow-exceptions-name = Festivo
call-flow-exceptions-closed = Cerrado
call-flow-exceptions-greeting = Saludo
call-flow-exceptions-greeting-menu = El del menú fuera de horario
call-flow-back-to = Vuelve a { $name }
call-flow-elsewhere = ya está en otra parte del dibujo
call-flow-number = Número
call-flow-external = Número externo
call-flow-receptionist = Recepcionista
call-flow-menu-open = Menú en horario
call-flow-menu-closed = Menú fuera de horario
call-flow-menu = Menú { $name }
call-flow-group = { $number } · { $members ->
    [one] una persona
   *[other] { $members } personas
}
call-flow-conference = Conferencias
call-flow-voicemail = Buzón de voz
call-flow-fax = Fax
call-flow-announcement = Mensaje
call-flow-dial-by-name = Marcar por nombre
call-flow-repeat = Repetir el saludo
call-flow-remote-voicemail = Buzones a distancia
call-flow-hang-up = Colgar
call-flow-not-chosen = Falta elegir el destino
call-flow-gone = El destino ya no existe
call-flow-no-destination = Sin destino
call-flow-key = Tecla { $key }
call-flow-when-open = En horario
call-flow-when-closed = Fuera de horario
call-flow-when-star = Tecla *
call-flow-when-silence = Sin tecla
call-flow-when-wrong-keys = Tecla errada
call-flow-when-forwarded = Desviada
call-flow-when-not-answered = No contesta
