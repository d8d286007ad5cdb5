-- Appointments and the guarantees that hold whatever the code above does: nobody and nothing is in two places at a
-- time, and two sessions on the same skin keep the protocol's distance.

CREATE TABLE appointment (
    clinic_id           text        NOT NULL,
    id                  uuid        NOT NULL,
    chain_id            text        NOT NULL,
    patient_id          uuid        NOT NULL,
    protocol            text        NOT NULL,
    protocol_version    integer     NOT NULL,
    technique           text        NOT NULL,
    depth               text        NOT NULL,
    areas               text[]      NOT NULL,
    practitioner_id     uuid        NOT NULL,
    room_id             uuid        NOT NULL,
    device_id           uuid,
    starts_at           timestamptz NOT NULL,
    ends_at             timestamptz NOT NULL,
    day                 date        NOT NULL, -- in the clinic's time zone
    state               text        NOT NULL,
    held_until          timestamptz,
    verdict             jsonb       NOT NULL, -- as it was when the time was held or booked
    advice_confirmed    boolean     NOT NULL DEFAULT false,
    performed_technique text,
    performed_depth     text,
    performed_areas     text[],
    performed_notes     text,
    completed_at        timestamptz,
    cancelled_at        timestamptz,
    cancel_reason       text,
    invoice_id          uuid,
    invoice_number      text,
    invoice_issued_at   timestamptz,
    invoice_total       numeric(12, 2),
    invoice_currency    text,
    correlation_id      text        NOT NULL,
    created_at          timestamptz NOT NULL,
    created_by          text        NOT NULL,
    changed_at          timestamptz NOT NULL,
    changed_by          text        NOT NULL,
    version             integer     NOT NULL DEFAULT 0,
    CONSTRAINT appointment_pk PRIMARY KEY (clinic_id, id),
    CONSTRAINT appointment_in_chain UNIQUE (chain_id, id),
    CONSTRAINT appointment_of_clinic FOREIGN KEY (chain_id, clinic_id) REFERENCES clinic (chain_id, id),
    CONSTRAINT appointment_of_patient FOREIGN KEY (chain_id, patient_id) REFERENCES patient (chain_id, id),
    CONSTRAINT appointment_with_practitioner FOREIGN KEY (clinic_id, practitioner_id) REFERENCES practitioner (clinic_id, id),
    CONSTRAINT appointment_in_room FOREIGN KEY (clinic_id, room_id) REFERENCES room (clinic_id, id),
    CONSTRAINT appointment_with_device FOREIGN KEY (clinic_id, device_id) REFERENCES device (clinic_id, id),
    CONSTRAINT appointment_takes_time CHECK (starts_at < ends_at),
    CONSTRAINT appointment_day_is_near_its_start
        CHECK (day BETWEEN (starts_at AT TIME ZONE 'UTC')::date - 1 AND (starts_at AT TIME ZONE 'UTC')::date + 1),
    CONSTRAINT appointment_treats_an_area CHECK (cardinality(areas) > 0),
    CONSTRAINT appointment_state_known
        CHECK (state IN ('held', 'booked', 'arrived', 'completed', 'cancelled', 'no-show')),
    CONSTRAINT appointment_only_a_hold_expires CHECK ((state = 'held') = (held_until IS NOT NULL)),
    CONSTRAINT appointment_performed_when_completed
        CHECK (num_nonnulls(performed_technique, performed_depth, performed_areas, completed_at)
            = CASE WHEN state = 'completed' THEN 4 ELSE 0 END),
    CONSTRAINT appointment_performed_on_an_area CHECK (cardinality(performed_areas) > 0),
    CONSTRAINT appointment_cancelled_at_a_time CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL)),
    CONSTRAINT appointment_invoice_complete
        CHECK (num_nonnulls(invoice_id, invoice_number, invoice_issued_at, invoice_total, invoice_currency) IN (0, 5)),
    CONSTRAINT appointment_invoiced_after_completion CHECK (invoice_id IS NULL OR state = 'completed')
);

CREATE INDEX appointment_by_start ON appointment (clinic_id, starts_at, id);
CREATE INDEX appointment_history ON appointment (chain_id, patient_id, day);
CREATE INDEX appointment_expiring ON appointment (clinic_id, held_until) WHERE state = 'held';

-- What a practitioner, room or device is taken by, buffers included. Rows go when the appointment is cancelled or its hold
-- removed; a writer inserts an appointment's rows in the order of (resource_kind, resource_id) to avoid deadlocks.
CREATE TABLE occupancy (
    clinic_id      text      NOT NULL,
    appointment_id uuid      NOT NULL,
    resource_kind  text      NOT NULL CONSTRAINT occupancy_kind_known CHECK (resource_kind IN ('practitioner', 'room', 'device')),
    resource_id    uuid      NOT NULL,
    during         tstzrange NOT NULL,
    CONSTRAINT occupancy_pk PRIMARY KEY (clinic_id, appointment_id, resource_kind, resource_id),
    CONSTRAINT occupancy_of_appointment FOREIGN KEY (clinic_id, appointment_id)
        REFERENCES appointment (clinic_id, id) ON DELETE CASCADE,
    CONSTRAINT occupancy_is_half_open_and_bounded
        CHECK (lower(during) < upper(during) AND lower_inc(during) AND NOT upper_inc(during)
            AND NOT lower_inf(during) AND NOT upper_inf(during)),
    CONSTRAINT occupancy_one_at_a_time
        EXCLUDE USING gist (clinic_id WITH =, resource_kind WITH =, resource_id WITH =, during WITH &&)
);

-- Busy times from a moment on: everything that ended before is left out without being read.
CREATE INDEX occupancy_by_end ON occupancy (clinic_id, upper(during));

-- The patient's own time, at all clinics of the chain.
CREATE TABLE patient_occupancy (
    chain_id       text      NOT NULL,
    patient_id     uuid      NOT NULL,
    appointment_id uuid      NOT NULL,
    during         tstzrange NOT NULL,
    CONSTRAINT patient_occupancy_pk PRIMARY KEY (chain_id, appointment_id),
    CONSTRAINT patient_occupancy_of_patient FOREIGN KEY (chain_id, patient_id) REFERENCES patient (chain_id, id),
    CONSTRAINT patient_occupancy_of_appointment FOREIGN KEY (chain_id, appointment_id)
        REFERENCES appointment (chain_id, id) ON DELETE CASCADE,
    CONSTRAINT patient_occupancy_is_half_open_and_bounded
        CHECK (lower(during) < upper(during) AND lower_inc(during) AND NOT upper_inc(during)
            AND NOT lower_inf(during) AND NOT upper_inf(during)),
    CONSTRAINT patient_occupancy_one_at_a_time
        EXCLUDE USING gist (chain_id WITH =, patient_id WITH =, during WITH &&)
);

-- The days from a session on, [day, day + minimum), in which the same skin is left alone; one row for each elementary
-- area. Two windows overlap exactly when the later session comes before the earlier one's minimum has passed.
-- Rows go with a cancelled appointment, a removed hold and a no-show.
CREATE TABLE recovery_window (
    chain_id       text      NOT NULL,
    patient_id     uuid      NOT NULL,
    appointment_id uuid      NOT NULL,
    area           text      NOT NULL,
    days           daterange NOT NULL,
    CONSTRAINT recovery_window_pk PRIMARY KEY (chain_id, appointment_id, area),
    CONSTRAINT recovery_window_of_patient FOREIGN KEY (chain_id, patient_id) REFERENCES patient (chain_id, id),
    CONSTRAINT recovery_window_of_appointment FOREIGN KEY (chain_id, appointment_id)
        REFERENCES appointment (chain_id, id) ON DELETE CASCADE,
    CONSTRAINT recovery_window_area_is_elementary
        CHECK (area IN ('forehead', 'eyelids', 'cheeks', 'nose', 'lips', 'chin', 'neck', 'decollete', 'back', 'hands',
            'abdomen', 'breasts', 'legs', 'buttocks')),
    CONSTRAINT recovery_window_is_bounded
        CHECK (NOT isempty(days) AND NOT lower_inf(days) AND NOT upper_inf(days)),
    CONSTRAINT recovery_window_left_alone
        EXCLUDE USING gist (chain_id WITH =, patient_id WITH =, area WITH =, days WITH &&)
);
