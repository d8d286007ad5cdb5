-- A clinician may lift what the rules leave to her. What she wrote is kept with the verdict as it was; nobody changes it.

CREATE TABLE appointment_override (
    clinic_id      text        NOT NULL,
    appointment_id uuid        NOT NULL,
    verdict        jsonb       NOT NULL, -- as it was lifted
    reason         text        NOT NULL CONSTRAINT appointment_override_explained CHECK (length(btrim(reason)) BETWEEN 20 AND 2000),
    decided_at     timestamptz NOT NULL,
    decided_by     text        NOT NULL,
    CONSTRAINT appointment_override_pk PRIMARY KEY (clinic_id, appointment_id),
    CONSTRAINT appointment_override_of_appointment FOREIGN KEY (clinic_id, appointment_id)
        REFERENCES appointment (clinic_id, id)
);

CREATE TRIGGER appointment_override_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON appointment_override
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the patient had read, word for word, when she ticked that she had read it.
CREATE TABLE appointment_advice (
    clinic_id        text        NOT NULL,
    appointment_id   uuid        NOT NULL,
    language         text        NOT NULL,
    protocol_version integer     NOT NULL,
    texts            text[]      NOT NULL CONSTRAINT appointment_advice_said CHECK (cardinality(texts) > 0),
    confirmed_at     timestamptz NOT NULL,
    confirmed_by     text        NOT NULL,
    CONSTRAINT appointment_advice_pk PRIMARY KEY (clinic_id, appointment_id),
    CONSTRAINT appointment_advice_of_appointment FOREIGN KEY (clinic_id, appointment_id)
        REFERENCES appointment (clinic_id, id)
);

CREATE TRIGGER appointment_advice_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON appointment_advice
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Where a clinician has put two sessions closer than their minimum, their windows would overlap. The later session then
-- ends the earlier one's window and goes on protecting what that would have protected, so that all windows together cover
-- the same days as before and none overlaps. What a session would protect by itself is kept, for the day when its neighbour
-- is cancelled.
ALTER TABLE appointment ADD COLUMN protected_until date;

UPDATE appointment SET protected_until = (
    SELECT max(upper(days)) FROM recovery_window
    WHERE recovery_window.chain_id = appointment.chain_id AND recovery_window.appointment_id = appointment.id);
