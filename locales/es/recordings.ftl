# Audio subido: grabaciones y los archivos de la música.
recordings-list-title = Grabaciones
recordings-list-lead = { $count ->
    [0] Aún no hay grabaciones. Sube una para usarla en un saludo o en un anuncio.
    [one] Una grabación para saludos y anuncios.
   *[other] { $count } grabaciones para saludos y anuncios.
}
recordings-list-unused = En ningún lugar todavía
recordings-list-delete = Eliminar { $name }
recordings-upload-title = Subir una grabación
recordings-upload-choose = Elige un archivo de audio
recordings-upload-hint = O arrástralo hasta aquí. MP3, WAV, OGG, FLAC o M4A, hasta { $number } MB y 30 minutos.
recordings-upload-rights = Tengo los derechos para usar este audio.
recordings-upload-send = Subir
recordings-upload-progress = { $sent } MB de { $total } MB
recordings-upload-preparing = Ya llegó. Se está preparando para los teléfonos.
recordings-upload-cancelled = Cancelaste la subida. Nada cambió.
recordings-upload-done = El audio está listo y ya se usa.
recordings-without-name = Sin nombre
recordings-loudness = Volumen: { $before } LUFS como se subió, { $after } LUFS por teléfono
recordings-waveform = Forma de onda del audio
recordings-player-as-uploaded = Tal como se subió
recordings-player-as-heard = Como la oye quien llama
recordings-fact-duration = Duración
recordings-fact-size = Tamaño
recordings-fact-uploaded = Subida
recordings-fact-uses = Se usa en
recordings-use-hold-music = Música de espera
recordings-use-transfer-music = Música de transferencia
recordings-delete-title = Eliminar { $name }
recordings-delete-explained = El archivo se borra y no se puede recuperar.
recordings-delete-confirm = Eliminar para siempre
recordings-delete-in-use = Esta grabación todavía suena aquí. Cambia primero cada lugar y después elimínala:
recordings-delete-back = Volver a las grabaciones
recordings-notice-uploaded = Se subió { $name }.
recordings-notice-deleted = Se eliminó { $name }.
recordings-notice-hold-music = Quien espera en línea oye ahora { $name }.
recordings-notice-transfer-music = Durante una transferencia suena ahora { $name }.
recordings-problem-no-file = Elige primero un archivo.
recordings-problem-rights = Confirma que tienes los derechos para usar este audio.
recordings-problem-too-big = El archivo pesa más de { $number } MB. Guárdalo como MP3 o recórtalo y súbelo otra vez.
recordings-problem-interrupted = La subida se interrumpió y nada cambió. Revisa la conexión y súbelo otra vez.
recordings-problem-empty = El archivo está vacío. Revisa que se haya guardado bien y elígelo otra vez.
recordings-problem-not-audio = Eso no es un archivo de audio. Sube un MP3, WAV, OGG, FLAC o M4A.
recordings-problem-wrong-kind = El contenido no corresponde a la extensión del nombre. Guárdalo otra vez desde el programa de audio y sube ese archivo.
recordings-problem-unsupported-codec = Ese archivo usa un formato de audio que no se puede leer. Guárdalo como MP3 o WAV y súbelo otra vez.
recordings-problem-cut-short = Al archivo le falta el final. Cópialo o descárgalo de nuevo, completo, y súbelo otra vez.
recordings-problem-too-long = El audio dura más de 30 minutos. Recórtalo y súbelo otra vez.
recordings-problem-silent = El audio no se oye por teléfono: está en silencio o casi. Sube uno con más volumen.
recordings-problem-broken = El archivo está dañado y no se puede leer. Guárdalo otra vez como MP3 o WAV y súbelo.
recordings-problem-in-use = Esta grabación todavía se usa. Cambia primero los lugares donde suena.
