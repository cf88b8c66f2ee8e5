-- A company and those who run its phones. Ids are ULIDs, times are milliseconds since 1970-01-01 UTC, flags are 0 or 1.
CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    country TEXT NOT NULL,
    company_name TEXT NOT NULL,
    -- E.164; what administrators sign in with.
    main_number TEXT NOT NULL UNIQUE,
    caller_id_name TEXT NOT NULL DEFAULT '',
    service_address TEXT NOT NULL DEFAULT '',
    time_zone TEXT NOT NULL,
    -- The language of mails and, until a visitor chooses, of the portal.
    language TEXT NOT NULL,
    -- The language of spoken greetings.
    prompt_language TEXT NOT NULL,
    -- All extension numbers of the account have this many digits.
    extension_digits BIGINT NOT NULL DEFAULT 4,
    created_at BIGINT NOT NULL,
    activated_at BIGINT
);

CREATE TABLE administrators (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    -- Empty until the account is activated.
    password_hash TEXT NOT NULL DEFAULT '',
    security_question TEXT NOT NULL DEFAULT '',
    security_answer_hash TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    UNIQUE (account_id, id)
);

CREATE TABLE sessions (
    -- SHA-256 of the cookie's token.
    token_fingerprint TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    administrator_id TEXT NOT NULL,
    -- 1: thirty days; 0: until twelve hours without use.
    keep_signed_in BIGINT NOT NULL,
    user_agent TEXT NOT NULL,
    address TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    FOREIGN KEY (account_id, administrator_id) REFERENCES administrators (account_id, id) ON DELETE CASCADE
);
CREATE INDEX sessions_of_administrators ON sessions (account_id, administrator_id);
CREATE INDEX sessions_by_end ON sessions (expires_at);

-- Links that are mailed and work once.
CREATE TABLE one_time_links (
    token_fingerprint TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    administrator_id TEXT NOT NULL,
    -- activation or password
    purpose TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    FOREIGN KEY (account_id, administrator_id) REFERENCES administrators (account_id, id) ON DELETE CASCADE
);
