# Las llaves de acceso de los administradores.
passkeys-problem-impossible = Las llaves de acceso necesitan que el portal tenga un nombre, como telefonos.ejemplo.com; aquí tiene una dirección IP.
passkeys-problem-most = Tienes tantas llaves de acceso como caben. Quita antes una.
passkeys-problem-known = Esa llave de acceso ya está agregada.
passkeys-problem-not-made = El dispositivo no creó una llave que sirva aquí. Inténtalo otra vez o con otro dispositivo.
