-- Counts the changes of the preferences, so that two people editing notice each other.
ALTER TABLE accounts ADD COLUMN preferences_version BIGINT NOT NULL DEFAULT 1;
