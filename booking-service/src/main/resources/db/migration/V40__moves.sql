-- A moved appointment is judged anew, so a clinician may have something to lift again: each decision is kept.
ALTER TABLE appointment_override DROP CONSTRAINT appointment_override_pk;
ALTER TABLE appointment_override ADD CONSTRAINT appointment_override_pk
    PRIMARY KEY (clinic_id, appointment_id, decided_at);
