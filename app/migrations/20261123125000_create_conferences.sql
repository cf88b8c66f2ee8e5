-- An account has one conference server at most: an extension of this kind.
CREATE UNIQUE INDEX conference_servers ON extensions (account_id) WHERE kind = 'conference';

-- The rooms of a conference server. It cannot be deleted under them.
CREATE TABLE conference_rooms (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    server_id TEXT NOT NULL,
    name TEXT NOT NULL,
    -- The name in lower case: names of rooms are unique in an account.
    name_key TEXT NOT NULL,
    -- The conference ID that is dialled to enter, 4 to 8 digits.
    code TEXT NOT NULL,
    -- 4 to 8 digits; empty: none is asked for.
    pin TEXT NOT NULL,
    -- Counts the changes, so that two people editing notice each other.
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    UNIQUE (account_id, id),
    UNIQUE (account_id, name_key),
    UNIQUE (account_id, code),
    FOREIGN KEY (account_id, server_id) REFERENCES extensions (account_id, id)
);
CREATE INDEX conference_rooms_of_servers ON conference_rooms (account_id, server_id);
