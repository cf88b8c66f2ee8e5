send-again-title = Falta enviar el formulario
send-again-lead = La página ya no era válida cuando la enviaste. No se guardó nada todavía; lo que escribiste sigue aquí.
send-again-lead-sign-in = Tu sesión terminó antes de enviar. No se guardó nada todavía; lo que escribiste sigue aquí: inicia sesión en otra pestaña y vuelve a enviarlo desde esta.
send-again-lead-nothing = Aquí no hay nada pendiente de enviar.
send-again-sign-in = Iniciar sesión en otra pestaña
send-again-submit = Enviar de nuevo
send-again-notice-fill-in-again = La página ya no era válida. Llena el formulario otra vez.
