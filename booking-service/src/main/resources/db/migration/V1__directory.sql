-- Clinics and what they work with. Every key starts with the clinic, so that a large chain can be spread over
-- databases by clinic, and so that a composite foreign key can never reach into another clinic.

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE chain (
    id   text NOT NULL CONSTRAINT chain_id_is_slug CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(id) <= 60),
    name text NOT NULL,
    CONSTRAINT chain_pk PRIMARY KEY (id)
);

CREATE TABLE clinic (
    id              text     NOT NULL CONSTRAINT clinic_id_is_slug CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(id) <= 60),
    chain_id        text     NOT NULL,
    name            text     NOT NULL,
    country         text     NOT NULL CONSTRAINT clinic_country_is_iso CHECK (country ~ '^[A-Z]{2}$'),
    time_zone       text     NOT NULL,
    currency        text     NOT NULL CONSTRAINT clinic_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
    languages       text[]   NOT NULL CONSTRAINT clinic_speaks_a_language CHECK (cardinality(languages) > 0),
    slot_minutes    smallint NOT NULL CONSTRAINT clinic_slots_divide_the_hour CHECK (slot_minutes IN (5, 10, 15, 20, 30, 60)),
    latitude        double precision NOT NULL CONSTRAINT clinic_latitude_in_degrees CHECK (latitude BETWEEN -90 AND 90),
    longitude       double precision NOT NULL CONSTRAINT clinic_longitude_in_degrees CHECK (longitude BETWEEN -180 AND 180),
    altitude_metres integer  NOT NULL CONSTRAINT clinic_altitude_on_land CHECK (altitude_metres BETWEEN -430 AND 6000),
    CONSTRAINT clinic_pk PRIMARY KEY (id),
    CONSTRAINT clinic_in_chain UNIQUE (chain_id, id),
    CONSTRAINT clinic_of_chain FOREIGN KEY (chain_id) REFERENCES chain (id)
);

-- Which version of a protocol a clinic works by, from which day on.
CREATE TABLE clinic_protocol (
    clinic_id      text    NOT NULL,
    protocol       text    NOT NULL,
    version        integer NOT NULL CONSTRAINT clinic_protocol_version_from_one CHECK (version >= 1),
    effective_from date    NOT NULL,
    CONSTRAINT clinic_protocol_pk PRIMARY KEY (clinic_id, protocol, effective_from),
    CONSTRAINT clinic_protocol_of_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id)
);

CREATE TABLE practitioner (
    clinic_id text   NOT NULL,
    id        uuid   NOT NULL,
    name      text   NOT NULL,
    grade     text   NOT NULL CONSTRAINT practitioner_grade_is_word CHECK (grade ~ '^[a-z]+(-[a-z]+)*$'),
    protocols text[] NOT NULL,
    CONSTRAINT practitioner_pk PRIMARY KEY (clinic_id, id),
    CONSTRAINT practitioner_of_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id)
);

CREATE TABLE room (
    clinic_id text NOT NULL,
    id        uuid NOT NULL,
    name      text NOT NULL,
    CONSTRAINT room_pk PRIMARY KEY (clinic_id, id),
    CONSTRAINT room_of_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id)
);

CREATE TABLE device (
    clinic_id text NOT NULL,
    id        uuid NOT NULL,
    name      text NOT NULL,
    kind      text NOT NULL,
    CONSTRAINT device_pk PRIMARY KEY (clinic_id, id),
    CONSTRAINT device_of_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id)
);

-- Wall-clock times of the clinic; weekday 1 is Monday.
CREATE TABLE opening_hours (
    clinic_id text     NOT NULL,
    weekday   smallint NOT NULL CONSTRAINT opening_hours_weekday_is_iso CHECK (weekday BETWEEN 1 AND 7),
    opens     time     NOT NULL,
    closes    time     NOT NULL,
    CONSTRAINT opening_hours_pk PRIMARY KEY (clinic_id, weekday, opens),
    CONSTRAINT opening_hours_of_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    CONSTRAINT opening_hours_end_after_they_start CHECK (opens < closes)
);

CREATE TABLE working_hours (
    clinic_id       text     NOT NULL,
    practitioner_id uuid     NOT NULL,
    weekday         smallint NOT NULL CONSTRAINT working_hours_weekday_is_iso CHECK (weekday BETWEEN 1 AND 7),
    starts          time     NOT NULL,
    ends            time     NOT NULL,
    CONSTRAINT working_hours_pk PRIMARY KEY (clinic_id, practitioner_id, weekday, starts),
    CONSTRAINT working_hours_of_practitioner FOREIGN KEY (clinic_id, practitioner_id)
        REFERENCES practitioner (clinic_id, id) ON DELETE CASCADE,
    CONSTRAINT working_hours_end_after_they_start CHECK (starts < ends)
);
