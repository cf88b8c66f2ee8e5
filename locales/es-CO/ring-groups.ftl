# Lo que se dice de otra manera en Colombia.
ring-groups-then-voicemail = Buzones de mensajes
ring-groups-voicemail-of = Buzón de mensajes de { $name }
