-- A patient for whom there is no time that suits her waits for one. Whoever has waited longest is asked first; what she is offered
-- is held for her like every other held time, and the database sees to it that nobody is offered two at a time.

ALTER TABLE booking_policy ADD COLUMN waiting_offer_minutes integer NOT NULL DEFAULT 120
    CONSTRAINT booking_policy_offer_can_be_read CHECK (waiting_offer_minutes BETWEEN 10 AND 10080);

CREATE TABLE waiting_wish (
    clinic_id       text        NOT NULL,
    id              uuid        NOT NULL,
    number          bigint      NOT NULL GENERATED ALWAYS AS IDENTITY, -- the order in which they came
    chain_id        text        NOT NULL,
    patient_id      uuid        NOT NULL,
    protocol        text        NOT NULL,
    technique       text        NOT NULL,
    depth           text        NOT NULL,
    areas           text[]      NOT NULL,
    first_day       date        NOT NULL,
    last_day        date        NOT NULL,
    weekdays        smallint[]  NOT NULL, -- 1 is Monday
    earliest        time, -- start on the clinic's wall clock, both inclusive
    latest          time,
    practitioner_id uuid,
    state           text        NOT NULL,
    standing        text        NOT NULL, -- why it has or has not been offered something
    looked_at       timestamptz,
    created_at      timestamptz NOT NULL,
    created_by      text        NOT NULL,
    changed_at      timestamptz NOT NULL,
    changed_by      text        NOT NULL,
    CONSTRAINT waiting_wish_pk PRIMARY KEY (clinic_id, id),
    CONSTRAINT waiting_wish_of_clinic FOREIGN KEY (chain_id, clinic_id) REFERENCES clinic (chain_id, id),
    CONSTRAINT waiting_wish_of_patient FOREIGN KEY (chain_id, patient_id) REFERENCES patient (chain_id, id),
    CONSTRAINT waiting_wish_for_practitioner FOREIGN KEY (clinic_id, practitioner_id)
        REFERENCES practitioner (clinic_id, id),
    CONSTRAINT waiting_wish_treats_an_area CHECK (cardinality(areas) > 0),
    CONSTRAINT waiting_wish_ends_after_it_begins CHECK (first_day <= last_day),
    CONSTRAINT waiting_wish_on_some_weekday
        CHECK (cardinality(weekdays) > 0 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[]),
    CONSTRAINT waiting_wish_hours_go_forward CHECK (earliest <= latest),
    CONSTRAINT waiting_wish_hours_complete CHECK ((earliest IS NULL) = (latest IS NULL)),
    CONSTRAINT waiting_wish_state_known
        CHECK (state IN ('waiting', 'fulfilled', 'withdrawn', 'over', 'unanswered'))
);

CREATE INDEX waiting_wish_in_order ON waiting_wish (clinic_id, number);
CREATE INDEX waiting_wish_waiting ON waiting_wish (clinic_id, number) WHERE state = 'waiting';
CREATE INDEX waiting_wish_of_patient_waiting ON waiting_wish (chain_id, patient_id) WHERE state = 'waiting';

-- The held time is removed when it has expired, so nothing refers to it.
CREATE TABLE waiting_offer (
    clinic_id       text        NOT NULL,
    id              uuid        NOT NULL,
    wish_id         uuid        NOT NULL,
    chain_id        text        NOT NULL,
    patient_id      uuid        NOT NULL,
    hold_id         uuid        NOT NULL,
    practitioner_id uuid        NOT NULL,
    starts_at       timestamptz NOT NULL,
    ends_at         timestamptz NOT NULL,
    made_at         timestamptz NOT NULL,
    held_until      timestamptz NOT NULL,
    ending          text,
    ended_at        timestamptz,
    CONSTRAINT waiting_offer_pk PRIMARY KEY (clinic_id, id),
    CONSTRAINT waiting_offer_of_wish FOREIGN KEY (clinic_id, wish_id) REFERENCES waiting_wish (clinic_id, id),
    CONSTRAINT waiting_offer_takes_time CHECK (starts_at < ends_at),
    CONSTRAINT waiting_offer_lapses_before_it_starts CHECK (made_at < held_until AND held_until <= starts_at),
    CONSTRAINT waiting_offer_ending_known CHECK (ending IN ('taken', 'declined', 'lapsed')),
    CONSTRAINT waiting_offer_ended_somehow CHECK ((ending IS NULL) = (ended_at IS NULL))
);

CREATE UNIQUE INDEX waiting_offer_one_at_a_time ON waiting_offer (chain_id, patient_id) WHERE ending IS NULL;
CREATE INDEX waiting_offer_by_wish ON waiting_offer (clinic_id, wish_id, made_at);
CREATE INDEX waiting_offer_by_end ON waiting_offer (clinic_id, ended_at);

-- Up to where each clinic's list has been looked through: what of the changes of its calendar it has seen (V4), and when. Whoever
-- looks locks the row, so that two instances of the service do not look through the same list at once.
CREATE TABLE waiting_look (
    clinic_id text        NOT NULL,
    seen      xid8        NOT NULL,
    looked_at timestamptz NOT NULL,
    CONSTRAINT waiting_look_pk PRIMARY KEY (clinic_id),
    CONSTRAINT waiting_look_at_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id)
);
