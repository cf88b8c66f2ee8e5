-- Uploaded audio. The files lie in the media store under account and content hash.
CREATE TABLE audio_files (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- As the visitor calls it; shown, never used as a file name.
    name TEXT NOT NULL,
    -- recording (for greetings and announcements), hold_music or transfer_music
    purpose TEXT NOT NULL,
    -- mp3, wav, ogg, flac or m4a
    format TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    size_bytes BIGINT NOT NULL,
    duration_ms BIGINT NOT NULL,
    -- Loudness as uploaded and as a caller hears it, in LUFS.
    original_loudness DOUBLE PRECISION NOT NULL,
    caller_loudness DOUBLE PRECISION NOT NULL,
    waveform TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (account_id, id)
);
CREATE INDEX audio_files_of_accounts ON audio_files (account_id, purpose);
CREATE INDEX audio_files_by_content ON audio_files (account_id, content_hash);
