# Lo que se dice de otra manera en Colombia.
activation-address-hint = Allí llega la ayuda cuando alguien llama a emergencias. Calle o carrera, número, piso u oficina, barrio y ciudad.
activation-question-school = ¿En qué colegio aprendiste a leer?
