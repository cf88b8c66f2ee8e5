-- Requests to bring numbers from another carrier.
CREATE TABLE porting_requests (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- draft, received, sent, reviewing, confirmed, ported, rejected or cancelled
    state TEXT NOT NULL,
    -- landline or mobile
    line_type TEXT NOT NULL,
    carrier TEXT NOT NULL,
    -- The account's number at that carrier.
    carrier_account TEXT NOT NULL,
    -- none, other, dsl_elsewhere or dsl_same
    internet TEXT NOT NULL,
    -- As on the bill.
    holder_name TEXT NOT NULL DEFAULT '',
    service_address TEXT NOT NULL DEFAULT '',
    -- The id of the encrypted file; empty until there is one.
    bill_id TEXT NOT NULL DEFAULT '',
    -- pdf, jpeg or png
    bill_kind TEXT NOT NULL DEFAULT '',
    bill_name TEXT NOT NULL DEFAULT '',
    bill_bytes BIGINT NOT NULL DEFAULT 0,
    -- E.164; empty until it is chosen.
    replaced_number TEXT NOT NULL DEFAULT '',
    -- 1: the replaced number stays with the company.
    keeps_replaced BIGINT NOT NULL DEFAULT 0,
    signature_name TEXT NOT NULL DEFAULT '',
    signed_at BIGINT,
    -- The address of whoever signed on the network.
    signed_from TEXT NOT NULL DEFAULT '',
    -- The day the numbers move, as 2026-12-14; empty until the carrier confirms it.
    port_day TEXT NOT NULL DEFAULT '',
    -- Counts the changes, so that two people editing notice each other.
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    UNIQUE (account_id, id)
);
CREATE INDEX porting_requests_of_accounts ON porting_requests (account_id, created_at);

-- The numbers of a request; the first one is its main number.
CREATE TABLE porting_numbers (
    account_id TEXT NOT NULL,
    request_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    e164 TEXT NOT NULL,
    -- 1 while the request is under way.
    is_open BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (account_id, request_id, position),
    FOREIGN KEY (account_id, request_id) REFERENCES porting_requests (account_id, id) ON DELETE CASCADE
);
-- A number moves by one request at a time, whosever it is.
CREATE UNIQUE INDEX open_porting_numbers ON porting_numbers (e164) WHERE is_open = 1;

-- What became of a request, step by step.
CREATE TABLE porting_events (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    request_id TEXT NOT NULL,
    -- A state, as above.
    state TEXT NOT NULL,
    -- Of a rejection: a code, and what the operator adds.
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    -- Of a confirmation.
    port_day TEXT NOT NULL,
    happened_at BIGINT NOT NULL,
    FOREIGN KEY (account_id, request_id) REFERENCES porting_requests (account_id, id) ON DELETE CASCADE
);
CREATE INDEX porting_events_of_requests ON porting_events (account_id, request_id, happened_at);
