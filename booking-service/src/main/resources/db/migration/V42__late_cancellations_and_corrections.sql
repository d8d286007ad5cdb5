-- Whether a patient has cancelled later before the start than her clinic's policy asked for then.
ALTER TABLE appointment
    ADD COLUMN cancelled_late boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT appointment_late_only_if_cancelled CHECK (NOT cancelled_late OR state = 'cancelled');

-- What was noted by mistake and put right, and why: only added to.
CREATE TABLE appointment_correction (
    clinic_id      text        NOT NULL,
    appointment_id uuid        NOT NULL,
    number         bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    from_state     text        NOT NULL,
    to_state       text        NOT NULL,
    reason         text        NOT NULL
        CONSTRAINT appointment_correction_explained CHECK (length(btrim(reason)) BETWEEN 20 AND 2000),
    corrected_at   timestamptz NOT NULL,
    corrected_by   text        NOT NULL,
    CONSTRAINT appointment_correction_pk PRIMARY KEY (clinic_id, appointment_id, number),
    CONSTRAINT appointment_correction_of_appointment FOREIGN KEY (clinic_id, appointment_id)
        REFERENCES appointment (clinic_id, id)
);

CREATE TRIGGER appointment_correction_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON appointment_correction
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
