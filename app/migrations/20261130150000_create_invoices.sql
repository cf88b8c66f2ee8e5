-- Invoices and credit notes. A row is inserted and never changed; an account that has any stays.
CREATE TABLE invoices (
    -- Counts from 1 over the whole installation, without gaps.
    number BIGINT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    -- invoice or credit_note
    kind TEXT NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
    -- As 2026-11.
    month TEXT NOT NULL,
    -- The invoice a credit note is about.
    refers_to BIGINT,
    issued_at BIGINT NOT NULL,
    -- When it must be paid, and when outgoing calls stop if it is not; NULL where it is not to be paid or they never do.
    due_at BIGINT,
    stops_at BIGINT,
    currency TEXT NOT NULL,
    -- In the smallest unit; below zero for a credit note.
    total BIGINT NOT NULL,
    -- All that is written on it, as JSON, and the SHA-256 of that.
    content TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    UNIQUE (account_id, number),
    FOREIGN KEY (account_id, refers_to) REFERENCES invoices (account_id, number)
);
CREATE UNIQUE INDEX invoices_by_month ON invoices (account_id, month) WHERE kind = 'invoice';
CREATE INDEX invoices_by_reference ON invoices (account_id, refers_to);

-- The last number that was given. It is given by the transaction that issues, so that none is lost with one that is not committed.
CREATE TABLE invoice_series (
    name TEXT PRIMARY KEY,
    last_number BIGINT NOT NULL
);
INSERT INTO invoice_series (name, last_number) VALUES ('invoices', 0);

-- What was paid of an invoice: each payment counts once.
CREATE TABLE invoice_payments (
    account_id TEXT NOT NULL,
    payment_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    paid_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, payment_id),
    FOREIGN KEY (account_id, number) REFERENCES invoices (account_id, number)
);
CREATE INDEX invoice_payments_by_invoice ON invoice_payments (account_id, number);

-- What was told about an overdue invoice, each once.
CREATE TABLE invoice_steps (
    account_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    -- reminder-1, reminder-2, … or stopped
    step TEXT NOT NULL,
    taken_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, number, step),
    FOREIGN KEY (account_id, number) REFERENCES invoices (account_id, number)
);

-- The months that were looked at, with or without an invoice.
CREATE TABLE billed_months (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    month TEXT NOT NULL,
    PRIMARY KEY (account_id, month)
);
