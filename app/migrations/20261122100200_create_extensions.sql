-- Everything that has an extension number. For now: users.
CREATE TABLE extensions (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- Digits only.
    number TEXT NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    -- First and last name in lower case: names are unique in an account.
    name_key TEXT NOT NULL,
    email TEXT NOT NULL,
    -- Counts the changes, so that two people editing notice each other.
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    UNIQUE (account_id, id),
    UNIQUE (account_id, number),
    UNIQUE (account_id, name_key)
);
