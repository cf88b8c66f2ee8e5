-- What callers may dial in the receptionist's menus. An account without a row allows everything. Flags are 0 or 1.
CREATE TABLE receptionist_settings (
    account_id TEXT PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    dial_by_extension BIGINT NOT NULL,
    dial_by_name BIGINT NOT NULL,
    -- `*` leads to the voicemail boxes.
    remote_voicemail BIGINT NOT NULL,
    -- Counts the changes, so that two people editing notice each other.
    version BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);

-- How callers reach an extension. One without a row is reached in both ways.
CREATE TABLE receptionist_reach (
    account_id TEXT NOT NULL,
    extension_id TEXT NOT NULL,
    by_extension BIGINT NOT NULL,
    by_name BIGINT NOT NULL,
    PRIMARY KEY (account_id, extension_id),
    FOREIGN KEY (account_id, extension_id) REFERENCES extensions (account_id, id) ON DELETE CASCADE
);
