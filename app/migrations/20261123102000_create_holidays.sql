-- Days, or parts of days, when an account is closed whatever its weekly hours.
CREATE TABLE holidays (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    -- 1: every year on the month and day of first_day.
    yearly BIGINT NOT NULL,
    -- As 2026-12-25; the last day is included.
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    -- Minutes of the day; NULL for the whole day.
    from_minute BIGINT,
    until_minute BIGINT,
    -- none, text or audio
    greeting_kind TEXT NOT NULL,
    greeting_text TEXT NOT NULL,
    greeting_audio_id TEXT,
    -- Counts the changes, so that two people editing notice each other.
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    UNIQUE (account_id, id),
    FOREIGN KEY (account_id, greeting_audio_id) REFERENCES audio_files (account_id, id)
);
CREATE INDEX holidays_by_day ON holidays (account_id, first_day);
CREATE INDEX holidays_by_greeting ON holidays (account_id, greeting_audio_id);
