-- A course is a series of sessions that were planned and booked together.

CREATE TABLE course (
    clinic_id  text        NOT NULL,
    id         uuid        NOT NULL,
    chain_id   text        NOT NULL,
    patient_id uuid        NOT NULL,
    protocol   text        NOT NULL,
    technique  text        NOT NULL,
    depth      text        NOT NULL,
    areas      text[]      NOT NULL,
    sessions   smallint    NOT NULL, -- that the patient set out for, those that are over included
    created_at timestamptz NOT NULL,
    created_by text        NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text        NOT NULL,
    CONSTRAINT course_pk PRIMARY KEY (clinic_id, id),
    CONSTRAINT course_of_clinic FOREIGN KEY (chain_id, clinic_id) REFERENCES clinic (chain_id, id),
    CONSTRAINT course_of_patient FOREIGN KEY (chain_id, patient_id) REFERENCES patient (chain_id, id),
    CONSTRAINT course_treats_an_area CHECK (cardinality(areas) > 0),
    CONSTRAINT course_has_sessions CHECK (sessions BETWEEN 1 AND 60)
);

CREATE INDEX course_of_patient_by_age ON course (clinic_id, patient_id, created_at, id);

ALTER TABLE appointment
    ADD COLUMN course_id uuid,
    ADD CONSTRAINT appointment_of_course FOREIGN KEY (clinic_id, course_id) REFERENCES course (clinic_id, id);

CREATE INDEX appointment_by_course ON appointment (clinic_id, course_id, starts_at) WHERE course_id IS NOT NULL;
