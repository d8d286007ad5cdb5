-- The steps on a patient's way to a treatment. Only added to: a step that was recorded by mistake is withdrawn by another row.

CREATE TABLE pathway_step (
    chain_id    text        NOT NULL,
    patient_id  uuid        NOT NULL,
    id          uuid        NOT NULL,
    clinic_id   text        NOT NULL,
    protocol    text        NOT NULL,
    kind        text        NOT NULL CONSTRAINT pathway_step_kind_known CHECK (kind IN ('consultation', 'assessment',
        'estimate-handed-over', 'estimate-signed', 'preoperative-tests', 'guardian-consent')),
    day         date        NOT NULL, -- in the clinic's time zone
    mode        text        CONSTRAINT pathway_step_mode_known CHECK (mode IN ('in-person', 'at-a-distance')),
    recorded_at timestamptz NOT NULL,
    recorded_by text        NOT NULL,
    CONSTRAINT pathway_step_pk PRIMARY KEY (chain_id, patient_id, id),
    CONSTRAINT pathway_step_of_patient FOREIGN KEY (chain_id, patient_id) REFERENCES patient (chain_id, id),
    CONSTRAINT pathway_step_at_clinic FOREIGN KEY (chain_id, clinic_id) REFERENCES clinic (chain_id, id),
    CONSTRAINT pathway_step_only_a_consultation_has_a_mode CHECK ((kind = 'consultation') = (mode IS NOT NULL))
);

CREATE TABLE pathway_step_withdrawal (
    chain_id     text        NOT NULL,
    patient_id   uuid        NOT NULL,
    step_id      uuid        NOT NULL,
    withdrawn_at timestamptz NOT NULL,
    withdrawn_by text        NOT NULL,
    CONSTRAINT pathway_step_withdrawal_pk PRIMARY KEY (chain_id, patient_id, step_id),
    CONSTRAINT pathway_step_withdrawal_of_step FOREIGN KEY (chain_id, patient_id, step_id)
        REFERENCES pathway_step (chain_id, patient_id, id)
);

CREATE TRIGGER pathway_step_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON pathway_step
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pathway_step_withdrawal_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON pathway_step_withdrawal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
