# Lo que se dice de otra manera en México.
billing-item-toll-free = Números 800
billing-buyer-tax-id = RFC: { $number }
billing-address-none = Todavía no hay dirección ni RFC.
billing-address-tax-id = RFC
billing-address-tax-id-optional = RFC (opcional)
billing-address-problem-tax-id = Revisa el RFC: no tiene la forma que se usa en México.
