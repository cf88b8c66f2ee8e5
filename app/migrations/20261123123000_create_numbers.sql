-- The phone numbers of the companies.
CREATE TABLE numbers (
    -- E.164. A number is one company's.
    e164 TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- local or toll_free
    kind TEXT NOT NULL,
    -- Empty where the operator did not say.
    area_code TEXT NOT NULL,
    city TEXT NOT NULL,
    -- Where its calls go: receptionist, extension or nobody
    destination TEXT NOT NULL,
    extension_id TEXT,
    -- Counts the changes, so that two people editing notice each other.
    version BIGINT NOT NULL DEFAULT 1,
    added_at BIGINT NOT NULL,
    UNIQUE (account_id, e164),
    FOREIGN KEY (account_id, extension_id) REFERENCES extensions (account_id, id)
);
CREATE INDEX numbers_by_extension ON numbers (account_id, extension_id);

-- Until now, an account had its main number only, which led to the receptionist.
INSERT INTO numbers (e164, account_id, kind, area_code, city, destination, added_at)
SELECT main_number, id, 'local', '', '', 'receptionist', created_at FROM accounts;

-- The numbers the operator has to give. One that is given away stays here: it is not free while it stands in `numbers`.
CREATE TABLE stock_numbers (
    -- E.164
    e164 TEXT PRIMARY KEY,
    country TEXT NOT NULL,
    -- local or toll_free
    kind TEXT NOT NULL,
    area_code TEXT NOT NULL,
    city TEXT NOT NULL,
    -- Until then it is kept for this administrator, who is about to add it.
    held_until BIGINT NOT NULL DEFAULT 0,
    held_account_id TEXT NOT NULL DEFAULT '',
    held_administrator_id TEXT NOT NULL DEFAULT '',
    -- Until then nobody but the company that released it gets it: its callers still dial it.
    rests_until BIGINT NOT NULL DEFAULT 0,
    released_account_id TEXT NOT NULL DEFAULT ''
);
CREATE INDEX stock_numbers_by_place ON stock_numbers (country, kind, area_code, city, e164);
