-- What was asked and seen when a patient came, also where she was not treated then: health data, only added to.

CREATE TABLE appointment_check (
    clinic_id      text        NOT NULL,
    appointment_id uuid        NOT NULL,
    number         bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    unchanged      boolean     NOT NULL, -- she says that nothing has changed since she answered
    findings       text[]      NOT NULL, -- seen on the skin, as codes of the screening; empty where it is sound
    notes          text        NOT NULL CONSTRAINT appointment_check_notes_short CHECK (length(notes) <= 1000),
    checked_at     timestamptz NOT NULL,
    checked_by     text        NOT NULL,
    CONSTRAINT appointment_check_pk PRIMARY KEY (clinic_id, appointment_id, number),
    CONSTRAINT appointment_check_of_appointment FOREIGN KEY (clinic_id, appointment_id)
        REFERENCES appointment (clinic_id, id)
);

CREATE TRIGGER appointment_check_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON appointment_check
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
