-- Failed tries, for growing delays. The subject is a SHA-256.
CREATE TABLE failures (
    subject TEXT PRIMARY KEY,
    failures BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);
CREATE INDEX failures_by_time ON failures (last_at);

-- What a page says once to one browser: a refused form, a notice.
CREATE TABLE browser_notes (
    -- SHA-256 of the browser's id.
    browser TEXT NOT NULL,
    page TEXT NOT NULL,
    kind TEXT NOT NULL,
    content TEXT NOT NULL,
    kept_at BIGINT NOT NULL,
    PRIMARY KEY (browser, page, kind)
);
CREATE INDEX browser_notes_by_time ON browser_notes (kept_at);

CREATE TABLE jobs (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    -- Due from then on; while a job is run this lies ahead, so that nobody else takes it.
    run_at BIGINT NOT NULL,
    tries BIGINT NOT NULL
);
CREATE INDEX jobs_by_time ON jobs (run_at, id);

CREATE TABLE audit_entries (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- administrator or operator
    actor_kind TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    before_state TEXT NOT NULL,
    after_state TEXT NOT NULL,
    recorded_at BIGINT NOT NULL
);
CREATE INDEX audit_entries_of_accounts ON audit_entries (account_id, recorded_at);
