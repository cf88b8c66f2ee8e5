-- So that tables of phones can refer to a phone together with its account.
CREATE UNIQUE INDEX ip_phones_of_accounts_by_id ON ip_phones (account_id, id);

-- How a rented phone gets its settings, and what it has of them. No token is kept, only what is needed to know one again.
CREATE TABLE phone_provisioning (
    phone_id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    -- The password of the phone's own settings.
    admin_password TEXT NOT NULL,
    -- The address that the phone asks at: the fingerprint of its token.
    token_fingerprint TEXT UNIQUE,
    -- The first address, which the operator gives to the phone, and until when it works.
    claim_fingerprint TEXT UNIQUE,
    claim_until BIGINT,
    -- When the phone first asked there.
    claimed_at BIGINT,
    -- With the token of the first address it makes the token that is written into the phone's settings then.
    claim_salt TEXT,
    -- The fingerprint of that one, until the phone has used it.
    next_fingerprint TEXT UNIQUE,
    -- The name at the phone system that stands in the settings the phone has; empty for none.
    served_device TEXT NOT NULL DEFAULT '',
    -- The settings it was given last.
    last_at BIGINT,
    last_digest TEXT,
    last_revision BIGINT,
    FOREIGN KEY (account_id, phone_id) REFERENCES ip_phones (account_id, id) ON DELETE CASCADE
);
CREATE INDEX phone_provisioning_of_accounts ON phone_provisioning (account_id);

-- The last times a phone asked for its settings.
CREATE TABLE phone_fetches (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    phone_id TEXT NOT NULL REFERENCES phone_provisioning (phone_id) ON DELETE CASCADE,
    fetched_at BIGINT NOT NULL,
    address TEXT NOT NULL,
    user_agent TEXT NOT NULL,
    -- given, unchanged or refused
    outcome TEXT NOT NULL,
    -- What it got; empty and 0 where it was refused.
    digest TEXT NOT NULL,
    revision BIGINT NOT NULL
);
CREATE INDEX phone_fetches_of_phones ON phone_fetches (account_id, phone_id, fetched_at);

-- Addresses at which a softphone reads its settings, from the picture that somebody scans: one of each user, for minutes.
CREATE TABLE softphone_links (
    token_fingerprint TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    UNIQUE (account_id, user_id),
    FOREIGN KEY (account_id, user_id) REFERENCES extensions (account_id, id) ON DELETE CASCADE
);
