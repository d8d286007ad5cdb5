-- What a doctor has found, on which an exemption from tax rests, is sealed by a key of the patient (docs/decisions/0090). The next migration
-- seals what stands in clear and drops the column that it stood in.
alter table visit add column sealed bytea;
