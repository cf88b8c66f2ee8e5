-- What the users of an account may call, unless they have rules of their own. An account without a row has the usual ones.
CREATE TABLE calling_rules (
    account_id TEXT PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    -- How far: internal, national, international or premium, each with those before it.
    calls_to TEXT NOT NULL,
    -- NULL: as many as one likes.
    calls_at_once BIGINT,
    minutes_a_day BIGINT,
    version BIGINT NOT NULL
);

-- The rules of users who have their own.
CREATE TABLE user_calling_rules (
    account_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    calls_to TEXT NOT NULL,
    calls_at_once BIGINT,
    minutes_a_day BIGINT,
    PRIMARY KEY (account_id, user_id),
    FOREIGN KEY (account_id, user_id) REFERENCES extensions (account_id, id) ON DELETE CASCADE
);
