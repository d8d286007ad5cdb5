-- A session needs a combination of resources, each for its own part of the time. What a room, device or place needs for
-- cleaning is part of its occupancy, so that the one exclusion constraint guards the buffers as well.

ALTER TABLE room ADD COLUMN cleaning_minutes smallint NOT NULL DEFAULT 0
    CONSTRAINT room_cleaning_within_a_shift CHECK (cleaning_minutes BETWEEN 0 AND 480 AND cleaning_minutes % 5 = 0);

-- A device without a room is mobile: it goes to any room of the clinic.
ALTER TABLE device ADD COLUMN room_id uuid,
    ADD COLUMN cleaning_minutes smallint NOT NULL DEFAULT 0
        CONSTRAINT device_cleaning_within_a_shift CHECK (cleaning_minutes BETWEEN 0 AND 480 AND cleaning_minutes % 5 = 0),
    ADD CONSTRAINT device_in_room FOREIGN KEY (clinic_id, room_id) REFERENCES room (clinic_id, id);

CREATE TABLE recovery_place (
    clinic_id        text     NOT NULL,
    id               uuid     NOT NULL,
    name             text     NOT NULL,
    cleaning_minutes smallint NOT NULL DEFAULT 0
        CONSTRAINT recovery_place_cleaning_within_a_shift
            CHECK (cleaning_minutes BETWEEN 0 AND 480 AND cleaning_minutes % 5 = 0),
    CONSTRAINT recovery_place_pk PRIMARY KEY (clinic_id, id),
    CONSTRAINT recovery_place_of_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id)
);

-- Who has rows for a protocol does only these techniques of it; who has none does all.
CREATE TABLE practitioner_technique (
    clinic_id       text NOT NULL,
    practitioner_id uuid NOT NULL,
    protocol        text NOT NULL,
    technique       text NOT NULL,
    CONSTRAINT practitioner_technique_pk PRIMARY KEY (clinic_id, practitioner_id, protocol, technique),
    CONSTRAINT practitioner_technique_of_practitioner FOREIGN KEY (clinic_id, practitioner_id)
        REFERENCES practitioner (clinic_id, id) ON DELETE CASCADE
);

ALTER TABLE appointment
    ADD COLUMN second_practitioner_id uuid,
    ADD COLUMN recovery_place_id uuid,
    ADD CONSTRAINT appointment_with_second_practitioner FOREIGN KEY (clinic_id, second_practitioner_id)
        REFERENCES practitioner (clinic_id, id),
    ADD CONSTRAINT appointment_second_is_another CHECK (second_practitioner_id <> practitioner_id),
    ADD CONSTRAINT appointment_at_recovery_place FOREIGN KEY (clinic_id, recovery_place_id)
        REFERENCES recovery_place (clinic_id, id);

ALTER TABLE occupancy
    DROP CONSTRAINT occupancy_kind_known,
    ADD CONSTRAINT occupancy_kind_known CHECK (resource_kind IN ('practitioner', 'room', 'device', 'recovery-place'));
