-- What the money of a payment came by: the provider's name for the page or the charge, or 'transfer'. Money that comes by something
-- else is paid twice.
ALTER TABLE payments ADD COLUMN paid_by TEXT NOT NULL DEFAULT '';
