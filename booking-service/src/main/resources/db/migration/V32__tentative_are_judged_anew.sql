-- Whoever is booked tentatively is judged anew as well when something about the patient, or the rules, changes.

DROP INDEX appointment_by_protocol;
CREATE INDEX appointment_by_protocol ON appointment (clinic_id, protocol, patient_id) WHERE state IN ('tentative', 'booked');
