# Lo que se dice de otra manera en México.
common-mobile-phone = celular
