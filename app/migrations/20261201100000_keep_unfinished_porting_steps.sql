-- What was typed in steps of a request that are not complete: JSON, by the name of the step. The carrier's columns are empty as
-- long as the first step is one of them, and replaced_number is "none" where the request replaces no number.
ALTER TABLE porting_requests ADD COLUMN unfinished TEXT NOT NULL DEFAULT '{}';
