-- Clinics that let their free times be known to everybody (SMART Scheduling Links), and where they are. Without a row a clinic
-- publishes nothing.

CREATE TABLE public_listing (
    clinic_id   text        NOT NULL,
    phone       text        CONSTRAINT public_listing_phone_said CHECK (phone <> '' AND length(phone) <= 100),
    line        text        NOT NULL CONSTRAINT public_listing_line_said CHECK (line <> '' AND length(line) <= 100),
    postal_code text        NOT NULL CONSTRAINT public_listing_code_said CHECK (postal_code <> '' AND length(postal_code) <= 100),
    city        text        NOT NULL CONSTRAINT public_listing_city_said CHECK (city <> '' AND length(city) <= 100),
    state       text        NOT NULL CONSTRAINT public_listing_state_said CHECK (state <> '' AND length(state) <= 100),
    changed_at  timestamptz NOT NULL,
    changed_by  text        NOT NULL,
    CONSTRAINT public_listing_pk PRIMARY KEY (clinic_id),
    CONSTRAINT public_listing_of_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id)
);
