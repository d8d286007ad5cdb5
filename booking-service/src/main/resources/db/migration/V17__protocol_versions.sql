-- Clinics write versions of their protocols themselves. Version 1 ships with the product as a file; each further one is a text
-- here, which never changes. From which day on a version judges sessions is a row of clinic_protocol, also for version 1.

CREATE TABLE protocol_draft (
    clinic_id text        NOT NULL,
    protocol  text        NOT NULL,
    id        uuid        NOT NULL,
    version   integer     NOT NULL CONSTRAINT protocol_draft_of_a_further_version CHECK (version > 1),
    text      text        NOT NULL,
    saved_at  timestamptz NOT NULL,
    saved_by  text        NOT NULL,
    CONSTRAINT protocol_draft_pk PRIMARY KEY (clinic_id, id),
    CONSTRAINT protocol_draft_of_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id)
);

CREATE TABLE protocol_version (
    clinic_id    text        NOT NULL,
    protocol     text        NOT NULL,
    version      integer     NOT NULL CONSTRAINT protocol_version_first_ships CHECK (version > 1),
    text         text        NOT NULL,
    published_at timestamptz NOT NULL,
    published_by text        NOT NULL,
    CONSTRAINT protocol_version_pk PRIMARY KEY (clinic_id, protocol, version),
    CONSTRAINT protocol_version_of_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id)
);

CREATE TRIGGER protocol_version_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON protocol_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Two versions never begin on one day (the primary key), and one version begins once.
ALTER TABLE clinic_protocol ADD CONSTRAINT clinic_protocol_version_begins_once UNIQUE (clinic_id, protocol, version);

-- A later version begins on a later day, so that at each day one is in force.
CREATE FUNCTION refuse_overlapping_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM clinic_protocol
        WHERE clinic_id = NEW.clinic_id AND protocol = NEW.protocol
            AND (version < NEW.version) <> (effective_from < NEW.effective_from)
            AND version <> NEW.version) THEN
        RAISE EXCEPTION 'version % of % would be in force together with another one', NEW.version, NEW.protocol
            USING ERRCODE = 'exclusion_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER clinic_protocol_in_order BEFORE INSERT OR UPDATE ON clinic_protocol
    FOR EACH ROW EXECUTE FUNCTION refuse_overlapping_versions();

-- By whose rules an appointment is since a later version came into force for its day; null for the version that it was booked by.
-- The verdict with which it was booked, and its version, stay.
ALTER TABLE appointment ADD COLUMN rules_version integer;

-- The version that says that an appointment no longer holds.
ALTER TABLE appointment_flag ADD COLUMN protocol_version integer;
UPDATE appointment_flag SET protocol_version = (
    SELECT protocol_version FROM appointment
    WHERE appointment.clinic_id = appointment_flag.clinic_id AND appointment.id = appointment_flag.appointment_id);
ALTER TABLE appointment_flag ALTER COLUMN protocol_version SET NOT NULL;

-- Patients whose appointments are to be judged anew, because a version was published. Whoever takes a row judges. Nothing here
-- refers to the patient or is unique: who publishes must not wait for anybody who holds a patient's lock.
CREATE TABLE patient_to_reconsider (
    id         bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT patient_to_reconsider_pk PRIMARY KEY,
    chain_id   text        NOT NULL,
    patient_id uuid        NOT NULL,
    since      timestamptz NOT NULL
);

CREATE INDEX appointment_by_protocol ON appointment (clinic_id, protocol, patient_id) WHERE state = 'booked';
