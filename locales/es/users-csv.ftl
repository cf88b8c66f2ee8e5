# Usuarios desde un archivo CSV, y hacia él.
users-csv-column-number = Extensión
users-csv-column-first-name = Nombre
users-csv-column-last-name = Apellido
users-csv-column-email = Correo electrónico
users-csv-file-name = usuarios

users-csv-import-title = Importar usuarios
users-csv-import-lead = Agrega o cambia muchos usuarios a la vez con un archivo CSV. Antes de guardar verás qué cambia.
users-csv-file = Archivo CSV
users-csv-file-hint = Hasta 1.000 filas y 1 MB.
users-csv-check = Revisar el archivo
users-csv-format = Cómo debe ser el archivo
users-csv-format-explained = La primera línea nombra las columnas y cada una de las demás es un usuario. Si la extensión ya es de un usuario, la fila cambia su nombre y su correo; si está libre, agrega un usuario. No se elimina a nadie.
users-csv-export = Descargar los usuarios actuales

users-csv-check-title = Revisar el archivo
users-csv-check-lead = Esto haría el archivo. Todavía no se ha guardado nada.
users-csv-counts = { $added ->
    [0] Ningún usuario nuevo
    [one] Un usuario nuevo
   *[other] { $added } usuarios nuevos
}, { $changed ->
    [0] ninguno cambia
    [one] uno cambia
   *[other] { $changed } cambian
}.
users-csv-wrong = { $number ->
    [one] Una fila tiene problemas.
   *[other] { $number } filas tienen problemas.
}
users-csv-more-wrong = { $number ->
    [one] Una fila más tiene problemas y no se muestra aquí.
   *[other] { $number } filas más tienen problemas y no se muestran aquí.
}
users-csv-wrong-hint = Corrige el archivo y súbelo de nuevo. Mientras una fila tenga problemas no se guarda ninguna.
users-csv-again = Elegir otro archivo
users-csv-apply = Guardar todo
users-csv-apply-hint = Se guarda todo o nada. Los usuarios nuevos reciben un correo con su extensión.
users-csv-nothing-to-do = El archivo dice lo mismo que ya está guardado.
users-csv-to-list = Volver a las extensiones
users-csv-no-file = No hay ningún archivo por revisar
users-csv-no-file-hint = Elige un archivo para ver aquí qué cambiaría.
users-csv-notice-applied = Se guardó el archivo. { $name }

users-csv-line = Línea
users-csv-effect = Qué pasa
users-csv-adds = Nuevo
users-csv-changes = Cambia
users-csv-leaves = Igual
users-csv-is-wrong = Problema
users-csv-was = Antes: { $value }

users-csv-problem-no-file = Elige un archivo.
users-csv-problem-size = El archivo pasa de 1 MB. Divídelo en varios.
users-csv-problem-interrupted = El archivo no llegó completo. Súbelo otra vez.
users-csv-problem-binary = Ese archivo no es texto. En tu hoja de cálculo, guárdalo como CSV UTF-8 y sube ese archivo.
users-csv-problem-empty = El archivo no tiene usuarios. Escribe las columnas en la primera línea y un usuario en cada una de las demás.
users-csv-problem-columns = En la primera línea faltan columnas. Deben estar Extensión, Nombre, Apellido y Correo electrónico.
users-csv-problem-wide = La primera línea tiene más de 200 columnas. Deja solo Extensión, Nombre, Apellido y Correo electrónico.
users-csv-problem-rows = El archivo tiene más de 1.000 filas. Divídelo en varios.
users-csv-problem-row-long = La fila tiene más celdas que columnas. Si un dato lleva comas, escríbelo entre comillas.
users-csv-problem-number-twice = Esta extensión ya está en la línea { $number }.
users-csv-problem-number-other = Esta extensión no es de un usuario. Elige otra.
users-csv-problem-name-twice = Este nombre ya está en la línea { $number }. Agrega un segundo apellido o una inicial.
users-csv-problem-changed = Alguien cambió los usuarios mientras mirabas. Esto es lo que haría el archivo ahora; no se guardó nada.
