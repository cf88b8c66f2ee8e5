-- The lines to carriers, by which calls from and to outside go. They are the operator's, no account's.
CREATE TABLE trunks (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    -- By which names are told apart: small letters.
    name_key TEXT NOT NULL UNIQUE,
    host TEXT NOT NULL,
    port BIGINT NOT NULL,
    -- udp, tcp or tls
    transport TEXT NOT NULL,
    -- What the carrier knows the installation by: a user and a password, or, where both are empty, the addresses below.
    sip_user TEXT NOT NULL,
    secret TEXT NOT NULL,
    -- How numbers are written: e164, plus, or national:CO
    number_format TEXT NOT NULL,
    -- NULL: as many as there are.
    calls_at_once BIGINT,
    -- The lowest is tried first.
    priority BIGINT NOT NULL,
    enabled BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE trunk_addresses (
    trunk_id TEXT NOT NULL REFERENCES trunks (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    -- As 192.0.2.10 or 192.0.2.0/28.
    address TEXT NOT NULL,
    PRIMARY KEY (trunk_id, position)
);

-- Counts the changes, for whoever carries them to the phone system. One row.
CREATE TABLE trunk_changes (
    name TEXT PRIMARY KEY,
    generation BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
INSERT INTO trunk_changes (name, generation, changed_at) VALUES ('trunks', 0, 0);
