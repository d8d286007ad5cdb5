-- What patients owe, and the sessions that they have paid for in advance, as billing tells: nobody is erased by the calendar as long
-- as there is anything (docs/decisions/0091). Known from when this table was made.
CREATE TABLE unsettled_account (
    clinic_id   text NOT NULL,
    document_id uuid NOT NULL, -- the invoice, or the package
    chain_id    text NOT NULL,
    patient_id  uuid NOT NULL,
    open_amount numeric(14, 2), -- of an invoice
    expires_on  date,           -- last day of a package
    CONSTRAINT unsettled_account_pk PRIMARY KEY (clinic_id, document_id),
    CONSTRAINT unsettled_account_of_clinic FOREIGN KEY (chain_id, clinic_id) REFERENCES clinic (chain_id, id),
    CONSTRAINT unsettled_account_of_patient FOREIGN KEY (chain_id, patient_id) REFERENCES patient (chain_id, id),
    CONSTRAINT unsettled_account_owes_or_is_owed CHECK (num_nonnulls(open_amount, expires_on) = 1)
);
CREATE INDEX unsettled_account_of_a_patient ON unsettled_account (chain_id, patient_id);
