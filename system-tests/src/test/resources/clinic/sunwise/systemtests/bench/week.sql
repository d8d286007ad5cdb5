-- One full week of the clinic bench-week, Monday 1 to Saturday 6 February 2027: 800 appointments, 40 of each of its 20
-- practitioners. booking.sql has made 30 of each, and five on the Sunday, on which the clinic is closed: those go. Two more of
-- each on Monday to Friday make it 40.
SET session_replication_role = replica;
CREATE TEMPORARY TABLE sunday ON COMMIT DROP AS
SELECT id FROM appointment WHERE clinic_id = 'bench-week' AND day = '2027-02-07';
DELETE FROM occupancy WHERE clinic_id = 'bench-week' AND appointment_id IN (SELECT id FROM sunday);
DELETE FROM patient_occupancy WHERE chain_id = 'bench-week' AND appointment_id IN (SELECT id FROM sunday);
DELETE FROM appointment WHERE clinic_id = 'bench-week' AND id IN (SELECT id FROM sunday);
CREATE TEMPORARY TABLE more ON COMMIT DROP AS
SELECT gen_random_uuid() AS id, chair, day, twice,
    ('00000000-0000-4000-8000-0000000' || to_char(22100 + (day * 20 + chair) * 2 + twice, 'FM00000'))::uuid AS patient,
    timestamptz '2027-02-01 08:45Z' + day * interval '1 day' + twice * interval '90 minutes' AS starts
FROM generate_series(1, 20) AS chair, generate_series(0, 4) AS day, generate_series(0, 1) AS twice;
INSERT INTO appointment (clinic_id, id, chain_id, patient_id, protocol, protocol_version, technique, depth, areas,
    practitioner_id, room_id, device_id, starts_at, ends_at, day, state, verdict, correlation_id, created_at, created_by,
    changed_at, changed_by)
SELECT 'bench-week', id, 'bench-week', patient, 'diamond-crystal-oxygen', 1, 'crystal', 'superficial', '{hands}',
    ('00000000-0000-4000-8000-0000000b1' || to_char(chair, 'FM000'))::uuid,
    ('00000000-0000-4000-8000-0000000b2' || to_char(chair, 'FM000'))::uuid,
    ('00000000-0000-4000-8000-0000000b3' || to_char(chair, 'FM000'))::uuid,
    starts, starts + interval '30 minutes', (starts AT TIME ZONE 'Europe/Moscow')::date, 'booked',
    '{"verdict":"allowed","reasons":[]}', 'bench-week', starts, 'bench', starts, 'bench'
FROM more;
INSERT INTO occupancy (clinic_id, appointment_id, resource_kind, resource_id, during)
SELECT 'bench-week', id, kind, ('00000000-0000-4000-8000-0000000b' || place || to_char(chair, 'FM000'))::uuid,
    tstzrange(starts, starts + interval '30 minutes')
FROM more, LATERAL (VALUES ('practitioner', 1), ('room', 2), ('device', 3)) AS taken (kind, place);
INSERT INTO patient_occupancy (chain_id, patient_id, appointment_id, during)
SELECT 'bench-week', patient, id, tstzrange(starts, starts + interval '30 minutes') FROM more;
RESET session_replication_role;
ANALYZE appointment, occupancy;
