# Lo que se dice de otra manera en Colombia.
common-mobile-phone = celular
