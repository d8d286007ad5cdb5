-- A patient belongs to a chain: her history is shared by its clinics.

CREATE TABLE patient (
    chain_id    text NOT NULL,
    id          uuid NOT NULL,
    given_name  text NOT NULL CONSTRAINT patient_given_name_said CHECK (given_name <> '' AND length(given_name) <= 100),
    family_name text NOT NULL CONSTRAINT patient_family_name_said CHECK (family_name <> '' AND length(family_name) <= 100),
    birth_date  date NOT NULL CONSTRAINT patient_birth_date_plausible CHECK (birth_date >= DATE '1900-01-01'),
    email       text CONSTRAINT patient_email_short CHECK (length(email) <= 254),
    phone       text CONSTRAINT patient_phone_short CHECK (length(phone) <= 30),
    language    text NOT NULL CONSTRAINT patient_language_is_tag CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    created_at  timestamptz NOT NULL,
    CONSTRAINT patient_pk PRIMARY KEY (chain_id, id),
    CONSTRAINT patient_of_chain FOREIGN KEY (chain_id) REFERENCES chain (id)
);

-- Health data: never changed, only added to; the latest answer to a question counts.
CREATE TABLE screening_answer (
    chain_id    text    NOT NULL,
    patient_id  uuid    NOT NULL,
    number      bigint  NOT NULL GENERATED ALWAYS AS IDENTITY,
    question    text    NOT NULL,
    version     integer NOT NULL CONSTRAINT screening_answer_version_from_one CHECK (version >= 1),
    answer      text    NOT NULL CONSTRAINT screening_answer_said CHECK (answer <> '' AND length(answer) <= 200),
    answered_at timestamptz NOT NULL,
    answered_by text    NOT NULL,
    CONSTRAINT screening_answer_pk PRIMARY KEY (chain_id, patient_id, number),
    CONSTRAINT screening_answer_of_patient FOREIGN KEY (chain_id, patient_id) REFERENCES patient (chain_id, id)
);

CREATE INDEX screening_answer_latest ON screening_answer (chain_id, patient_id, question, number DESC);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is only added to', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME;
END
$$;

CREATE TRIGGER screening_answer_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON screening_answer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
