-- An erased patient stays as a pseudonym, so that what was done and invoiced keeps its place; her key is destroyed (V90).
ALTER TABLE patient
    ADD COLUMN erased_at timestamptz,
    ADD COLUMN erased_by text,
    ADD CONSTRAINT patient_erased_by_somebody CHECK ((erased_at IS NULL) = (erased_by IS NULL)),
    ADD CONSTRAINT patient_erased_is_not_reachable
        CHECK (erased_at IS NULL OR num_nonnulls(email, phone, email_verified_at) = 0);

-- A patient who wants to be erased says so twice: signed in, and by the link in a mail. So neither a slip nor a stolen session does it.
CREATE TABLE erasure_request (
    link         uuid        NOT NULL,
    chain_id     text        NOT NULL,
    patient_id   uuid        NOT NULL,
    clinic_id    text        NOT NULL,
    requested_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    CONSTRAINT erasure_request_pk PRIMARY KEY (link),
    CONSTRAINT erasure_request_of_patient FOREIGN KEY (chain_id, patient_id) REFERENCES patient (chain_id, id),
    CONSTRAINT erasure_request_at_clinic FOREIGN KEY (chain_id, clinic_id) REFERENCES clinic (chain_id, id),
    CONSTRAINT erasure_request_can_be_confirmed CHECK (requested_at < expires_at)
);
CREATE INDEX erasure_request_of_a_patient ON erasure_request (chain_id, patient_id);
