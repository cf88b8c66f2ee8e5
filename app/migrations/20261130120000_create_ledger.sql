-- The ledger: double entry, kept for ever. Amounts are in the smallest unit of their currency; what a book receives is
-- positive, what it gives negative. Nothing here is ever updated or deleted but the balances.
CREATE TABLE ledger_movements (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    id TEXT NOT NULL,
    -- What happened, told apart from all else that happens to the account: nothing is posted twice.
    movement_key TEXT NOT NULL,
    -- As `feature.what`.
    kind TEXT NOT NULL,
    -- About what: an id or a number.
    subject TEXT NOT NULL,
    currency TEXT NOT NULL,
    -- How many postings it has.
    positions BIGINT NOT NULL CHECK (positions >= 2),
    posted_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE (account_id, movement_key),
    UNIQUE (account_id, id, positions, currency)
);
CREATE INDEX ledger_movements_by_time ON ledger_movements (account_id, posted_at, id);

-- Each posting carries the sum of its movement before and after it. It refers to the one before, whose sum it goes on from, and
-- to the last one, whose sum must be zero: so the database itself refuses a movement that does not balance, at the end of the
-- transaction, and refuses that a single posting is changed or deleted later.
CREATE TABLE ledger_postings (
    account_id TEXT NOT NULL,
    movement_id TEXT NOT NULL,
    -- From 1 on.
    position BIGINT NOT NULL,
    previous BIGINT,
    positions BIGINT NOT NULL,
    currency TEXT NOT NULL,
    book TEXT NOT NULL,
    minor_units BIGINT NOT NULL CHECK (minor_units <> 0),
    sum_before BIGINT NOT NULL,
    sum_after BIGINT NOT NULL,
    last_sum BIGINT NOT NULL DEFAULT 0 CHECK (last_sum = 0),
    PRIMARY KEY (account_id, movement_id, position),
    UNIQUE (account_id, movement_id, book),
    UNIQUE (account_id, movement_id, position, sum_after),
    CHECK (position >= 1 AND position <= positions),
    CHECK (sum_before + minor_units = sum_after),
    CHECK ((position = 1 AND previous IS NULL AND sum_before = 0) OR (position > 1 AND previous IS NOT NULL AND previous = position - 1)),
    FOREIGN KEY (account_id, movement_id, positions, currency)
        REFERENCES ledger_movements (account_id, id, positions, currency),
    FOREIGN KEY (account_id, movement_id, previous, sum_before)
        REFERENCES ledger_postings (account_id, movement_id, position, sum_after) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, movement_id, positions, last_sum)
        REFERENCES ledger_postings (account_id, movement_id, position, sum_after) DEFERRABLE INITIALLY DEFERRED
);

-- What the postings of a book sum to, written in the transaction that posts. A company never has less than nothing in its prepaid
-- account or set aside for calls: the database refuses it.
CREATE TABLE ledger_balances (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    book TEXT NOT NULL,
    currency TEXT NOT NULL,
    minor_units BIGINT NOT NULL,
    PRIMARY KEY (account_id, book, currency),
    CHECK (book NOT IN ('prepaid', 'reserved') OR minor_units <= 0)
);
