-- Who signs in, with what, and who is signed in. Secrets stand here as hashes, or sealed with a key that is not in the database.

CREATE TABLE account (
    id                uuid        NOT NULL CONSTRAINT account_pk PRIMARY KEY,
    address           text        NOT NULL CONSTRAINT account_address_short CHECK (length(address) <= 254),
    name              text        NOT NULL CONSTRAINT account_name_said CHECK (name <> '' AND length(name) <= 100),
    -- Argon2id; absent until an invitation has been followed.
    password_hash     text,
    -- Sealed; of no use before it has been confirmed by a first code.
    totp_secret       bytea,
    totp_confirmed_at timestamptz,
    -- The last step whose code was used: the same code is never good twice.
    totp_step         bigint      NOT NULL DEFAULT 0,
    closed_at         timestamptz,
    created_at        timestamptz NOT NULL,
    CONSTRAINT account_address_lower_case CHECK (address = lower(address)),
    CONSTRAINT account_address_once UNIQUE (address),
    CONSTRAINT account_confirmed_factor_is_there CHECK (totp_confirmed_at IS NULL OR totp_secret IS NOT NULL)
);

-- A role in one clinic, or in all clinics of a chain, also in those that it opens later.
CREATE TABLE account_grant (
    account_id uuid NOT NULL CONSTRAINT account_grant_of_account REFERENCES account (id),
    role       text NOT NULL CONSTRAINT account_grant_role_known
        CHECK (role IN ('reception', 'therapist', 'clinician', 'accountant', 'auditor', 'administrator')),
    clinic_id  text,
    chain_id   text,
    CONSTRAINT account_grant_of_clinic_or_chain CHECK ((clinic_id IS NULL) <> (chain_id IS NULL)),
    CONSTRAINT account_grant_once UNIQUE NULLS NOT DISTINCT (account_id, role, clinic_id, chain_id)
);

CREATE TABLE recovery_code (
    account_id uuid  NOT NULL CONSTRAINT recovery_code_of_account REFERENCES account (id),
    hash       bytea NOT NULL,
    CONSTRAINT recovery_code_pk PRIMARY KEY (account_id, hash)
);

CREATE TABLE invitation (
    hash       bytea       NOT NULL CONSTRAINT invitation_pk PRIMARY KEY,
    account_id uuid        NOT NULL CONSTRAINT invitation_of_account REFERENCES account (id),
    expires_at timestamptz NOT NULL
);

CREATE INDEX invitation_by_account ON invitation (account_id);

CREATE TABLE sign_in_code (
    id         uuid        NOT NULL CONSTRAINT sign_in_code_pk PRIMARY KEY,
    address    text        NOT NULL CONSTRAINT sign_in_code_address_short CHECK (length(address) <= 254),
    hash       bytea       NOT NULL,
    tries      smallint    NOT NULL DEFAULT 0 CONSTRAINT sign_in_code_tries_counted CHECK (tries BETWEEN 0 AND 5),
    expires_at timestamptz NOT NULL
);

CREATE INDEX sign_in_code_by_expiry ON sign_in_code (expires_at);

CREATE TABLE session (
    id          uuid        NOT NULL CONSTRAINT session_pk PRIMARY KEY,
    secret_hash bytea       NOT NULL CONSTRAINT session_secret_once UNIQUE,
    step        text        NOT NULL CONSTRAINT session_step_known
        CHECK (step IN ('patient', 'second-factor', 'enrolment', 'signed-in')),
    account_id  uuid        CONSTRAINT session_of_account REFERENCES account (id),
    address     text,
    subject     text        NOT NULL,
    role        text        NOT NULL,
    name        text        NOT NULL,
    patient_id  uuid,
    clinics     text[]      NOT NULL,
    network     text        NOT NULL,
    agent       text        NOT NULL CONSTRAINT session_agent_short CHECK (length(agent) <= 200),
    created_at  timestamptz NOT NULL,
    seen_at     timestamptz NOT NULL,
    ends_at     timestamptz NOT NULL,
    CONSTRAINT session_of_staff_or_patient CHECK ((account_id IS NULL) <> (address IS NULL))
);

CREATE INDEX session_by_account ON session (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX session_by_address ON session (address) WHERE address IS NOT NULL;
CREATE INDEX session_by_end ON session (ends_at);
