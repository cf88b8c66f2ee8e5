# Lo que se dice de otra manera en Colombia.
billing-item-toll-free = Líneas 01 8000
billing-buyer-tax-id = NIT o C.C.: { $number }
billing-address-none = Todavía no hay dirección ni NIT o cédula.
billing-address-tax-id = NIT o cédula
billing-address-tax-id-optional = NIT o cédula (opcional)
billing-address-problem-tax-id = Revisa el NIT o la cédula: no tiene la forma o el dígito de verificación que se usa en Colombia.
