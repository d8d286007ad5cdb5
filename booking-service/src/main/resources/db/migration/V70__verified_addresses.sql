-- When a patient has shown that she reads the mails of her address, which she signs in with. An address that was only typed in
-- at the desk may be somebody else's by a slip.
ALTER TABLE patient ADD COLUMN email_verified_at timestamptz;
ALTER TABLE patient ADD CONSTRAINT patient_verified_address_is_there CHECK (email_verified_at IS NULL OR email IS NOT NULL);

CREATE INDEX patient_by_email ON patient (lower(email)) WHERE email IS NOT NULL;
