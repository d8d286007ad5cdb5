-- What others have done to a patient's skin. Health data: only added to. An entry ends when another one corrects it; that one
-- takes its place, or withdraws it altogether.

CREATE TABLE treatment_elsewhere (
    chain_id   text        NOT NULL,
    patient_id uuid        NOT NULL,
    id         uuid        NOT NULL,
    procedure  text        NOT NULL CONSTRAINT treatment_elsewhere_procedure_said CHECK (procedure ~ '^[a-z-]{1,40}$'),
    day        date        NOT NULL CONSTRAINT treatment_elsewhere_day_plausible CHECK (day >= DATE '1900-01-01'),
    areas      text[]      NOT NULL CONSTRAINT treatment_elsewhere_on_an_area CHECK (cardinality(areas) > 0),
    withdrawn  boolean     NOT NULL,
    corrects   uuid,
    entered_at timestamptz NOT NULL,
    entered_by text        NOT NULL,
    CONSTRAINT treatment_elsewhere_pk PRIMARY KEY (chain_id, patient_id, id),
    CONSTRAINT treatment_elsewhere_of_patient FOREIGN KEY (chain_id, patient_id) REFERENCES patient (chain_id, id),
    CONSTRAINT treatment_elsewhere_corrects_once UNIQUE (chain_id, patient_id, corrects),
    CONSTRAINT treatment_elsewhere_corrects_her_own FOREIGN KEY (chain_id, patient_id, corrects)
        REFERENCES treatment_elsewhere (chain_id, patient_id, id),
    CONSTRAINT treatment_elsewhere_withdraws_an_entry CHECK (NOT withdrawn OR corrects IS NOT NULL)
);

CREATE TRIGGER treatment_elsewhere_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON treatment_elsewhere
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
