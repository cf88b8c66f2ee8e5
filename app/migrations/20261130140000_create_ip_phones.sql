-- The phones companies rent, from the order to the return.
CREATE TABLE ip_phones (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- Of the catalogue: yealink_t23g, …
    model TEXT NOT NULL,
    -- Whose it is; empty for nobody's. No reference: the phone stays where it stands when its user goes, also by restoring.
    user_id TEXT NOT NULL,
    -- Where it is sent.
    delivery_name TEXT NOT NULL,
    delivery_address TEXT NOT NULL,
    -- ordered, prepared, sent, delivered, returned or cancelled
    state TEXT NOT NULL,
    -- Twelve hexadecimal digits in small letters; nothing until the operator assigns it.
    mac TEXT,
    ordered_at BIGINT NOT NULL,
    prepared_at BIGINT,
    sent_at BIGINT,
    -- The rent begins.
    delivered_at BIGINT,
    -- The company wants to give it back.
    return_asked_at BIGINT,
    -- The rent ends.
    returned_at BIGINT,
    cancelled_at BIGINT
);
CREATE INDEX ip_phones_of_accounts ON ip_phones (account_id, ordered_at);

-- A phone stands in one place; once it is back, another company may get it.
CREATE UNIQUE INDEX ip_phones_by_mac ON ip_phones (mac) WHERE state <> 'returned' AND state <> 'cancelled';
