-- The address a temporary password was mailed to, else empty. Where the user has another one by now, it went elsewhere and
-- does not work any more.
ALTER TABLE user_passwords ADD COLUMN mailed_to TEXT NOT NULL DEFAULT '';
UPDATE user_passwords SET mailed_to = (
    SELECT email FROM extensions
    WHERE extensions.account_id = user_passwords.account_id AND extensions.id = user_passwords.user_id
) WHERE password_hash = '';
