-- What tells of a patient's health is sealed by her key, which the platform's table data_key keeps wrapped (docs/decisions/0090). The
-- next migration seals what stands in clear and drops the columns that it stood in.

ALTER TABLE screening_answer ADD COLUMN sealed bytea;
ALTER TABLE treatment_elsewhere ADD COLUMN sealed bytea;
ALTER TABLE appointment_check ADD COLUMN sealed bytea;
ALTER TABLE visit_record ADD COLUMN sealed bytea;
ALTER TABLE appointment_override ADD COLUMN sealed bytea;
ALTER TABLE appointment_decline ADD COLUMN sealed bytea;
ALTER TABLE appointment_correction ADD COLUMN sealed bytea;
ALTER TABLE appointment_advice ADD COLUMN sealed bytea;

-- The whole verdict, where one of its reasons tells an answer; the column verdict then has the others.
ALTER TABLE appointment ADD COLUMN sealed bytea, ADD COLUMN cancel_sealed bytea;
ALTER TABLE appointment_flag ADD COLUMN sealed bytea;
