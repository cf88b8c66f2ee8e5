# La página de inicio.
home-title = Inicio
home-lead = Número principal { $number } · { $day }
home-users-of-plan = de 200 usuarios
home-extensions = Las personas de tu empresa, su extensión y su correo.
home-keys = de 10 teclas con una acción
home-receptionist = Lo que oye quien llama y adónde lleva cada tecla.
home-receptionist-findings = { $number ->
    [one] Un punto por revisar
   *[other] { $number } puntos por revisar
}
home-hold-music = En espera suena «{ $name }».
home-hold-silence = En espera hay silencio: aún no hay música.
home-receptionist-fine = Listo: nada por revisar
home-receptionist-edit = Editar el menú
home-receptionist-check = Revisar el menú
home-hold-upload = Subir música de espera
home-preferences-change = Cambiar las preferencias
home-time-in = en { $city }
home-now = Si llaman ahora
home-now-straight = Directo a: { $name }
home-now-nowhere = No lleva a ninguna parte
home-now-test = Probar una llamada
home-numbers = { $number ->
    [one] número
   *[other] números
}
home-main-number = El principal es { $number }.
home-numbers-without = { $number ->
    [one] Uno no lleva a ninguna parte
   *[other] { $number } no llevan a ninguna parte
}
home-numbers-add = Agregar un número
home-conferences-rooms = de 10 salas
home-conferences-none = Todavía no hay una extensión para conferencias.
home-conferences-number = Se entra en la extensión { $number }.
home-conferences-set-up = Crear el servidor
home-conferences-open = Ver las salas
