-- What users sign in with. A user without a row has no password yet.
CREATE TABLE user_passwords (
    account_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    -- Argon2id; empty while the password is a temporary one.
    password_hash TEXT NOT NULL,
    -- SHA-256 of a temporary password, empty when another was chosen.
    temporary_fingerprint TEXT NOT NULL,
    -- Who made it last: user or administrator
    set_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, user_id),
    FOREIGN KEY (account_id, user_id) REFERENCES extensions (account_id, id) ON DELETE CASCADE
);

-- Sessions of users, apart from those of administrators, so that no query can take one for the other.
CREATE TABLE user_sessions (
    -- SHA-256 of the cookie's token.
    token_fingerprint TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    -- 1: thirty days; 0: until twelve hours without use.
    keep_signed_in BIGINT NOT NULL,
    user_agent TEXT NOT NULL,
    address TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    FOREIGN KEY (account_id, user_id) REFERENCES extensions (account_id, id) ON DELETE CASCADE
);
CREATE INDEX sessions_of_users ON user_sessions (account_id, user_id);
CREATE INDEX user_sessions_by_end ON user_sessions (expires_at);
