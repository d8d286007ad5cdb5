-- What a clinic allows when it is booked, by effective date. Without a row: no notice, 400 days ahead, cancelled in time until
-- 24 hours before, any number of open bookings.

CREATE TABLE booking_policy (
    clinic_id              text     NOT NULL,
    effective_from         date     NOT NULL,
    minimum_notice_minutes integer  NOT NULL
        CONSTRAINT booking_policy_notice_within_a_month CHECK (minimum_notice_minutes BETWEEN 0 AND 43200),
    horizon_days           smallint NOT NULL CONSTRAINT booking_policy_horizon_bookable CHECK (horizon_days BETWEEN 1 AND 400),
    late_cancellation_minutes integer NOT NULL
        CONSTRAINT booking_policy_late_within_a_month CHECK (late_cancellation_minutes BETWEEN 0 AND 43200),
    most_open_bookings     smallint CONSTRAINT booking_policy_some_bookings CHECK (most_open_bookings BETWEEN 1 AND 100),
    CONSTRAINT booking_policy_pk PRIMARY KEY (clinic_id, effective_from),
    CONSTRAINT booking_policy_of_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id)
);
