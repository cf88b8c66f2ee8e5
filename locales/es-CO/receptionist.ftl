# Lo que se dice de otra manera en Colombia.
receptionist-group-voicemail = Buzones de mensajes
receptionist-voicemail-of = Buzón de mensajes de { $name }
