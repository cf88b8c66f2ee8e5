-- How far a company came in the assistant. A step without a row is still open.
CREATE TABLE assistant_steps (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- company, users, numbers, greeting, keys, hours, music or test.
    step TEXT NOT NULL,
    -- done or skipped.
    state TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, step)
);
