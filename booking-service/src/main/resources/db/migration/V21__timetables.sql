-- Hours with dates. The usual hours (opening_hours, working_hours) hold wherever no pattern is in force; entries change single
-- days. Rows are never removed: what is withdrawn is marked, and what has begun is ended, so that it can still be told which
-- hours a day in the past had.

ALTER TABLE clinic
    ADD COLUMN region text CONSTRAINT clinic_region_is_iso CHECK (region ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'),
    ADD COLUMN closes_on_public_holidays boolean NOT NULL DEFAULT false;

CREATE TABLE hours_pattern (
    clinic_id       text        NOT NULL,
    id              uuid        NOT NULL,
    practitioner_id uuid, -- none: the clinic's opening hours
    first_day       date        NOT NULL,
    last_day        date,
    weeks           smallint    NOT NULL CONSTRAINT hours_pattern_weeks_alternate CHECK (weeks BETWEEN 1 AND 4),
    created_at      timestamptz NOT NULL,
    created_by      text        NOT NULL,
    withdrawn_at    timestamptz,
    withdrawn_by    text,
    CONSTRAINT hours_pattern_pk PRIMARY KEY (clinic_id, id),
    CONSTRAINT hours_pattern_of_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    CONSTRAINT hours_pattern_of_practitioner FOREIGN KEY (clinic_id, practitioner_id)
        REFERENCES practitioner (clinic_id, id),
    CONSTRAINT hours_pattern_ends_after_it_begins CHECK (first_day <= last_day),
    CONSTRAINT hours_pattern_withdrawn_by_somebody CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);

CREATE TABLE hours_pattern_hours (
    clinic_id text     NOT NULL,
    id        uuid     NOT NULL,
    week      smallint NOT NULL CONSTRAINT hours_pattern_week_from_one CHECK (week BETWEEN 1 AND 4),
    weekday   smallint NOT NULL CONSTRAINT hours_pattern_weekday_is_iso CHECK (weekday BETWEEN 1 AND 7),
    starts    time     NOT NULL,
    ends      time     NOT NULL,
    CONSTRAINT hours_pattern_hours_pk PRIMARY KEY (clinic_id, id, week, weekday, starts),
    CONSTRAINT hours_pattern_hours_of_pattern FOREIGN KEY (clinic_id, id) REFERENCES hours_pattern (clinic_id, id),
    CONSTRAINT hours_pattern_hours_end_after_they_start CHECK (starts < ends)
);

CREATE TABLE timetable_entry (
    clinic_id    text        NOT NULL,
    id           uuid        NOT NULL,
    kind         text        NOT NULL
        CONSTRAINT timetable_entry_kind_known CHECK (kind IN ('closure', 'opening', 'absence', 'work', 'out-of-service')),
    subject_id   uuid,
    first_day    date        NOT NULL,
    last_day     date        NOT NULL,
    starts       time,
    ends         time,
    reason       text        NOT NULL CONSTRAINT timetable_entry_reason_short CHECK (length(reason) <= 200),
    created_at   timestamptz NOT NULL,
    created_by   text        NOT NULL,
    withdrawn_at timestamptz,
    withdrawn_by text,
    CONSTRAINT timetable_entry_pk PRIMARY KEY (clinic_id, id),
    CONSTRAINT timetable_entry_of_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    CONSTRAINT timetable_entry_of_clinic_or_subject CHECK ((kind IN ('closure', 'opening')) = (subject_id IS NULL)),
    CONSTRAINT timetable_entry_ends_after_it_begins CHECK (first_day <= last_day AND last_day < first_day + 400),
    CONSTRAINT timetable_entry_hours_end_after_they_start CHECK (starts < ends),
    CONSTRAINT timetable_entry_hours_complete CHECK ((starts IS NULL) = (ends IS NULL)),
    CONSTRAINT timetable_entry_withdrawn_by_somebody CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);

CREATE INDEX timetable_entry_by_day ON timetable_entry (clinic_id, last_day);
