-- Booked appointments that the rules would no longer let through, after something about the patient has changed. The verdict
-- with which an appointment was booked stays where it is; this is the one as of now. The row goes when the appointment holds
-- again.

CREATE TABLE appointment_flag (
    clinic_id      text        NOT NULL,
    appointment_id uuid        NOT NULL,
    verdict        jsonb       NOT NULL,
    earliest       date,       -- first day on which the patient could have it; null if time does not get her there
    since          timestamptz NOT NULL,
    CONSTRAINT appointment_flag_pk PRIMARY KEY (clinic_id, appointment_id),
    CONSTRAINT appointment_flag_of_appointment FOREIGN KEY (clinic_id, appointment_id)
        REFERENCES appointment (clinic_id, id) ON DELETE CASCADE
);
