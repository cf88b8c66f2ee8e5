# Lo que se dice de otra manera en Colombia.
account-routing-step-voicemail-off = { $name } no tiene buzón de mensajes.
account-routing-end-voicemail = Deja un mensaje en el buzón de mensajes de { $name }.
account-routing-end-own-voicemail = { $name } oye los mensajes de su buzón.
account-routing-warning-voicemail-off = { $from }: lleva al buzón de mensajes de { $name }, que está apagado.
account-routing-warning-user = { $name } no tiene teléfono encendido ni buzón de mensajes: sus llamadas se pierden.
