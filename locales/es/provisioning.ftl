# Los ajustes que los teléfonos buscan solos, y con qué se llena un softphone.
provisioning-title = Ajustes del teléfono
provisioning-of-user = Ajustes del teléfono IP
provisioning-more = Ver el teléfono
provisioning-tag-closed = Sin abrir
provisioning-tag-waiting = A la espera del teléfono
provisioning-tag-newest = Al día
provisioning-tag-behind = Hay ajustes nuevos
provisioning-closed = El operador todavía no abrió el teléfono para sus ajustes.
provisioning-waiting = El teléfono todavía no pidió sus ajustes. Conéctalo a la red: los busca solo.
provisioning-until = La dirección que recibió sirve hasta el { $moment }.
provisioning-newest = El teléfono tiene los ajustes más nuevos.
provisioning-behind = Hay ajustes más nuevos que los del teléfono. Los toma en cuanto se le avisa, a más tardar en un día.
provisioning-no-system-phone = Este portal todavía no tiene una central conectada, así que el teléfono no tiene dónde registrarse. El operador puede conectarla.
provisioning-no-system-softphone = Este portal todavía no tiene una central conectada, así que un softphone no tiene dónde registrarse. El operador puede conectarla.
provisioning-last-contact = Último contacto
provisioning-from = Desde
provisioning-device = Se presenta como
provisioning-revision = Revisión
provisioning-password = Contraseña del administrador (admin) en el menú del teléfono y en su página web:
provisioning-password-hint = El menú del teléfono y su página web tienen una contraseña que solo tiene este teléfono. El historial dice quién la vio.
provisioning-password-show = Mostrar la contraseña del teléfono
provisioning-password-once = Se muestra solo esta vez. Vuelve a cargar la página para ocultarla.
provisioning-asked = Últimas consultas del teléfono
provisioning-asked-from = desde { $address }
provisioning-outcome-given = Recibió sus ajustes, revisión { $revision }
provisioning-outcome-unchanged = Ya tenía los más nuevos, revisión { $revision }
provisioning-outcome-refused = Rechazado: dirección cerrada, archivo de otro aparato o sin HTTPS

provisioning-softphone-title = Softphone
provisioning-softphone-lead = Escribe estos datos en una aplicación de llamadas como Linphone, Zoiper o MicroSIP, y será la extensión de este usuario.
provisioning-softphone-lead-own = Escribe estos datos en una aplicación de llamadas como Linphone, Zoiper o MicroSIP, y será tu extensión.
provisioning-softphone-server = Servidor
provisioning-softphone-port = Puerto
provisioning-softphone-transport = Transporte
provisioning-softphone-tls = TLS, con la voz cifrada (SRTP)
provisioning-softphone-name = Usuario
provisioning-softphone-password = Contraseña
provisioning-softphone-hidden = La contraseña se muestra cuando la pides. Queda anotado quién lo hizo.
provisioning-softphone-show = Mostrar contraseña y código QR
provisioning-softphone-picture = Código QR con la dirección de los ajustes del softphone
provisioning-softphone-scan = Con la aplicación Linphone, escanea este código en lugar de escribir. Sirve por { $minutes } minutos, y quien lo escanee recibe la contraseña.
provisioning-softphone-once = Vuelve a cargar la página para ocultar la contraseña.
provisioning-softphone-renew-open = Cambiar la contraseña
provisioning-softphone-renew-explained = El softphone que tenga la contraseña anterior ya no podrá registrarse. Escribe allí la nueva.
provisioning-softphone-renew = Crear una contraseña nueva

provisioning-problem-no-system = Este portal todavía no tiene una central conectada.
provisioning-problem-softphone-off = El softphone está apagado. Actívalo en «Qué suena» y guarda.
provisioning-wrong-passwords = { $count ->
    [one] Desde { $address } se probó una contraseña incorrecta con el usuario de este teléfono: { $moment }.
   *[other] Se probaron { $count } contraseñas incorrectas con el usuario de este teléfono; la última, desde { $address }: { $moment }.
}
provisioning-wrong-passwords-softphone = Si fue este teléfono, escribe de nuevo en él la contraseña que se muestra aquí.
provisioning-wrong-passwords-desk-phone = Si fue este teléfono, reinícialo: toma sus ajustes otra vez.
provisioning-wrong-passwords-stranger = Si no lo fue, no pasó nada: nadie entra sin la contraseña, y una dirección que prueba muchas queda fuera durante un cuarto de hora.
