-- What callers hear on hold and while they are transferred; without it: silence on hold, ringing during a transfer.
CREATE TABLE account_music (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- hold or transfer
    moment TEXT NOT NULL,
    audio_id TEXT NOT NULL,
    PRIMARY KEY (account_id, moment),
    FOREIGN KEY (account_id, audio_id) REFERENCES audio_files (account_id, id)
);
