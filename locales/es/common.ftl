# Palabras y frases que usan varias páginas.
common-page-title = { $title } · Centralita
common-skip = Ir al contenido
common-tabs = Principal
common-tab-home = Inicio
common-tab-use = Uso
common-tab-call-logs = Registro de llamadas
common-tab-setup = Configuración
common-tab-account = Cuenta
common-tab-add-ons = Complementos
common-tab-settings = Ajustes
common-tab-billing = Facturación
common-tab-porting-status = Estado de la portabilidad
common-tab-ip-phones = Teléfonos IP
common-tab-number-porting = Portabilidad de números
common-tab-prepaid-account = Cuenta prepago
common-tab-assistant = Asistente
common-tab-extensions = Extensiones
common-tab-numbers = Números
common-tab-receptionist = Recepcionista
common-tab-conferences = Conferencias
common-tab-overview = Resumen
common-tab-profile = Perfil
common-tab-preferences = Preferencias
common-language = Idioma
common-sign-out = Cerrar sesión
common-go-home = Ir al inicio
common-save = Guardar
common-cancel = Cancelar
common-not-found-title = Aquí no hay nada
common-not-found-lead = La página no existe, o lo que mostraba ya se eliminó. Vuelve al inicio y búscalo desde allí.
common-fault-title = No se pudo mostrar la página
common-refused-title = No se guardó nada

common-scene-incoming = Entra una llamada
common-scene-open = ¿Abierto? Sí
common-scene-sales = 1 · Ventas
common-scene-voicemail = 9 · Buzón
common-scene-answer = Ana contesta
common-scene-music = Música de espera

common-country-co = Colombia
common-country-mx = México
common-country-us = Estados Unidos
common-country-ca = Canadá
common-country-fr = Francia
common-country-gb = Reino Unido
common-country-au = Australia

common-zones-of = Zonas de { $country }
common-zones-africa = África
common-zones-america = América
common-zones-asia = Asia
common-zones-atlantic = Islas del Atlántico
common-zones-europe = Europa
common-zones-indian = Islas del Índico
common-zones-oceania = Oceanía

common-with-extension = { $name } (extensión { $number })
common-date = { $day } de { $month } de { $year }
common-date-and-time = { $date }, { $time }
common-the-time = las { $time }
common-the-time-one = la { $time }
common-month-1 = enero
common-month-2 = febrero
common-month-3 = marzo
common-month-4 = abril
common-month-5 = mayo
common-month-6 = junio
common-month-7 = julio
common-month-8 = agosto
common-month-9 = septiembre
common-month-10 = octubre
common-month-11 = noviembre
common-month-12 = diciembre
common-weekday-1 = lunes
common-weekday-2 = martes
common-weekday-3 = miércoles
common-weekday-4 = jueves
common-weekday-5 = viernes
common-weekday-6 = sábado
common-weekday-7 = domingo
common-weekday-short-1 = lun
common-weekday-short-2 = mar
common-weekday-short-3 = mié
common-weekday-short-4 = jue
common-weekday-short-5 = vie
common-weekday-short-6 = sáb
common-weekday-short-7 = dom

common-problem-fields = Falta corregir algo. Lo demás se conserva como lo escribiste.
common-problem-fields-secret = Falta corregir algo. Las contraseñas no se guardan: escríbelas otra vez.
common-problem-days-reversed = El primer día es posterior al último. Cambia uno de los dos.
common-problem-form = El formulario llegó incompleto. Vuelve a abrir la página y envíalo otra vez.
common-problem-too-large = Lo que enviaste es demasiado grande. Vuelve atrás, acorta los textos largos y envíalo otra vez.
common-problem-connection = No hay conexión con el servidor. Lo que escribiste sigue aquí; inténtalo de nuevo en un momento.
common-problem-form-token = La página estuvo abierta demasiado tiempo o no se abrió en este navegador. Recárgala y envía el formulario otra vez.
common-problem-sign-in-needed = La sesión terminó. Inicia sesión en otra pestaña y vuelve aquí: lo que cambiaste sigue en esta página.
common-problem-not-found = Eso ya no existe. Recarga la página para ver lo que hay ahora.
common-problem-conflict = Otra persona guardó cambios aquí mientras editabas. Revisa lo que escribiste y guarda otra vez si quieres que quede así.
common-problem-conflict-own = Guardaste cambios aquí en otra ventana mientras editabas. Revisa lo que escribiste y guarda otra vez si quieres que quede así.
common-problem-try-in-seconds = Demasiados intentos. Espera { $number ->
    [one] un segundo
   *[other] { $number } segundos
} y vuelve a intentarlo.
common-problem-try-in-minutes = Demasiados intentos. Espera { $number ->
    [one] un minuto
   *[other] { $number } minutos
} y vuelve a intentarlo.
common-problem-unexpected = Algo falló de nuestro lado. Inténtalo de nuevo; si se repite, dile al operador el código { $incident }.
common-problem-too-long = Es demasiado largo: caben { $number } caracteres.
common-problem-characters = Quita los caracteres que no se ven.
common-problem-email-missing = Escribe un correo electrónico.
common-problem-email-wrong = Ese correo no parece completo. Escríbelo como nombre@empresa.com.
common-problem-phone-missing = Escribe un número de teléfono.
common-problem-phone-wrong = Ese número no existe. Revisa los dígitos; los espacios no importan.
common-problem-password-short = La contraseña necesita al menos 12 caracteres. Varias palabras seguidas funcionan bien.
common-problem-password-long = La contraseña puede tener como máximo 128 caracteres.
common-problem-password-guessable = Esa contraseña se adivina fácilmente. Usa varias palabras que no vayan juntas.
common-form-expired-title = El formulario caducó
common-timeline-done = hecho
common-timeline-now = en curso
common-timeline-stopped = detenido
common-timeline-ahead = pendiente
common-newer = Más recientes
common-older = Anteriores
