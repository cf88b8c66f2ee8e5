-- Whose fax a number is, is where the number leads: fax, with the user in extension_id. Until now the user had it. The
-- main number is nobody's fax.
UPDATE numbers SET destination = 'fax', version = version + 1, extension_id = (
    SELECT MIN(user_id) FROM user_settings
    WHERE user_settings.account_id = numbers.account_id AND fax = 1 AND fax_number = numbers.e164
) WHERE e164 NOT IN (SELECT main_number FROM accounts) AND EXISTS (
    SELECT 1 FROM user_settings
    WHERE user_settings.account_id = numbers.account_id AND fax = 1 AND fax_number = numbers.e164
);
ALTER TABLE user_settings DROP COLUMN fax;
ALTER TABLE user_settings DROP COLUMN fax_number;
