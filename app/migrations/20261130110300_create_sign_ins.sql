-- Tries of administrators to sign in that were not held up by a delay. Those that name no account are written, too, so that
-- both take as long, and deleted soon.
CREATE TABLE sign_ins (
    id TEXT PRIMARY KEY,
    account_id TEXT REFERENCES accounts (id) ON DELETE CASCADE,
    -- Who it was, once the sign-in is done; else empty. By name, as they may be removed.
    administrator_name TEXT NOT NULL,
    -- failed, code or done: code when the password was right and the second factor missing.
    outcome TEXT NOT NULL,
    address TEXT NOT NULL,
    user_agent TEXT NOT NULL,
    tried_at BIGINT NOT NULL
);
CREATE INDEX sign_ins_of_accounts ON sign_ins (account_id, tried_at);
CREATE INDEX sign_ins_by_time ON sign_ins (tried_at);
