-- What a user has besides name, email and number. A user without a row has what a new user gets.
CREATE TABLE user_settings (
    account_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    -- The kinds of phones that ring; the number of the one outside is kept while it is off. E.164 or empty.
    ip_phone BIGINT NOT NULL,
    softphone BIGINT NOT NULL,
    external_phone BIGINT NOT NULL,
    external_number TEXT NOT NULL,
    voicemail BIGINT NOT NULL,
    -- How long the phones ring before voicemail answers.
    ring_seconds BIGINT NOT NULL,
    -- 1: each message is mailed with its sound.
    mail_messages BIGINT NOT NULL,
    -- What becomes of a message that was mailed: keep, heard or delete
    after_mail TEXT NOT NULL,
    forwarding BIGINT NOT NULL,
    -- E.164 or empty.
    forwarding_number TEXT NOT NULL,
    -- Whose number is shown there: caller or company
    forwarding_shown TEXT NOT NULL,
    forwarding_key BIGINT NOT NULL,
    forwarding_ring_own BIGINT NOT NULL,
    -- main, withheld, or a number of the account in E.164.
    caller_id TEXT NOT NULL,
    fax BIGINT NOT NULL,
    -- E.164 or empty.
    fax_number TEXT NOT NULL,
    PRIMARY KEY (account_id, user_id),
    FOREIGN KEY (account_id, user_id) REFERENCES extensions (account_id, id) ON DELETE CASCADE
);

-- The PINs of voicemail boxes, as Argon2id hashes; apart, as they are nothing to show or to bring back.
CREATE TABLE voicemail_pins (
    account_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    pin_hash TEXT NOT NULL,
    PRIMARY KEY (account_id, user_id),
    FOREIGN KEY (account_id, user_id) REFERENCES extensions (account_id, id) ON DELETE CASCADE
);
