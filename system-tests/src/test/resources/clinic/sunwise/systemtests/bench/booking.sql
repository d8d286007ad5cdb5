-- The clinic that is measured: 20 practitioners and rooms, 20 devices, and patients. Each practitioner has five sessions a day,
-- :past of them in all behind her, 8,000 in the days to come.
--
-- Foreign keys and notes of changes are left out meanwhile: they would take longer than all that is measured. What the
-- constraints say is true of these rows; the one against overlaps is checked when it comes back.
SET session_replication_role = replica;
CREATE TEMPORARY TABLE guarantee ON COMMIT DROP AS
SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = 'occupancy_one_at_a_time';
ALTER TABLE occupancy DROP CONSTRAINT occupancy_one_at_a_time;
INSERT INTO chain (id, name) VALUES ('bench', 'Bench');
INSERT INTO clinic (id, chain_id, name, country, time_zone, currency, languages, slot_minutes, latitude, longitude, altitude_metres)
SELECT 'bench', 'bench', 'Bench', country, time_zone, currency, languages, slot_minutes, latitude, longitude, altitude_metres
FROM clinic WHERE id = 'moscow';
INSERT INTO clinic_protocol SELECT 'bench', protocol, version, effective_from FROM clinic_protocol WHERE clinic_id = 'moscow';
INSERT INTO clinic_protocol SELECT 'bench', protocol, version, effective_from FROM clinic_protocol WHERE clinic_id = 'valencia';
INSERT INTO opening_hours SELECT 'bench', weekday, opens, closes FROM opening_hours WHERE clinic_id = 'moscow';
INSERT INTO practitioner (clinic_id, id, name, grade, protocols)
SELECT 'bench', ('00000000-0000-4000-8000-0000000b1' || to_char(n, 'FM000'))::uuid, 'P' || n, one.grade, one.protocols || 'dermabrasion-series'::text
FROM generate_series(1, 20) AS n,
    (SELECT grade, protocols FROM practitioner WHERE clinic_id = 'moscow' ORDER BY id LIMIT 1) AS one;
INSERT INTO working_hours (clinic_id, practitioner_id, weekday, starts, ends)
SELECT 'bench', p.id, o.weekday, o.opens, o.closes
FROM practitioner p JOIN opening_hours o USING (clinic_id) WHERE clinic_id = 'bench';
INSERT INTO room SELECT 'bench', ('00000000-0000-4000-8000-0000000b2' || to_char(n, 'FM000'))::uuid, 'R' || n
FROM generate_series(1, 20) AS n;
INSERT INTO device SELECT 'bench', ('00000000-0000-4000-8000-0000000b3' || to_char(n, 'FM000'))::uuid, 'D' || n, 'crystal'
FROM generate_series(1, 20) AS n;
INSERT INTO device SELECT 'bench', ('00000000-0000-4000-8000-0000000b4' || to_char(n, 'FM000'))::uuid, 'A' || n, 'dermabrader'
FROM generate_series(1, 20) AS n;
INSERT INTO patient (chain_id, id, given_name, family_name, birth_date, language, created_at)
SELECT 'bench', ('00000000-0000-4000-8000-0000000' || to_char(n, 'FM00000'))::uuid, 'G' || n, 'F' || n, '1990-01-01', 'en', now()
FROM generate_series(10000, 29999) AS n;
CREATE TEMPORARY TABLE session ON COMMIT DROP AS
WITH numbered AS (
    SELECT n, n % 20 + 1 AS chair, n / 20 AS place, n >= :past AS future FROM generate_series(0, :past + 7999) AS n)
SELECT gen_random_uuid() AS id, future,
    ('00000000-0000-4000-8000-0000000' || to_char(10000 + n % 10000, 'FM00000'))::uuid AS patient,
    ('00000000-0000-4000-8000-0000000b1' || to_char(chair, 'FM000'))::uuid AS practitioner,
    ('00000000-0000-4000-8000-0000000b2' || to_char(chair, 'FM000'))::uuid AS room,
    ('00000000-0000-4000-8000-0000000b3' || to_char(chair, 'FM000'))::uuid AS device,
    CASE WHEN future
        THEN timestamptz '2027-01-05 08:00Z' + (place - :past / 20) / 5 * interval '1 day' + (place - :past / 20) % 5 * interval '90 minutes'
        ELSE timestamptz '2027-01-02 08:00Z' - place / 5 * interval '1 day' + place % 5 * interval '90 minutes' END AS starts
FROM numbered;
INSERT INTO appointment (clinic_id, id, chain_id, patient_id, protocol, protocol_version, technique, depth, areas,
    practitioner_id, room_id, device_id, starts_at, ends_at, day, state, verdict, performed_technique, performed_depth,
    performed_areas, completed_at, correlation_id, created_at, created_by, changed_at, changed_by)
SELECT 'bench', id, 'bench', patient, 'diamond-crystal-oxygen', 1, 'crystal', 'superficial', '{hands}',
    practitioner, room, device, starts, starts + interval '30 minutes', (starts AT TIME ZONE 'Europe/Moscow')::date,
    CASE WHEN future THEN 'booked' ELSE 'completed' END, '{"verdict":"allowed","reasons":[]}',
    CASE WHEN NOT future THEN 'crystal' END, CASE WHEN NOT future THEN 'superficial' END,
    CASE WHEN NOT future THEN '{hands}'::text[] END, CASE WHEN NOT future THEN starts + interval '30 minutes' END,
    'bench-clinic', starts, 'bench', starts, 'bench'
FROM session;
INSERT INTO occupancy (clinic_id, appointment_id, resource_kind, resource_id, during)
SELECT 'bench', id, kind, resource, tstzrange(starts, starts + interval '30 minutes')
FROM session, LATERAL (VALUES ('practitioner', practitioner), ('room', room), ('device', device)) AS taken (kind, resource);
INSERT INTO patient_occupancy (chain_id, patient_id, appointment_id, during)
SELECT 'bench', patient, id, tstzrange(starts, starts + interval '30 minutes') FROM session WHERE future;
DO $$ BEGIN
EXECUTE 'ALTER TABLE occupancy ADD CONSTRAINT occupancy_one_at_a_time ' || (SELECT definition FROM guarantee);
END $$;
RESET session_replication_role;
ANALYZE;
