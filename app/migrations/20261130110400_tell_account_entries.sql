-- Who did something, by the name they had then: people may be removed.
ALTER TABLE audit_entries ADD COLUMN actor_name TEXT NOT NULL DEFAULT '';
-- 1: a change of the phones' set-up, which the revisions tell; 0: anything else, which the history of the account tells.
ALTER TABLE audit_entries ADD COLUMN is_set_up BIGINT NOT NULL DEFAULT 1;

UPDATE audit_entries SET actor_name = COALESCE((SELECT administrators.name FROM administrators
WHERE administrators.account_id = audit_entries.account_id AND administrators.id = audit_entries.actor_id), '')
WHERE actor_kind = 'administrator';
UPDATE audit_entries SET actor_name = COALESCE((SELECT extensions.first_name || ' ' || extensions.last_name || ' (x'
|| extensions.number || ')' FROM extensions
WHERE extensions.account_id = audit_entries.account_id AND extensions.id = audit_entries.actor_id), '')
WHERE actor_kind = 'user';
UPDATE audit_entries SET is_set_up = 0 WHERE action IN ('account.create', 'activation.activate', 'accounts.rename',
'demonstration.create', 'history.begin', 'password-reset.set-password', 'sign-in.sign-in', 'sign-in.sign-in-user',
'user-passwords.send', 'user-passwords.set', 'user.change-password', 'user.choose-password');
CREATE INDEX audit_entries_of_the_account ON audit_entries (account_id, is_set_up, id);
