-- Counts the changes of name and email, so that two windows notice each other.
ALTER TABLE administrators ADD COLUMN version BIGINT NOT NULL DEFAULT 1;

-- Who was asked to become an administrator and did not answer yet.
CREATE TABLE administrator_invitations (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    email TEXT NOT NULL,
    -- SHA-256 of the mailed token.
    token_fingerprint TEXT NOT NULL UNIQUE,
    -- The administrator who invited, by name, as it was then.
    invited_by TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    UNIQUE (account_id, id)
);
CREATE INDEX administrator_invitations_of_accounts ON administrator_invitations (account_id, sent_at);

-- A new address of an administrator that counts when somebody follows the link mailed there.
CREATE TABLE email_changes (
    account_id TEXT NOT NULL,
    administrator_id TEXT NOT NULL,
    email TEXT NOT NULL,
    -- SHA-256 of the mailed token.
    token_fingerprint TEXT NOT NULL UNIQUE,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, administrator_id),
    FOREIGN KEY (account_id, administrator_id) REFERENCES administrators (account_id, id) ON DELETE CASCADE
);
