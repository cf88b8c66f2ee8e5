-- The second factor of an administrator: an application that shows a code every 30 seconds.
CREATE TABLE second_factors (
    account_id TEXT NOT NULL,
    administrator_id TEXT NOT NULL,
    -- Base32; shown while it is being set up only.
    secret TEXT NOT NULL,
    -- NULL until the first code was typed.
    confirmed_at BIGINT,
    -- The step of the last code that was accepted: no code is accepted twice.
    last_step BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, administrator_id),
    FOREIGN KEY (account_id, administrator_id) REFERENCES administrators (account_id, id) ON DELETE CASCADE
);

-- Codes that each open once in place of the application's.
CREATE TABLE recovery_codes (
    account_id TEXT NOT NULL,
    administrator_id TEXT NOT NULL,
    -- SHA-256 of the code, which has 80 random bits.
    fingerprint TEXT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (account_id, administrator_id, fingerprint),
    FOREIGN KEY (account_id, administrator_id) REFERENCES second_factors (account_id, administrator_id) ON DELETE CASCADE
);

-- Who typed the right password and not the code yet.
CREATE TABLE pending_sign_ins (
    -- SHA-256 of the browser's id.
    browser TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    administrator_id TEXT NOT NULL,
    -- The password that was right: another one set meanwhile ends this.
    password_hash TEXT NOT NULL,
    -- The row of `sign_ins` that becomes a success.
    sign_in_id TEXT NOT NULL,
    keep_signed_in BIGINT NOT NULL,
    -- The page that was asked for.
    next TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    FOREIGN KEY (account_id, administrator_id) REFERENCES administrators (account_id, id) ON DELETE CASCADE
);
CREATE INDEX pending_sign_ins_by_end ON pending_sign_ins (expires_at);
