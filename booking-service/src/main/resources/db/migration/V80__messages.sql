-- What is to be told to patients by mail: written in the transaction of what it tells of, sent by whichever instance leases it, and
-- kept with what was said. The id is the mail's Message-ID, the same however often it is tried (docs/decisions/0080).

CREATE TABLE message (
    clinic_id      text        NOT NULL,
    id             uuid        NOT NULL,
    number         bigint      NOT NULL GENERATED ALWAYS AS IDENTITY, -- the order in which they were written
    chain_id       text        NOT NULL,
    patient_id     uuid        NOT NULL,
    kind           text        NOT NULL,
    about_id       uuid        NOT NULL, -- the appointment, offer, estimate or invoice
    appointment_id uuid,                 -- where it is about one, or about its invoice
    bundle_id      uuid,                 -- the course: what is due at once about one is one mail
    occasion       bigint      NOT NULL, -- which of several about the same: a version, a day, a moment
    repetition     integer     NOT NULL, -- 0, then 1, 2 … each time that staff sends it again
    facts          jsonb       NOT NULL,
    refusal_link   uuid        NOT NULL, -- who knows it may refuse further ones for the patient
    written_at     timestamptz NOT NULL,
    due_at         timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL, -- from then on it is too late to say it
    state          text        NOT NULL DEFAULT 'waiting',
    reason         text, -- why it was not sent
    attempts       integer     NOT NULL DEFAULT 0,
    lease          uuid,
    leased_until   timestamptz,
    settled_at     timestamptz,
    address        text, -- what was sent, and where to
    language       text,
    subject        text,
    body           text,
    CONSTRAINT message_pk PRIMARY KEY (clinic_id, id),
    CONSTRAINT message_of_clinic FOREIGN KEY (chain_id, clinic_id) REFERENCES clinic (chain_id, id),
    CONSTRAINT message_to_patient FOREIGN KEY (chain_id, patient_id) REFERENCES patient (chain_id, id),
    CONSTRAINT message_said_once UNIQUE (clinic_id, about_id, kind, occasion, repetition),
    CONSTRAINT message_can_be_in_time CHECK (due_at < expires_at),
    CONSTRAINT message_state_known CHECK (state IN ('waiting', 'sent', 'dropped', 'refused')),
    CONSTRAINT message_settled_at_some_time CHECK ((state = 'waiting') = (settled_at IS NULL)),
    CONSTRAINT message_not_sent_for_a_reason CHECK ((state IN ('dropped', 'refused')) = (reason IS NOT NULL)),
    CONSTRAINT message_sent_is_kept
        CHECK (state <> 'sent' OR num_nulls(address, language, subject, body) = 0),
    CONSTRAINT message_leased_to_somebody CHECK ((leased_until IS NULL) = (lease IS NULL))
);

CREATE INDEX message_due ON message (due_at, number) WHERE state = 'waiting';
CREATE INDEX message_of_appointment ON message (clinic_id, appointment_id, number);
CREATE INDEX message_waiting_in_bundle ON message (clinic_id, bundle_id, kind) WHERE state = 'waiting';
CREATE UNIQUE INDEX message_refusal_link ON message (refusal_link);

-- What a patient does not want to get any more, from any clinic of the chain.
CREATE TABLE message_refusal (
    chain_id   text        NOT NULL,
    patient_id uuid        NOT NULL,
    kind       text        NOT NULL,
    refused_at timestamptz NOT NULL,
    CONSTRAINT message_refusal_pk PRIMARY KEY (chain_id, patient_id, kind),
    CONSTRAINT message_refusal_of_patient FOREIGN KEY (chain_id, patient_id) REFERENCES patient (chain_id, id)
);

-- Without a row a clinic sends all kinds, reminds a day before, and is called by its name.
CREATE TABLE message_settings (
    clinic_id        text     NOT NULL,
    switched_off     text[]   NOT NULL,
    reminder_minutes integer  NOT NULL,
    sender_name      text,
    version          integer  NOT NULL,
    changed_by       text     NOT NULL,
    CONSTRAINT message_settings_pk PRIMARY KEY (clinic_id),
    CONSTRAINT message_settings_of_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    CONSTRAINT message_settings_remind_in_time CHECK (reminder_minutes BETWEEN 60 AND 10080),
    CONSTRAINT message_settings_name_fits CHECK (length(sender_name) BETWEEN 1 AND 60)
);
