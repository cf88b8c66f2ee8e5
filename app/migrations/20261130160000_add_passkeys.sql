-- Passkeys of administrators, a second way of the second step: there are some only while the codes are on.
CREATE TABLE passkeys (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    administrator_id TEXT NOT NULL,
    -- As it was typed.
    name TEXT NOT NULL,
    -- What the device calls it, in Base64: no two have the same.
    credential_id TEXT NOT NULL UNIQUE,
    -- The public key and what the device said of itself, as JSON.
    credential TEXT NOT NULL,
    -- How often it was used, as the device counts; 0 when it does not.
    counter BIGINT NOT NULL DEFAULT 0,
    added_at BIGINT NOT NULL,
    last_used_at BIGINT,
    FOREIGN KEY (account_id, administrator_id) REFERENCES second_factors (account_id, administrator_id) ON DELETE CASCADE
);
CREATE INDEX passkeys_by_administrator ON passkeys (account_id, administrator_id);

-- What a browser was asked to have its device sign: each is answered once.
CREATE TABLE passkey_ceremonies (
    -- SHA-256 of the browser's id.
    browser TEXT NOT NULL,
    -- 'add' or 'sign_in'.
    purpose TEXT NOT NULL,
    account_id TEXT NOT NULL,
    administrator_id TEXT NOT NULL,
    -- The challenge and what an answer must be like, as JSON; it never reaches the browser.
    state TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (browser, purpose),
    FOREIGN KEY (account_id, administrator_id) REFERENCES second_factors (account_id, administrator_id) ON DELETE CASCADE
);
CREATE INDEX passkey_ceremonies_by_end ON passkey_ceremonies (expires_at);
