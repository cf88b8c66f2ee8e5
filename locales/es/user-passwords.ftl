# La contraseña con la que entra un usuario.
user-passwords-title = Contraseña
user-passwords-state-none = Todavía no tiene contraseña: no puede entrar a su portal.
user-passwords-state-temporary = Tiene una contraseña temporal, enviada por correo el { $moment }. Sirve { $days } días, o hasta que elija la suya.
user-passwords-state-elsewhere = Su correo cambió después de enviarle una contraseña temporal, que ya no sirve. Envíale otra.
user-passwords-state-own = Eligió su contraseña el { $moment }.
user-passwords-state-typed = Un administrador le puso una contraseña el { $moment }.
user-passwords-send = Enviar otra contraseña
user-passwords-send-first = Enviar una contraseña
user-passwords-send-hint = Llega una temporal a { $email }. La anterior deja de servir y se cierran sus sesiones.
user-passwords-send-first-hint = Llega una temporal a { $email }.
user-passwords-no-email = Sin un correo no hay adónde enviarle una contraseña: escríbela tú o agrega primero su correo.
user-passwords-type = Escribir yo la contraseña
user-passwords-type-hint = Tendrás que decírsela tú: por correo solo le avisamos que cambió. La anterior deja de servir y se cierran sus sesiones.
user-passwords-type-first-hint = Tendrás que decírsela tú: por correo solo le avisamos.
user-passwords-new = Nueva contraseña
user-passwords-new-hint = Al menos 12 caracteres; varias palabras seguidas funcionan bien.
user-passwords-again = Repite la contraseña
user-passwords-set = Cambiar la contraseña
user-passwords-problem-again = No es igual a la primera. Escríbela igual las dos veces.
user-passwords-notice-sent = Enviamos la contraseña a { $name }.
user-passwords-notice-set = Cambiaste la contraseña de { $name }. Dísela tú; por correo solo le avisamos del cambio.

user-passwords-mail-subject = { $before ->
    [0] Tu contraseña en { $company }
   *[other] Tu nueva contraseña en { $company }
}
user-passwords-mail-body =
    Hola, { $name }:

    { $before ->
        [0] { $administrator } pidió una contraseña para tu extensión en { $company }.
       *[other] { $administrator } pidió otra contraseña para tu extensión en { $company }. La anterior ya no sirve.
    }

    Entra en { $link } con el teléfono { $phone }, tu extensión { $number } y esta contraseña temporal:

    { $password }

    Sirve { $days } días. Al entrar eliges la tuya.

user-passwords-changed-subject = Cambiaron tu contraseña en { $company }
user-passwords-changed-body =
    Hola, { $name }:

    { $administrator } cambió la contraseña de tu extensión { $number } en { $company }. La anterior ya no sirve y se cerraron tus sesiones.

    Pídele la nueva y entra en { $link }.
