-- An answer is a JSON value: text, truth, list or object by the kind of its question. Questions that list things to tick are
-- answered option by option, so that what one treatment has asked is not asked again by the next.

ALTER TABLE screening_answer
    DROP CONSTRAINT screening_answer_said,
    ALTER COLUMN answer TYPE jsonb USING to_jsonb(answer),
    ADD COLUMN item text NOT NULL DEFAULT '', -- the option; empty for a question that is answered as one
    ADD CONSTRAINT screening_answer_said CHECK (jsonb_typeof(answer) <> 'null' AND length(answer::text) <= 8000);

DROP INDEX screening_answer_latest;
CREATE INDEX screening_answer_latest ON screening_answer (chain_id, patient_id, question, item, number DESC);
