-- A patient who is being treated, and what was used on her skin.

ALTER TABLE appointment DROP CONSTRAINT appointment_state_known;
ALTER TABLE appointment ADD CONSTRAINT appointment_state_known
    CHECK (state IN ('requested', 'held', 'tentative', 'booked', 'arrived', 'in-treatment', 'completed', 'cancelled', 'lapsed', 'declined', 'no-show'));

-- What is written of a completed session: first as it was completed, then each correction, which says the whole anew and why.
-- The last one counts. Health data, only added to.
CREATE TABLE visit_record (
    clinic_id      text        NOT NULL,
    appointment_id uuid        NOT NULL,
    number         integer     NOT NULL CONSTRAINT visit_record_counts CHECK (number BETWEEN 0 AND 1000),
    notes          text        NOT NULL CONSTRAINT visit_record_notes_short CHECK (length(notes) <= 2000),
    reason         text,                -- of a correction
    recorded_at    timestamptz NOT NULL,
    recorded_by    text        NOT NULL,
    CONSTRAINT visit_record_pk PRIMARY KEY (clinic_id, appointment_id, number),
    CONSTRAINT visit_record_of_appointment FOREIGN KEY (clinic_id, appointment_id) REFERENCES appointment (clinic_id, id),
    CONSTRAINT visit_record_corrected_for_a_reason
        CHECK ((number = 0) = (reason IS NULL) AND (reason IS NULL OR length(btrim(reason)) BETWEEN 20 AND 2000))
);

INSERT INTO visit_record
SELECT clinic_id, id, 0, coalesce(performed_notes, ''), NULL, completed_at, changed_by FROM appointment WHERE state = 'completed';
ALTER TABLE appointment DROP COLUMN performed_notes;

CREATE TABLE visit_product (
    clinic_id      text          NOT NULL,
    appointment_id uuid          NOT NULL,
    number         integer       NOT NULL,
    place          integer       NOT NULL CONSTRAINT visit_product_few CHECK (place BETWEEN 0 AND 29),
    product        text          NOT NULL CONSTRAINT visit_product_named CHECK (btrim(product) <> '' AND length(product) <= 100),
    batch          text          NOT NULL CONSTRAINT visit_product_of_a_batch CHECK (btrim(batch) <> '' AND length(batch) <= 60),
    quantity       numeric(8, 3) NOT NULL CONSTRAINT visit_product_used CHECK (quantity > 0 AND quantity <= 10000),
    unit           text          NOT NULL CONSTRAINT visit_product_unit_known CHECK (unit IN ('ml', 'mg', 'g', 'piece', 'unit')),
    CONSTRAINT visit_product_pk PRIMARY KEY (clinic_id, appointment_id, number, place),
    CONSTRAINT visit_product_of_record FOREIGN KEY (clinic_id, appointment_id, number)
        REFERENCES visit_record (clinic_id, appointment_id, number)
);

-- A maker calls a batch back: who has had it?
CREATE INDEX visit_product_by_batch ON visit_product (clinic_id, lower(batch));

CREATE TRIGGER visit_record_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON visit_record
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER visit_product_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON visit_product
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
