-- Which accounts changed, for whoever carries changes to the phone system: counted up in the transaction that changes something.
CREATE TABLE account_changes (
    account_id TEXT PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    -- Counts the changes.
    generation BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
INSERT INTO account_changes (account_id, generation, changed_at) SELECT id, 1, created_at FROM accounts;

-- When the phone system first ran a revision.
CREATE TABLE revision_runs (
    account_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    run_at BIGINT NOT NULL,
    -- What decides about calls at that revision, as JSON, so that calls of then can be explained.
    routing TEXT NOT NULL,
    PRIMARY KEY (account_id, number),
    FOREIGN KEY (account_id, number) REFERENCES revisions (account_id, number) ON DELETE CASCADE
);
