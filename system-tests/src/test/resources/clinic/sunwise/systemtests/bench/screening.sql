-- Who will book has answered what the first of them has.
INSERT INTO screening_answer (chain_id, patient_id, question, item, version, answer, answered_at, answered_by)
SELECT patient.chain_id, patient.id, question, item, version, answer, answered_at, answered_by
FROM screening_answer JOIN patient USING (chain_id)
WHERE chain_id = 'bench' AND patient.id BETWEEN '00000000-0000-4000-8000-000000020000' AND '00000000-0000-4000-8000-000000021999';
ANALYZE screening_answer;
