-- The address for emergency calls in its parts. The text of before stays in `service_address`; who saves the parts writes the
-- same address there in one line, so that whoever reads the text goes on reading the right one.
ALTER TABLE accounts ADD COLUMN address_street TEXT NOT NULL DEFAULT '';
ALTER TABLE accounts ADD COLUMN address_unit TEXT NOT NULL DEFAULT '';
ALTER TABLE accounts ADD COLUMN address_city TEXT NOT NULL DEFAULT '';
-- The code of a state, department or province, where the country has them.
ALTER TABLE accounts ADD COLUMN address_region TEXT NOT NULL DEFAULT '';
ALTER TABLE accounts ADD COLUMN address_postal_code TEXT NOT NULL DEFAULT '';
-- Counts the changes of names and address, so that two people editing notice each other.
ALTER TABLE accounts ADD COLUMN company_version BIGINT NOT NULL DEFAULT 1;
