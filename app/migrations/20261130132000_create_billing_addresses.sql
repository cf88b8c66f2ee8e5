-- To whom invoices are written, where it is not just the company's name.
CREATE TABLE billing_addresses (
    account_id TEXT PRIMARY KEY REFERENCES accounts (id),
    name TEXT NOT NULL,
    -- The tax number as it is printed; empty: none was given.
    tax_id TEXT NOT NULL,
    street TEXT NOT NULL,
    city TEXT NOT NULL,
    region TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    -- Counts the changes, so that two people editing notice each other.
    version BIGINT NOT NULL DEFAULT 1
);
