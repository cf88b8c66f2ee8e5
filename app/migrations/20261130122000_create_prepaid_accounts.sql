-- What a company chose for its prepaid account, and how its automatic refill goes. What it has is in the ledger.
CREATE TABLE prepaid_accounts (
    account_id TEXT PRIMARY KEY REFERENCES accounts (id),
    currency TEXT NOT NULL,
    -- 1: it is refilled by this amount when it has less than the threshold.
    refill_on BIGINT NOT NULL DEFAULT 0,
    refill_amount BIGINT NOT NULL,
    -- Below it the account is low: it is refilled, or the administrators are told.
    threshold BIGINT NOT NULL,
    -- 1: it was low when it was last looked at. Only from 0 to 1 something is done.
    is_low BIGINT NOT NULL DEFAULT 1,
    -- How many charges were asked for: the number of one is part of its key.
    charges BIGINT NOT NULL DEFAULT 0,
    -- The payment of the charge that is under way, else empty.
    payment_id TEXT NOT NULL DEFAULT '',
    -- How many charges failed one after the other.
    failures BIGINT NOT NULL DEFAULT 0,
    -- When the next charge is tried, if one is to be.
    retry_at BIGINT,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX prepaid_accounts_by_retry ON prepaid_accounts (retry_at);

-- Calls that are paid from the prepaid account: what is set aside before, what they cost after. The price is that of the moment the
-- call began.
CREATE TABLE prepaid_calls (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    -- The telephone system's name for the call.
    call_id TEXT NOT NULL,
    -- Whom it was made to, in E.164.
    number TEXT NOT NULL,
    destination_es TEXT NOT NULL,
    destination_en TEXT NOT NULL,
    destination_fr TEXT NOT NULL,
    currency TEXT NOT NULL,
    per_minute BIGINT NOT NULL,
    connection BIGINT NOT NULL,
    increment_seconds BIGINT NOT NULL,
    -- open, settled or released
    state TEXT NOT NULL,
    -- How often something was set aside, how much in all, and for how long one may talk for it.
    slices BIGINT NOT NULL,
    reserved BIGINT NOT NULL CHECK (reserved > 0),
    allowed_seconds BIGINT NOT NULL,
    began_at BIGINT NOT NULL,
    -- An open one is released then.
    expires_at BIGINT NOT NULL,
    seconds BIGINT,
    cost BIGINT,
    ended_at BIGINT,
    PRIMARY KEY (account_id, call_id)
);
CREATE INDEX prepaid_calls_by_end ON prepaid_calls (state, expires_at);
