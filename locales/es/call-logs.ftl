# El registro de llamadas: la lista, las gráficas, una llamada paso a paso, cuánto se guarda.
call-logs-lead = Las llamadas de la empresa: entrantes, salientes e internas.
call-logs-own-lead = Las llamadas que hiciste y las que te hicieron.
call-logs-part-list = Lista
call-logs-part-charts = Gráficas
call-logs-pages = Páginas de llamadas
call-logs-file = Descargar CSV
call-logs-file-name = llamadas
call-logs-count = { $number ->
    [one] Una llamada
   *[other] { $written } llamadas
}
call-logs-count-more = Más de { $written } llamadas
call-logs-none = Todavía no hay llamadas
call-logs-none-hint = Aquí aparece cada llamada cuando termina: con quién, cuánto duró y qué pasó.
call-logs-not-found = No hay llamadas así
call-logs-not-found-hint = Prueba con otras fechas, otro tipo u otro número.

call-logs-filter-kind = Tipo
call-logs-filter-extension = Extensión
call-logs-filter-everybody = Todas
call-logs-filter-from = Desde
call-logs-filter-until = Hasta
call-logs-filter-number = Número o últimas cifras
call-logs-filter-do = Filtrar
call-logs-filter-end = Ver todo
call-logs-which-all = Todas
call-logs-which-incoming = Entrantes
call-logs-which-missed = Perdidas
call-logs-which-outgoing = Salientes
call-logs-which-internal = Internas

call-logs-column-kind = Tipo
call-logs-column-remote = Con quién
call-logs-column-with = Con quién
call-logs-column-local = En la empresa
call-logs-column-day = Fecha
call-logs-column-time = Hora
call-logs-column-length = Duración
call-logs-column-outcome = Resultado
call-logs-column-extension = Extensión
call-logs-column-extension-name = Nombre de la extensión
call-logs-column-own-number = Número de la empresa
call-logs-column-number = Número
call-logs-column-name = Nombre
call-logs-column-seconds = Segundos en total
call-logs-column-talked = Segundos contestada

call-logs-kind-incoming = Entrante
call-logs-kind-outgoing = Saliente
call-logs-kind-internal = Interna
call-logs-outcome-answered = Contestada
call-logs-outcome-missed = Perdida
call-logs-outcome-not-answered = No contestaron
call-logs-outcome-voicemail = Buzón de voz
call-logs-outcome-conference = Conferencia
call-logs-outcome-receptionist = Recepcionista
call-logs-outcome-fax = Fax
call-logs-outcome-busy = Ocupado
call-logs-outcome-refused = No permitida
call-logs-outcome-failed = No se pudo conectar
call-logs-withheld = Número oculto
call-logs-gone = Extensión eliminada

call-logs-refusal-no-credit = No había saldo suficiente en la cuenta prepago.
call-logs-refusal-no-price = No hay tarifa para ese destino.
call-logs-refusal-other = La central no la permitió.

call-logs-kept = Las llamadas se guardan { $number } días.
call-logs-kept-change = Cambiar
call-logs-settings-title = Cuánto se guardan las llamadas
call-logs-settings-lead = Las llamadas más antiguas se borran de la lista, de los archivos y de las gráficas, y no se pueden recuperar.
call-logs-keep-days = Días
call-logs-keep-hint = De 30 a 3650. Lo que sobre se borra en la hora siguiente.
call-logs-keep-question = ¿Guardar las llamadas solo { $days } días?
call-logs-keep-deleted = { $number ->
    [one] Se borra una llamada anterior al { $day }.
   *[other] Se borran { $number } llamadas anteriores al { $day }.
}
call-logs-keep-deleted-hint = No se pueden recuperar. Si las necesitas, descarga antes la lista.
call-logs-keep-confirm = Borrarlas y guardar
call-logs-problem-confirm = Se borrarían llamadas. Confírmalo en la página.
call-logs-notice-kept = Las llamadas se guardan { $name } días.
call-logs-problem-days = Escribe un número de días entre 30 y 3650.

call-logs-call-incoming = Llamada entrante
call-logs-call-outgoing = Llamada saliente
call-logs-call-internal = Llamada interna
call-logs-facts = Datos
call-logs-fact-caller = Llamó
call-logs-fact-called = Se llamó a
call-logs-fact-called-number = Al número
call-logs-fact-shown-number = Número que se mostró
call-logs-fact-local = En la empresa
call-logs-fact-outcome = Resultado
call-logs-fact-rang = Hasta que contestaron
call-logs-fact-talked = Contestada durante
call-logs-fact-all = En total
call-logs-way = Qué pasó, paso a paso
call-logs-way-outgoing = Las llamadas salientes van directo al número que se marca.
call-logs-way-none = De esta llamada no se guardaron los pasos.
call-logs-way-gone = La configuración de ese momento ya no se conoce, así que los pasos no se pueden mostrar.
call-logs-revision = Según la configuración de entonces:
call-logs-revision-number = revisión { $number }

call-logs-charts-title = Gráficas de llamadas
call-logs-charts-lead = Del { $first } al { $last }.
call-logs-charts-do = Mostrar
call-logs-charts-usual = Últimos 30 días
call-logs-charts-cut = Las gráficas muestran { $number } días como máximo: los últimos de los que elegiste.
call-logs-charts-none = No hay llamadas en estos días
call-logs-charts-none-hint = Elige otras fechas.
call-logs-chart-label = { $title }. Los mismos datos están en la tabla.
call-logs-chart-bar = { $name }: { $number ->
    [one] una llamada
   *[other] { $number } llamadas
}, { $missed ->
    [one] una perdida
   *[other] { $missed } perdidas
}
call-logs-chart-table = Ver como tabla
call-logs-chart-all = Llamadas
call-logs-chart-days = Por día
call-logs-chart-weeks = Por semana
call-logs-chart-week = Semana del { $day }
call-logs-chart-day = { $day } de { $month }
call-logs-chart-hours = Por hora del día
call-logs-split-title = En total
call-logs-split = De las entrantes, { $answered } atendidas ({ $percent } %) y { $missed } perdidas.
call-logs-busiest = Extensiones con más llamadas
call-logs-missed-today = { $number ->
    [one] Una llamada perdida hoy
   *[other] { $number } llamadas perdidas hoy
}
