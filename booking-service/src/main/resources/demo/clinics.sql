-- Utrecht works by the level protocol (S2), Moscow by diamond, crystal and oxygen (S4). Each is a chain of its own.
-- Ids: ...01xx, 02xx patients; 11xx, 21xx practitioners; 12xx, 22xx rooms; 23xx devices.

INSERT INTO chain (id, name) VALUES
    ('utrecht', 'Huidtherapie Utrecht'),
    ('moscow', 'Клиника кожи');

INSERT INTO clinic (id, chain_id, name, country, time_zone, currency, languages, slot_minutes, latitude, longitude,
    altitude_metres) VALUES
    ('utrecht', 'utrecht', 'Huidtherapie Utrecht', 'NL', 'Europe/Amsterdam', 'EUR', '{nl,en}', 15, 52.09, 5.12, 5),
    ('moscow', 'moscow', 'Клиника кожи, Москва', 'RU', 'Europe/Moscow', 'RUB', '{ru,en}', 10, 55.75, 37.62, 156);

INSERT INTO clinic_protocol (clinic_id, protocol, version, effective_from) VALUES
    ('utrecht', 'microdermabrasion-levels', 1, '2020-01-01'),
    ('moscow', 'diamond-crystal-oxygen', 1, '2020-01-01');

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

INSERT INTO room (clinic_id, id, name) VALUES
    ('utrecht', '00000000-0000-4000-8000-000000001201', 'Kamer 1'),
    ('utrecht', '00000000-0000-4000-8000-000000001202', 'Kamer 2'),
    ('utrecht', '00000000-0000-4000-8000-000000001203', 'Kamer 3'),
    ('moscow', '00000000-0000-4000-8000-000000002201', 'Кабинет 1'),
    ('moscow', '00000000-0000-4000-8000-000000002202', 'Кабинет 2'),
    ('moscow', '00000000-0000-4000-8000-000000002203', 'Кабинет 3'),
    ('moscow', '00000000-0000-4000-8000-000000002204', 'Кабинет 4');

INSERT INTO device (clinic_id, id, name, kind) VALUES
    ('moscow', '00000000-0000-4000-8000-000000002301', 'Алмазный аппарат 1', 'diamond'),
    ('moscow', '00000000-0000-4000-8000-000000002302', 'Алмазный аппарат 2', 'diamond'),
    ('moscow', '00000000-0000-4000-8000-000000002303', 'Кристаллический аппарат', 'crystal'),
    ('moscow', '00000000-0000-4000-8000-000000002304', 'Кислородный аппарат', 'oxygen');

-- Utrecht: Monday to Friday, late on Thursday, Saturday morning. Moscow: every day but Sunday.
INSERT INTO opening_hours (clinic_id, weekday, opens, closes)
SELECT 'utrecht', weekday, time '08:30', CASE WHEN weekday = 4 THEN time '21:00' ELSE time '17:30' END
FROM generate_series(1, 5) AS weekday
UNION ALL SELECT 'utrecht', 6, '09:00', '13:00'
UNION ALL SELECT 'moscow', weekday, '10:00', '20:00' FROM generate_series(1, 6) AS weekday;

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
    ('utrecht', '00000000-0000-4000-8000-000000000101', 'Anna', 'de Vries', '1990-05-14',
        'anna.devries@example.org', '+31 6 00000101', 'nl', '2026-01-01T00:00:00Z'),
    ('utrecht', '00000000-0000-4000-8000-000000000102', 'Pieter', 'Bakker', '1961-02-28',
        'pieter.bakker@example.org', '+31 6 00000102', 'nl', '2026-01-01T00:00:00Z'),
    ('moscow', '00000000-0000-4000-8000-000000000201', 'Ольга', 'Смирнова', '1988-09-03',
        'olga.smirnova@example.org', '+7 900 0000201', 'ru', '2026-01-01T00:00:00Z'),
    ('moscow', '00000000-0000-4000-8000-000000000202', 'Мария', 'Иванова', '2012-01-15',
        'maria.ivanova@example.org', '+7 900 0000202', 'ru', '2026-01-01T00:00:00Z');
