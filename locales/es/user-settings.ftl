# La página de un usuario, con sus pestañas, y lo que recibe un usuario nuevo.
user-settings-tabs = Ajustes del usuario
user-settings-tab-user = Usuario
user-settings-tab-devices = Dispositivos
user-settings-tab-voicemail = Buzón de voz
user-settings-tab-call-forwarding = Desvío
user-settings-tab-caller-id = Número que muestra
user-settings-tab-outgoing-calls = Llamadas salientes
user-settings-tab-fax = Fax
user-settings-notice-saved = Se guardaron los ajustes de { $name }.

user-settings-state-forwarded = Sus llamadas van al { $number }.
user-settings-state-forwarded-and-own = Suenan sus teléfonos y el { $number }.
user-settings-state-silent = Ningún teléfono suena y no hay buzón de voz: la llamada termina.
user-settings-state-silent-voicemail = Ningún teléfono suena: contesta el buzón de voz.
user-settings-state-voicemail = Suena { $number } segundos; después contesta el buzón de voz.
user-settings-state-no-voicemail = Suena; si nadie contesta, la llamada termina.

user-settings-devices = Qué suena
user-settings-devices-hint = Uno de cada clase. Con cada llamada suenan a la vez todos los que están marcados.
user-settings-ip-phone = Teléfono IP
user-settings-ip-phone-hint = El teléfono de su escritorio.
user-settings-softphone = Softphone
user-settings-softphone-hint = Un programa en su equipo o su celular.
user-settings-external = Teléfono externo
user-settings-external-hint = Un celular o un fijo de fuera de la empresa.
user-settings-external-number = Número del teléfono externo
user-settings-external-number-hint = Un número nacional. Se conserva mientras el teléfono externo está apagado.
user-settings-devices-forwarded = El desvío está activo: estos dispositivos no suenan hasta que lo apagues.
user-settings-devices-silent = Ningún dispositivo está marcado: el buzón de voz contesta de inmediato.
user-settings-devices-silent-end = Ningún dispositivo está marcado y el buzón de voz está apagado: las llamadas terminan sin que nadie se entere. Marca al menos uno.

user-settings-voicemail-on = Tiene buzón de voz
user-settings-seconds = Contesta después de
user-settings-seconds-hint = Mientras tanto suenan sus dispositivos.
user-settings-seconds-each = { $number } segundos
user-settings-pin = PIN del buzón
user-settings-pin-hint-none = De 4 a 8 dígitos, para escuchar los mensajes desde otro teléfono. Todavía no tiene.
user-settings-pin-hint-kept = De 4 a 8 dígitos. Ya tiene uno, que no se muestra; escribe otro solo para cambiarlo.
user-settings-mail = Enviarle cada mensaje por correo, con el audio
user-settings-after-mail = Después de enviarlo
user-settings-after-mail-keep = Dejarlo como nuevo
user-settings-after-mail-heard = Marcarlo como escuchado
user-settings-after-mail-delete = Eliminarlo del buzón

user-settings-forwarding-on = Desviar sus llamadas
user-settings-forwarding-number = Número de destino
user-settings-forwarding-number-hint = Un celular o un fijo nacional. Se conserva mientras el desvío está apagado.
user-settings-shown = Número que se ve allí
user-settings-shown-caller = El de quien llama
user-settings-shown-company = El de la empresa
user-settings-forwarding-key = Pedir que se marque 1 para recibir la llamada; si no, va al buzón de voz de esta extensión
user-settings-forwarding-own = Que suenen también sus propios dispositivos
user-settings-forwarding-is-on = El desvío está activo: sus propios dispositivos no suenan.

user-settings-caller-id = Número que ven las personas a quienes llama
user-settings-caller-id-hint = Cualquier número de tu empresa. En llamadas de emergencia siempre se muestra uno.
user-settings-caller-id-main = Número principal · { $number }
user-settings-caller-id-withheld = Ninguno: número oculto

user-settings-fax-on = Recibe faxes
user-settings-fax-number = Número de fax
user-settings-fax-number-hint = Un número solo para sus faxes, que llegan por correo. Desde ese momento, las llamadas a ese número van al fax y no a donde van ahora.
user-settings-fax-choose = Elige un número
user-settings-fax-no-number = Para recibir faxes hace falta un número propio, y tu empresa no tiene ninguno libre para eso.

user-settings-direct = Número directo
user-settings-direct-hint = Quien lo marca desde fuera llega directamente a esta persona. Si eliges una ciudad, recibe el siguiente número libre; para escoger uno concreto, mira antes los de la ciudad.
user-settings-direct-hint-own = Quien lo marca desde fuera llega directamente a esta persona. Tu operador no tiene ahora números nuevos.
user-settings-see-numbers = Ver los números de la ciudad
user-settings-notice-added-with-number = { $name } ya tiene su extensión y su número directo.
user-settings-new-mail = Recibirá un correo con su extensión y una contraseña temporal.
user-settings-mail-subject = Tu extensión en { $company }: { $number }
user-settings-mail-body =
    Hola, { $name }:

    Ya tienes una extensión en { $company }: la { $number }. Tus compañeros te llaman marcando ese número.

    { $direct ->
        [none] El teléfono principal de la empresa es { $phone }.
       *[other] Tu número directo es { $direct }. El teléfono principal de la empresa es { $phone }.
    }

    Para cambiar tu buzón de voz o desviar tus llamadas, entra en { $link } con el teléfono principal, tu extensión y esta contraseña temporal:

    { $password }

    Sirve { $days } días. Al entrar eliges la tuya.

    Si algo no funciona, habla con { $administrator }, que administra los teléfonos.

user-settings-problem-seconds = Elige entre 5 y 60 segundos, de 5 en 5.
user-settings-problem-pin = El PIN lleva de 4 a 8 dígitos y nada más.
user-settings-problem-emergency = Ese es un número de emergencias. Escribe otro.
user-settings-problem-abroad = Ese número es de otro país. Escribe uno nacional.
user-settings-problem-premium = Ese número tiene tarifa especial. Escribe un celular o un fijo.
user-settings-problem-own-number = Ese número es de tu propia empresa: la llamada daría vueltas. Escribe uno de fuera.
user-settings-problem-caller-id = Ese número ya no es de tu empresa. Elige otro.
user-settings-problem-fax-number = Elige un número de tu empresa que no sea el principal ni el fax de otra persona.

# Lo mismo, dicho al propio usuario.
user-settings-own-voicemail-on = Tengo buzón de voz
user-settings-own-seconds-hint = Mientras tanto suenan tus dispositivos.
user-settings-own-pin-hint-none = De 4 a 8 dígitos, para escuchar tus mensajes desde otro teléfono. Todavía no tienes.
user-settings-own-pin-hint-kept = De 4 a 8 dígitos. Ya tienes uno, que no se muestra; escribe otro solo para cambiarlo.
user-settings-own-mail = Enviarme cada mensaje por correo, con el audio
user-settings-own-forwarding-on = Desviar mis llamadas
user-settings-own-forwarding-key = Pedir que se marque 1 para recibir la llamada; si no, va a tu buzón de voz
user-settings-own-forwarding-own = Que suenen también mis propios dispositivos
user-settings-own-forwarding-is-on = El desvío está activo: tus propios dispositivos no suenan.
user-settings-own-caller-id = Número que ven las personas a quienes llamas
