-- While a patient has time to reflect (a French operation), an appointment is tentative: it takes up what a booked one does, binds
-- nobody, and lapses by itself at a time that is known from the beginning.

ALTER TABLE appointment DROP CONSTRAINT appointment_state_known;
ALTER TABLE appointment ADD CONSTRAINT appointment_state_known
    CHECK (state IN ('requested', 'held', 'tentative', 'booked', 'arrived', 'completed', 'cancelled', 'lapsed', 'declined', 'no-show'));

ALTER TABLE appointment ADD COLUMN confirmable_from date; -- in the clinic's time zone
ALTER TABLE appointment ADD COLUMN lapses_at timestamptz;
ALTER TABLE appointment ADD CONSTRAINT appointment_reflection_complete
    CHECK (num_nonnulls(confirmable_from, lapses_at) IN (0, 2));
ALTER TABLE appointment ADD CONSTRAINT appointment_tentative_lapses
    CHECK (state NOT IN ('tentative', 'lapsed') OR lapses_at IS NOT NULL);

CREATE INDEX appointment_lapsing ON appointment (lapses_at) WHERE state = 'tentative';

-- What has to be read may have changed until it is confirmed: each reading is kept.
ALTER TABLE appointment_advice DROP CONSTRAINT appointment_advice_pk;
ALTER TABLE appointment_advice ADD CONSTRAINT appointment_advice_pk
    PRIMARY KEY (clinic_id, appointment_id, confirmed_at);
