-- When accounts are open. An account without a row never set its hours and is open day and night.
CREATE TABLE business_hours (
    account_id TEXT PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    -- 1: open day and night; the intervals are kept for the day it is not.
    always_open BIGINT NOT NULL,
    -- Counts the changes, so that two people editing notice each other.
    version BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);

-- Open from a time of a weekday for so long, past midnight when it is long enough.
CREATE TABLE business_hours_intervals (
    account_id TEXT NOT NULL,
    -- Monday is 0.
    day BIGINT NOT NULL,
    -- The minute of the day, 0 to 1439.
    from_minute BIGINT NOT NULL,
    -- 1 to 1440.
    minutes BIGINT NOT NULL,
    PRIMARY KEY (account_id, day, from_minute),
    FOREIGN KEY (account_id) REFERENCES business_hours (account_id) ON DELETE CASCADE
);
