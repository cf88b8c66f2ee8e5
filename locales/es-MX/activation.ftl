# Lo que se dice de otra manera en México.
activation-address-hint = Allí llega la ayuda cuando alguien llama a emergencias. Calle, número, piso, colonia y ciudad.
activation-question-teacher = ¿Cómo se llamaba tu maestro favorito?
