-- What companies pay or are asked to pay. A row is settled once and kept for ever.
CREATE TABLE payments (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    -- Who takes the money: manual or stripe.
    provider TEXT NOT NULL,
    -- What for: invoice, top_up or refill.
    purpose TEXT NOT NULL,
    -- Of which invoice, or of which order; its feature says.
    subject TEXT NOT NULL,
    -- In the smallest unit of the currency.
    amount BIGINT NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    -- What asked for it: asking twice is one payment.
    request_key TEXT NOT NULL,
    -- What a payer quotes in a transfer.
    reference TEXT NOT NULL UNIQUE,
    -- 1: the saved payment method is charged, with nobody at a browser.
    is_charge BIGINT NOT NULL DEFAULT 0,
    -- waiting, paid or failed
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'paid', 'failed')),
    -- Why it failed, as a code.
    failure TEXT NOT NULL DEFAULT '',
    -- The provider's name for it: a PaymentIntent; for a transfer, the bank's reference.
    provider_reference TEXT NOT NULL DEFAULT '',
    -- The page of the provider that is open for it, until when, and how many there were.
    checkout_id TEXT NOT NULL DEFAULT '',
    checkout_url TEXT NOT NULL DEFAULT '',
    checkout_until BIGINT NOT NULL DEFAULT 0,
    checkouts BIGINT NOT NULL DEFAULT 0,
    -- The day a transfer came in, as 2026-11-30.
    received_on TEXT NOT NULL DEFAULT '',
    asked_at BIGINT NOT NULL,
    settled_at BIGINT,
    -- When the administrators were told how it ended.
    told_at BIGINT,
    UNIQUE (account_id, id),
    UNIQUE (account_id, request_key)
);
CREATE INDEX payments_of_accounts ON payments (account_id, asked_at);
-- A transfer is booked once.
CREATE UNIQUE INDEX transfers ON payments (account_id, provider_reference) WHERE provider = 'manual' AND provider_reference <> '';
