-- The list of users that an administrator uploaded last and has not applied yet.
CREATE TABLE user_imports (
    account_id TEXT NOT NULL,
    administrator_id TEXT NOT NULL,
    -- Another one for each upload: what is applied is what was looked at.
    id TEXT NOT NULL,
    -- The file, as text.
    content TEXT NOT NULL,
    uploaded_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, administrator_id),
    FOREIGN KEY (account_id, administrator_id) REFERENCES administrators (account_id, id) ON DELETE CASCADE
);
CREATE INDEX user_imports_by_time ON user_imports (uploaded_at);
