-- Menus besides the one for business hours and the one for the rest of the time: their slot is their id, and they have a name.
ALTER TABLE receptionist_menus ADD COLUMN name TEXT NOT NULL DEFAULT '';
