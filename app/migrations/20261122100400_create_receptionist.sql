-- The receptionist's menus. Whatever a menu points to cannot be deleted under it.
CREATE TABLE receptionist_menus (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- open or closed
    slot TEXT NOT NULL,
    -- text or audio
    greeting_kind TEXT NOT NULL,
    greeting_text TEXT NOT NULL,
    greeting_audio_id TEXT,
    -- How often the greeting is repeated while no key is pressed.
    silence_repeats BIGINT NOT NULL,
    silence_action TEXT NOT NULL,
    silence_user_id TEXT,
    silence_menu_id TEXT,
    silence_external_number TEXT,
    -- How often the greeting is repeated after a key that does nothing.
    wrong_key_repeats BIGINT NOT NULL,
    wrong_key_action TEXT NOT NULL,
    wrong_key_user_id TEXT,
    wrong_key_menu_id TEXT,
    wrong_key_external_number TEXT,
    version BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    UNIQUE (account_id, id),
    UNIQUE (account_id, slot),
    FOREIGN KEY (account_id, greeting_audio_id) REFERENCES audio_files (account_id, id),
    FOREIGN KEY (account_id, silence_user_id) REFERENCES extensions (account_id, id),
    FOREIGN KEY (account_id, silence_menu_id) REFERENCES receptionist_menus (account_id, id),
    FOREIGN KEY (account_id, wrong_key_user_id) REFERENCES extensions (account_id, id),
    FOREIGN KEY (account_id, wrong_key_menu_id) REFERENCES receptionist_menus (account_id, id)
);

-- The keys that do something. A key without a row does nothing.
CREATE TABLE receptionist_keys (
    account_id TEXT NOT NULL,
    menu_id TEXT NOT NULL,
    digit BIGINT NOT NULL,
    label TEXT NOT NULL,
    -- dial_by_name, announcement, user, voicemail, menu, external, repeat or hang_up
    action TEXT NOT NULL,
    user_id TEXT,
    menu_target_id TEXT,
    external_number TEXT,
    -- text or audio, for announcements
    announcement_kind TEXT,
    announcement_text TEXT,
    announcement_audio_id TEXT,
    PRIMARY KEY (account_id, menu_id, digit),
    FOREIGN KEY (account_id, menu_id) REFERENCES receptionist_menus (account_id, id) ON DELETE CASCADE,
    FOREIGN KEY (account_id, user_id) REFERENCES extensions (account_id, id),
    FOREIGN KEY (account_id, menu_target_id) REFERENCES receptionist_menus (account_id, id),
    FOREIGN KEY (account_id, announcement_audio_id) REFERENCES audio_files (account_id, id)
);
CREATE INDEX receptionist_keys_to_users ON receptionist_keys (account_id, user_id);
