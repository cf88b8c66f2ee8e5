-- Calls, as the phone system recorded them: a row is written once, when the call is over, and never changed.
CREATE TABLE calls (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- A ULID of the moment the call began and of call_id: what began later has a greater one.
    id TEXT NOT NULL,
    -- The phone system's name for the call.
    call_id TEXT NOT NULL,
    -- incoming, incoming_missed, outgoing, internal or internal_missed
    kind TEXT NOT NULL,
    -- Whose call it is: the id of a user or of a ring group, else an extension's number, or empty.
    party TEXT NOT NULL,
    -- Of an internal call, whom it was made to, written likewise; else empty.
    peer TEXT NOT NULL,
    -- The party's number at that time.
    local_number TEXT NOT NULL,
    -- The company's number that was called or shown, in E.164, or empty.
    own_number TEXT NOT NULL,
    -- The other side: a number in E.164, an extension's number, other digits, or empty when withheld.
    remote TEXT NOT NULL,
    -- Its digits from the last to the first: numbers are looked for by how they end.
    remote_reversed TEXT NOT NULL,
    -- Its name, as the network sent it.
    remote_name TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    answered_at BIGINT,
    ended_at BIGINT NOT NULL,
    -- What came of it, and the code of why an outgoing call was refused.
    outcome TEXT NOT NULL,
    refusal TEXT NOT NULL,
    -- The revision of the set-up it went by.
    revision BIGINT,
    -- What the caller pressed and who answered, as JSON, so that its way can be followed again; empty where there is none.
    routed TEXT NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE (account_id, call_id)
);
-- One for each way to look for calls. Each ends with the id, so that every page of what is found is read in order from where it
-- begins; kind stands behind it, so that it is looked at without reading the row.
CREATE INDEX calls_by_kind ON calls (account_id, kind, id);
CREATE INDEX calls_by_party ON calls (account_id, party, id, kind);
CREATE INDEX calls_by_peer ON calls (account_id, peer, id, kind) WHERE peer <> '';
CREATE INDEX calls_by_remote ON calls (account_id, remote_reversed, id, kind);
CREATE INDEX calls_by_own_number ON calls (account_id, own_number, id, kind);

-- How many calls began in a quarter of an hour, counted from 1970-01-01 00:00 UTC: the clocks of no zone are off by less, so the
-- hours and days of every zone are made of these.
CREATE TABLE call_quarters (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    quarter BIGINT NOT NULL,
    incoming BIGINT NOT NULL,
    incoming_missed BIGINT NOT NULL,
    outgoing BIGINT NOT NULL,
    internal BIGINT NOT NULL,
    internal_missed BIGINT NOT NULL,
    PRIMARY KEY (account_id, quarter)
);

-- The same for days of UTC, of everybody (extension is empty) and of each extension that had a part in calls, which is named as in
-- calls.party. Of an extension, internal_missed counts the calls that it missed, not those it made.
CREATE TABLE call_days (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    extension TEXT NOT NULL,
    day BIGINT NOT NULL,
    incoming BIGINT NOT NULL,
    incoming_missed BIGINT NOT NULL,
    outgoing BIGINT NOT NULL,
    internal BIGINT NOT NULL,
    internal_missed BIGINT NOT NULL,
    PRIMARY KEY (account_id, extension, day)
);
CREATE INDEX call_days_by_day ON call_days (account_id, day);

-- For how long calls are kept; accounts without a row keep them for the usual time.
CREATE TABLE call_log_settings (
    account_id TEXT PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    keep_days BIGINT NOT NULL,
    -- Counts the changes, so that two people editing notice each other.
    version BIGINT NOT NULL
);
