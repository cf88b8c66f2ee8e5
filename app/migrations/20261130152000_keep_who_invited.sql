-- The id of the administrator who invited: the invitation ends with them.
ALTER TABLE administrator_invitations ADD COLUMN invited_by_id TEXT NOT NULL DEFAULT '';
