-- Administrators add, change and retire what a clinic works with. What is retired stays for the appointments that it had.

ALTER TABLE practitioner
    ADD COLUMN version integer NOT NULL DEFAULT 0,
    ADD COLUMN retired_at timestamptz,
    ADD COLUMN changed_by text;
ALTER TABLE room
    ADD COLUMN version integer NOT NULL DEFAULT 0,
    ADD COLUMN retired_at timestamptz,
    ADD COLUMN changed_by text;
ALTER TABLE device
    ADD COLUMN version integer NOT NULL DEFAULT 0,
    ADD COLUMN retired_at timestamptz,
    ADD COLUMN changed_by text;
ALTER TABLE recovery_place
    ADD COLUMN version integer NOT NULL DEFAULT 0,
    ADD COLUMN retired_at timestamptz,
    ADD COLUMN changed_by text;
ALTER TABLE booking_policy
    ADD COLUMN version integer NOT NULL DEFAULT 0,
    ADD COLUMN changed_by text;
