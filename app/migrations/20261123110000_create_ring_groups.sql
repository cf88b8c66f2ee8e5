-- What has an extension number is a user or a ring group.
ALTER TABLE extensions ADD COLUMN kind TEXT NOT NULL DEFAULT 'user';

-- What a ring group is besides its number and name, which stand in `extensions`. What a group points to cannot be deleted under it.
CREATE TABLE ring_groups (
    account_id TEXT NOT NULL,
    extension_id TEXT NOT NULL,
    -- simultaneous or sequential
    ring_mode TEXT NOT NULL,
    -- For all members together, or for each one in turn.
    ring_seconds BIGINT NOT NULL,
    -- When nobody answers: user, group, voicemail or hang_up
    then_action TEXT NOT NULL,
    then_extension_id TEXT,
    -- text or audio: what is heard before the call ends
    announcement_kind TEXT NOT NULL,
    announcement_text TEXT NOT NULL,
    announcement_audio_id TEXT,
    PRIMARY KEY (account_id, extension_id),
    FOREIGN KEY (account_id, extension_id) REFERENCES extensions (account_id, id) ON DELETE CASCADE,
    FOREIGN KEY (account_id, then_extension_id) REFERENCES extensions (account_id, id),
    FOREIGN KEY (account_id, announcement_audio_id) REFERENCES audio_files (account_id, id)
);
CREATE INDEX ring_groups_by_then ON ring_groups (account_id, then_extension_id);

-- The users a group rings, in their order.
CREATE TABLE ring_group_members (
    account_id TEXT NOT NULL,
    group_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    user_id TEXT NOT NULL,
    PRIMARY KEY (account_id, group_id, position),
    UNIQUE (account_id, group_id, user_id),
    FOREIGN KEY (account_id, group_id) REFERENCES ring_groups (account_id, extension_id) ON DELETE CASCADE,
    FOREIGN KEY (account_id, user_id) REFERENCES extensions (account_id, id)
);
CREATE INDEX ring_group_members_by_user ON ring_group_members (account_id, user_id);
