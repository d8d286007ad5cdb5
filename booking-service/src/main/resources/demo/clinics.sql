-- Five clinics of one chain, each with the protocol of one source: Utrecht by levels (S2), Moscow with diamond, crystal and
-- oxygen (S4), Valencia with dermabrasion in a series (S0), Paris with the surgical one (S1), Sevilla for stretch marks (S3).
-- Ids end in 0n0x for patients, n10x for practitioners, n20x for rooms, n30x for devices, with n = 1 Utrecht, 2 Moscow, 3 Valencia, 4 Paris, 5 Sevilla.

INSERT INTO chain (id, name) VALUES ('sunwise', 'Sunwise');

INSERT INTO clinic (id, chain_id, name, country, time_zone, currency, languages, slot_minutes, latitude, longitude,
    altitude_metres) VALUES
    ('utrecht', 'sunwise', 'Huidtherapie Utrecht', 'NL', 'Europe/Amsterdam', 'EUR', '{nl,en}', 15, 52.09, 5.12, 5),
    ('moscow', 'sunwise', 'Клиника кожи, Москва', 'RU', 'Europe/Moscow', 'RUB', '{ru,en}', 10, 55.75, 37.62, 156),
    ('valencia', 'sunwise', 'Clínica dermatológica Valencia', 'ES', 'Europe/Madrid', 'EUR', '{es,en}', 15, 39.47, -0.38, 15),
    ('paris', 'sunwise', 'Clinique de la peau, Paris', 'FR', 'Europe/Paris', 'EUR', '{fr,en}', 15, 48.86, 2.35, 35),
    ('sevilla', 'sunwise', 'Clínica estética Sevilla', 'ES', 'Europe/Madrid', 'EUR', '{es,en}', 15, 37.39, -5.99, 7);

INSERT INTO clinic_protocol (clinic_id, protocol, version, effective_from) VALUES
    ('utrecht', 'microdermabrasion-levels', 1, '2020-01-01'),
    ('moscow', 'diamond-crystal-oxygen', 1, '2020-01-01'),
    ('valencia', 'dermabrasion-series', 1, '2020-01-01'),
    ('paris', 'surgical-dermabrasion', 1, '2020-01-01'),
    ('sevilla', 'stretch-marks', 1, '2020-01-01');

INSERT INTO practitioner (clinic_id, id, name, grade, protocols)
SELECT 'utrecht', id::uuid, name, 'therapist', '{microdermabrasion-levels}'
FROM (VALUES
    ('00000000-0000-4000-8000-000000001101', 'Sanne Jansen'),
    ('00000000-0000-4000-8000-000000001102', 'Daan Visser'),
    ('00000000-0000-4000-8000-000000001103', 'Lotte Smit'),
    ('00000000-0000-4000-8000-000000001104', 'Bram Mulder')) AS staff (id, name);

INSERT INTO practitioner (clinic_id, id, name, grade, protocols)
SELECT 'moscow', id::uuid, name, grade, '{diamond-crystal-oxygen}'
FROM (VALUES
    ('00000000-0000-4000-8000-000000002101', 'Анна Соколова', 'cosmetologist'),
    ('00000000-0000-4000-8000-000000002102', 'Елена Кузнецова', 'cosmetologist'),
    ('00000000-0000-4000-8000-000000002103', 'Дарья Попова', 'cosmetologist'),
    ('00000000-0000-4000-8000-000000002104', 'Ирина Лебедева', 'cosmetologist'),
    ('00000000-0000-4000-8000-000000002105', 'Сергей Волков', 'dermatologist')) AS staff (id, name, grade);

INSERT INTO practitioner (clinic_id, id, name, grade, protocols, assists)
SELECT clinic, id::uuid, name, grade,
    CASE grade WHEN 'anaesthetist' THEN ARRAY[]::text[] ELSE ARRAY[protocol] END,
    CASE grade WHEN 'anaesthetist' THEN ARRAY[protocol] ELSE ARRAY[]::text[] END
FROM (VALUES
    ('valencia', 'dermabrasion-series', '00000000-0000-4000-8000-000000003101', 'Gabriel Ferrer', 'dermatologist'),
    ('valencia', 'dermabrasion-series', '00000000-0000-4000-8000-000000003102', 'Lucía Navarro', 'dermatologist'),
    ('valencia', 'dermabrasion-series', '00000000-0000-4000-8000-000000003103', 'Marta Soler', 'nurse'),
    ('valencia', 'dermabrasion-series', '00000000-0000-4000-8000-000000003104', 'Pablo Vidal', 'anaesthetist'),
    ('paris', 'surgical-dermabrasion', '00000000-0000-4000-8000-000000004101', 'Claire Moreau', 'surgeon'),
    ('paris', 'surgical-dermabrasion', '00000000-0000-4000-8000-000000004102', 'Antoine Lefèvre', 'surgeon'),
    ('paris', 'surgical-dermabrasion', '00000000-0000-4000-8000-000000004103', 'Inès Girard', 'anaesthetist'),
    ('paris', 'surgical-dermabrasion', '00000000-0000-4000-8000-000000004104', 'Hugo Marchand', 'anaesthetist'),
    ('sevilla', 'stretch-marks', '00000000-0000-4000-8000-000000005101', 'Carmen Romero', 'doctor'),
    ('sevilla', 'stretch-marks', '00000000-0000-4000-8000-000000005102', 'Javier Ortega', 'doctor'),
    ('sevilla', 'stretch-marks', '00000000-0000-4000-8000-000000005103', 'Rocío Delgado', 'nurse'))
    AS staff (clinic, protocol, id, name, grade);

INSERT INTO room (clinic_id, id, name) VALUES
    ('utrecht', '00000000-0000-4000-8000-000000001201', 'Kamer 1'),
    ('utrecht', '00000000-0000-4000-8000-000000001202', 'Kamer 2'),
    ('utrecht', '00000000-0000-4000-8000-000000001203', 'Kamer 3'),
    ('moscow', '00000000-0000-4000-8000-000000002201', 'Кабинет 1'),
    ('moscow', '00000000-0000-4000-8000-000000002202', 'Кабинет 2'),
    ('moscow', '00000000-0000-4000-8000-000000002203', 'Кабинет 3'),
    ('moscow', '00000000-0000-4000-8000-000000002204', 'Кабинет 4'),
    ('valencia', '00000000-0000-4000-8000-000000003201', 'Sala 1'),
    ('valencia', '00000000-0000-4000-8000-000000003202', 'Sala 2'),
    ('valencia', '00000000-0000-4000-8000-000000003203', 'Sala 3'),
    ('paris', '00000000-0000-4000-8000-000000004201', 'Bloc 1'),
    ('paris', '00000000-0000-4000-8000-000000004202', 'Bloc 2'),
    ('sevilla', '00000000-0000-4000-8000-000000005201', 'Sala 1'),
    ('sevilla', '00000000-0000-4000-8000-000000005202', 'Sala 2'),
    ('sevilla', '00000000-0000-4000-8000-000000005203', 'Sala 3');

INSERT INTO device (clinic_id, id, name, kind) VALUES
    ('moscow', '00000000-0000-4000-8000-000000002301', 'Алмазный аппарат 1', 'diamond'),
    ('moscow', '00000000-0000-4000-8000-000000002302', 'Алмазный аппарат 2', 'diamond'),
    ('moscow', '00000000-0000-4000-8000-000000002303', 'Кристаллический аппарат', 'crystal'),
    ('moscow', '00000000-0000-4000-8000-000000002304', 'Кислородный аппарат', 'oxygen'),
    ('valencia', '00000000-0000-4000-8000-000000003301', 'Dermabrasor 1', 'dermabrader'),
    ('valencia', '00000000-0000-4000-8000-000000003302', 'Dermabrasor 2', 'dermabrader'),
    ('paris', '00000000-0000-4000-8000-000000004301', 'Dermabraseur', 'dermabrader'),
    ('sevilla', '00000000-0000-4000-8000-000000005301', 'Microdermoabrasión', 'microdermabrasion'),
    ('sevilla', '00000000-0000-4000-8000-000000005302', 'Láser CO2', 'co2-laser');

-- Where a sedation or an anaesthesia wears off.
INSERT INTO recovery_place (clinic_id, id, name) VALUES
    ('valencia', '00000000-0000-4000-8000-000000003401', 'Cama 1'),
    ('valencia', '00000000-0000-4000-8000-000000003402', 'Cama 2'),
    ('paris', '00000000-0000-4000-8000-000000004401', 'Lit 1');

-- Utrecht: Monday to Friday, late on Thursday, Saturday morning. Moscow: every day but Sunday. Paris and Spain: Monday to
-- Friday, Spain with a long break and a late evening.
INSERT INTO opening_hours (clinic_id, weekday, opens, closes)
SELECT 'utrecht', weekday, time '08:30', CASE WHEN weekday = 4 THEN time '21:00' ELSE time '17:30' END
FROM generate_series(1, 5) AS weekday
UNION ALL SELECT 'utrecht', 6, '09:00', '13:00'
UNION ALL SELECT 'moscow', weekday, '10:00', '20:00' FROM generate_series(1, 6) AS weekday
UNION ALL SELECT 'paris', weekday, '08:30', '18:30' FROM generate_series(1, 5) AS weekday
UNION ALL SELECT clinic, weekday, opens, closes
FROM (VALUES ('valencia'), ('sevilla')) AS spain (clinic)
CROSS JOIN generate_series(1, 5) AS weekday
CROSS JOIN (VALUES (time '09:00', time '14:00'), (time '16:00', time '20:30')) AS half (opens, closes);

-- The first two of each clinic begin early, the others late; an hour's break, and everybody one weekday off.
INSERT INTO working_hours (clinic_id, practitioner_id, weekday, starts, ends)
SELECT clinic_id, id, weekday, starts, ends
FROM (SELECT clinic_id, id, row_number() OVER (PARTITION BY clinic_id ORDER BY id) AS number FROM practitioner) AS staff
CROSS JOIN generate_series(1, 6) AS weekday
CROSS JOIN LATERAL (
    SELECT time '08:30', time '12:30' WHERE number <= 2
    UNION ALL SELECT time '13:30', time '17:30' WHERE number <= 2
    UNION ALL SELECT time '11:00', time '15:00' WHERE number > 2
    UNION ALL SELECT time '16:00', time '20:00' WHERE number > 2) AS shift (starts, ends)
WHERE weekday <> number + 1;

INSERT INTO patient (chain_id, id, given_name, family_name, birth_date, email, phone, language, created_at) VALUES
    ('sunwise', '00000000-0000-4000-8000-000000000101', 'Anna', 'de Vries', '1990-05-14',
        'anna.devries@example.org', '+31 6 00000101', 'nl', '2026-01-01T00:00:00Z'),
    ('sunwise', '00000000-0000-4000-8000-000000000102', 'Pieter', 'Bakker', '1961-02-28',
        'pieter.bakker@example.org', '+31 6 00000102', 'nl', '2026-01-01T00:00:00Z'),
    ('sunwise', '00000000-0000-4000-8000-000000000201', 'Ольга', 'Смирнова', '1988-09-03',
        'olga.smirnova@example.org', '+7 900 0000201', 'ru', '2026-01-01T00:00:00Z'),
    ('sunwise', '00000000-0000-4000-8000-000000000202', 'Мария', 'Иванова', '2012-01-15',
        'maria.ivanova@example.org', '+7 900 0000202', 'ru', '2026-01-01T00:00:00Z'),
    ('sunwise', '00000000-0000-4000-8000-000000000301', 'Elena', 'García', '1984-11-02',
        'elena.garcia@example.org', '+34 600 000301', 'es', '2026-01-01T00:00:00Z'),
    ('sunwise', '00000000-0000-4000-8000-000000000302', 'Miguel', 'Torres', '1975-06-21',
        'miguel.torres@example.org', '+34 600 000302', 'es', '2026-01-01T00:00:00Z'),
    ('sunwise', '00000000-0000-4000-8000-000000000401', 'Camille', 'Dubois', '1992-02-29',
        'camille.dubois@example.org', '+33 6 00000401', 'fr', '2026-01-01T00:00:00Z'),
    ('sunwise', '00000000-0000-4000-8000-000000000402', 'Louis', 'Bernard', '1968-12-31',
        'louis.bernard@example.org', '+33 6 00000402', 'fr', '2026-01-01T00:00:00Z'),
    ('sunwise', '00000000-0000-4000-8000-000000000501', 'Ana', 'Fernández', '1995-07-08',
        'ana.fernandez@example.org', '+34 600 000501', 'es', '2026-01-01T00:00:00Z'),
    ('sunwise', '00000000-0000-4000-8000-000000000502', 'Laura', 'Jiménez', '1989-03-17',
        'laura.jimenez@example.org', '+34 600 000502', 'es', '2026-01-01T00:00:00Z');

-- All five let their free times be known to everybody.
INSERT INTO public_listing (clinic_id, line, postal_code, city, state, changed_at, changed_by) VALUES
    ('utrecht', 'Demostraat 1', '3511 AA', 'Utrecht', 'UT', '2026-01-01T00:00:00Z', 'demo'),
    ('moscow', 'Демонстрационная улица, 2', '101000', 'Москва', 'MOW', '2026-01-01T00:00:00Z', 'demo'),
    ('valencia', 'Calle de la Demostración 3', '46001', 'Valencia', 'V', '2026-01-01T00:00:00Z', 'demo'),
    ('paris', '4 rue de la Démonstration', '75001', 'Paris', 'IDF', '2026-01-01T00:00:00Z', 'demo'),
    ('sevilla', 'Calle de la Demostración 5', '41001', 'Sevilla', 'SE', '2026-01-01T00:00:00Z', 'demo');

UPDATE patient SET email_verified_at = created_at;
