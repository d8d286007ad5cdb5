-- A patient may ask for a session that the rules leave to a clinician. A request holds neither time nor skin: what it names
-- may be sold to somebody else until a clinician accepts it.

ALTER TABLE appointment DROP CONSTRAINT appointment_state_known;
ALTER TABLE appointment ADD CONSTRAINT appointment_state_known
    CHECK (state IN ('requested', 'held', 'booked', 'arrived', 'completed', 'cancelled', 'declined', 'no-show'));

CREATE INDEX appointment_requests ON appointment (clinic_id, starts_at, id) WHERE state = 'requested';

CREATE TABLE appointment_decline (
    clinic_id      text        NOT NULL,
    appointment_id uuid        NOT NULL,
    reason         text        NOT NULL CONSTRAINT appointment_decline_explained CHECK (length(btrim(reason)) BETWEEN 20 AND 2000),
    decided_at     timestamptz NOT NULL,
    decided_by     text        NOT NULL,
    CONSTRAINT appointment_decline_pk PRIMARY KEY (clinic_id, appointment_id),
    CONSTRAINT appointment_decline_of_appointment FOREIGN KEY (clinic_id, appointment_id)
        REFERENCES appointment (clinic_id, id)
);

CREATE TRIGGER appointment_decline_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON appointment_decline
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
