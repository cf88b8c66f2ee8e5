-- Lists of what calls cost that the operator imported. A list is valid from its day on until the next one of the country; none
-- is ever changed or deleted, as calls were charged by it.
CREATE TABLE rate_lists (
    id TEXT PRIMARY KEY,
    -- Of which country's companies.
    country TEXT NOT NULL,
    -- A day, as 2026-12-01.
    valid_from TEXT NOT NULL,
    rates BIGINT NOT NULL,
    -- 1: made up for trying things out.
    is_sample BIGINT NOT NULL,
    imported_at BIGINT NOT NULL
);
CREATE INDEX rate_lists_by_day ON rate_lists (country, valid_from, imported_at, id);

CREATE TABLE rates (
    list_id TEXT NOT NULL REFERENCES rate_lists (id),
    -- The digits a number begins with, country code first.
    prefix TEXT NOT NULL,
    destination_es TEXT NOT NULL,
    destination_en TEXT NOT NULL,
    destination_fr TEXT NOT NULL,
    -- In millionths of the currency's unit.
    per_minute BIGINT NOT NULL CHECK (per_minute >= 0),
    connection BIGINT NOT NULL CHECK (connection >= 0),
    increment_seconds BIGINT NOT NULL CHECK (increment_seconds >= 1),
    PRIMARY KEY (list_id, prefix)
);
