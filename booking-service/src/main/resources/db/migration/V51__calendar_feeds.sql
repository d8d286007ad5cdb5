-- Addresses at which calendars can be read without sign-in. The secret in an address is not kept, only its hash.

CREATE TABLE calendar_feed (
    clinic_id       text        NOT NULL,
    id              uuid        NOT NULL,
    number          bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    chain_id        text        NOT NULL,
    kind            text        NOT NULL,
    patient_id      uuid,
    practitioner_id uuid,
    room_id         uuid,
    secret_hash     bytea       NOT NULL,
    shows_details   boolean     NOT NULL,
    created_at      timestamptz NOT NULL,
    created_by      text        NOT NULL,
    revoked_at      timestamptz,
    revoked_by      text,
    CONSTRAINT calendar_feed_pk PRIMARY KEY (clinic_id, id),
    CONSTRAINT calendar_feed_at_clinic FOREIGN KEY (chain_id, clinic_id) REFERENCES clinic (chain_id, id),
    CONSTRAINT calendar_feed_of_patient FOREIGN KEY (chain_id, patient_id) REFERENCES patient (chain_id, id),
    CONSTRAINT calendar_feed_of_practitioner FOREIGN KEY (clinic_id, practitioner_id)
        REFERENCES practitioner (clinic_id, id),
    CONSTRAINT calendar_feed_of_room FOREIGN KEY (clinic_id, room_id) REFERENCES room (clinic_id, id),
    CONSTRAINT calendar_feed_kind_has_its_subject CHECK (
        num_nonnulls(patient_id, practitioner_id, room_id) = 1
        AND CASE kind
            WHEN 'patient' THEN patient_id IS NOT NULL
            WHEN 'practitioner' THEN practitioner_id IS NOT NULL
            WHEN 'room' THEN room_id IS NOT NULL
            ELSE false END),
    CONSTRAINT calendar_feed_secret_is_hashed CHECK (octet_length(secret_hash) = 32),
    CONSTRAINT calendar_feed_revoked_by_somebody CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);

CREATE UNIQUE INDEX calendar_feed_secret ON calendar_feed (secret_hash);
CREATE INDEX calendar_feed_in_order ON calendar_feed (clinic_id, number);
