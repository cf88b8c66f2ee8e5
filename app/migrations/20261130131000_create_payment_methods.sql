-- Accounts as the payment provider knows them, and the page of the provider that is open to save a payment method.
CREATE TABLE payment_customers (
    account_id TEXT PRIMARY KEY REFERENCES accounts (id),
    provider TEXT NOT NULL,
    customer TEXT NOT NULL,
    setup_id TEXT NOT NULL DEFAULT '',
    setup_url TEXT NOT NULL DEFAULT '',
    setup_until BIGINT NOT NULL DEFAULT 0,
    -- When the newest method was made at the provider: what is told of older ones comes too late.
    newest_method_at BIGINT NOT NULL DEFAULT 0
);

-- The payment method of an account. The provider holds it; this is what people recognise it by.
CREATE TABLE payment_methods (
    account_id TEXT PRIMARY KEY REFERENCES accounts (id),
    provider TEXT NOT NULL,
    -- The provider's name for it.
    method TEXT NOT NULL UNIQUE,
    brand TEXT NOT NULL,
    last_four TEXT NOT NULL,
    expires_month BIGINT NOT NULL,
    expires_year BIGINT NOT NULL,
    saved_at BIGINT NOT NULL
);

-- What providers have told: each event counts once.
CREATE TABLE payment_events (
    provider TEXT NOT NULL,
    event_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (provider, event_id)
);
CREATE INDEX payment_events_by_age ON payment_events (received_at);
