-- Passkeys: of patients, to sign in with; of staff, as the second factor. Public keys only: nobody gets in with what stands here.

CREATE TABLE passkey (
    id              uuid        NOT NULL CONSTRAINT passkey_pk PRIMARY KEY,
    -- As it stands on the wire, Base64 for addresses. At most 1023 bytes (WebAuthn Level 3, 4).
    credential_id   text        NOT NULL CONSTRAINT passkey_credential_once UNIQUE
        CONSTRAINT passkey_credential_short CHECK (length(credential_id) <= 1364),
    account_id      uuid        CONSTRAINT passkey_of_account REFERENCES account (id),
    patient_id      uuid,
    -- The mail address that she had shown to be hers when she added it.
    address         text        CONSTRAINT passkey_address_short CHECK (length(address) <= 254),
    holder_id       uuid        NOT NULL GENERATED ALWAYS AS (coalesce(account_id, patient_id)) STORED,
    attested_key    bytea       NOT NULL,
    sign_count      bigint      NOT NULL CONSTRAINT passkey_sign_count_is_unsigned CHECK (sign_count BETWEEN 0 AND 4294967295),
    backup_eligible boolean     NOT NULL,
    backed_up       boolean     NOT NULL,
    label           text        NOT NULL CONSTRAINT passkey_label_said CHECK (label <> '' AND length(label) <= 100),
    created_at      timestamptz NOT NULL,
    used_at         timestamptz,
    -- When booking was last asked whether the patient still is who has the address.
    asked_at        timestamptz NOT NULL,
    CONSTRAINT passkey_of_account_or_patient CHECK ((account_id IS NULL) <> (patient_id IS NULL)),
    CONSTRAINT passkey_of_patient_has_address CHECK ((patient_id IS NULL) = (address IS NULL)),
    CONSTRAINT passkey_backed_up_can_be CHECK (backup_eligible OR NOT backed_up)
);

CREATE INDEX passkey_by_holder ON passkey (holder_id);
CREATE INDEX passkey_of_patients_by_question ON passkey (asked_at) WHERE patient_id IS NOT NULL;

-- Each is good for one answer, to one question.
CREATE TABLE passkey_challenge (
    id         uuid        NOT NULL CONSTRAINT passkey_challenge_pk PRIMARY KEY,
    purpose    text        NOT NULL CONSTRAINT passkey_challenge_purpose_known
        CHECK (purpose IN ('adding', 'sign-in', 'second-factor')),
    -- Whose passkey is asked for; absent where the passkey itself has to tell.
    holder_id  uuid,
    challenge  bytea       NOT NULL CONSTRAINT passkey_challenge_is_long CHECK (octet_length(challenge) = 32),
    expires_at timestamptz NOT NULL,
    CONSTRAINT passkey_challenge_holder_unless_sign_in CHECK ((purpose = 'sign-in') = (holder_id IS NULL))
);

CREATE INDEX passkey_challenge_by_expiry ON passkey_challenge (expires_at);

-- An account that has a passkey may do without an authenticator app: that it is set up is a fact of its own from now on.
ALTER TABLE account ADD COLUMN enrolled_at timestamptz;
UPDATE account SET enrolled_at = totp_confirmed_at;
