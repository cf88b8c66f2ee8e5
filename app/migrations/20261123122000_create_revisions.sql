-- The history of each account's set-up. A revision is one saved change; the rows tell from which revision on, and until which,
-- something was as it was: the rows that hold at a number are the whole set-up then.
CREATE TABLE revisions (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- Counts from 1 in each account, without gaps.
    number BIGINT NOT NULL,
    saved_at BIGINT NOT NULL,
    -- administrator or operator
    actor_kind TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    -- As it was then.
    actor_name TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    -- The tables this revision knows, between spaces: what came later is not touched when it is restored.
    tables TEXT NOT NULL,
    PRIMARY KEY (account_id, number)
);

CREATE TABLE revision_rows (
    account_id TEXT NOT NULL,
    table_name TEXT NOT NULL,
    -- The key without the account.
    row_key TEXT NOT NULL,
    -- The first revision that has the row so, and the first that no longer has; NULL while it holds.
    from_number BIGINT NOT NULL,
    until_number BIGINT,
    -- The row as JSON, its columns by name.
    content TEXT NOT NULL,
    PRIMARY KEY (account_id, table_name, row_key, from_number),
    FOREIGN KEY (account_id, from_number) REFERENCES revisions (account_id, number) ON DELETE CASCADE
);
CREATE INDEX revision_rows_by_beginning ON revision_rows (account_id, from_number);
CREATE INDEX revision_rows_by_end ON revision_rows (account_id, until_number);
