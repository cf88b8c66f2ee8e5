-- What the phones of users sign in with at the phone system. A row is made when a user first has such a phone, and stays the
-- same whatever the user's extension number becomes.
CREATE TABLE sip_devices (
    -- The phone's name at the phone system, and what it signs in as: random, so that it tells nothing and is nobody else's.
    name TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    -- ip_phone or softphone
    kind TEXT NOT NULL,
    -- The password it signs in with.
    secret TEXT NOT NULL,
    -- When the password was made.
    made_at BIGINT NOT NULL,
    UNIQUE (account_id, user_id, kind),
    FOREIGN KEY (account_id, user_id) REFERENCES extensions (account_id, id) ON DELETE CASCADE
);
