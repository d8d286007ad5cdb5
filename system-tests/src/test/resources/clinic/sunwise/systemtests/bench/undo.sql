-- Takes the bookings that were logged away again, with their keys and what still waits in the outbox.
SET session_replication_role = replica;
CREATE TEMPORARY TABLE undone ON COMMIT DROP AS
SELECT clinic_id, chain_id, id FROM appointment WHERE clinic_id = 'bench' AND created_by LIKE 'demo.%';
DELETE FROM occupancy USING undone WHERE occupancy.clinic_id = undone.clinic_id AND appointment_id = id;
DELETE FROM patient_occupancy USING undone WHERE patient_occupancy.chain_id = undone.chain_id AND appointment_id = id;
DELETE FROM recovery_window USING undone WHERE recovery_window.chain_id = undone.chain_id AND appointment_id = id;
DELETE FROM appointment_advice USING undone WHERE appointment_advice.clinic_id = undone.clinic_id AND appointment_id = id;
DELETE FROM appointment USING undone WHERE appointment.clinic_id = undone.clinic_id AND appointment.id = undone.id;
DELETE FROM idempotency_key WHERE caller LIKE 'demo.bench.%';
DELETE FROM outbox_record;
RESET session_replication_role;
