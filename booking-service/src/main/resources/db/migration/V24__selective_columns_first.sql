-- The guarantees stay the same; only the order of their columns changes. A GiST index compares its columns one by one, for each
-- entry of each page that it meets: with the one first that tells most entries apart, the others are seldom looked at. The
-- clinic is the same in all entries that come into question, and a text besides. Measured on 624,000 rows: a booked time goes in
-- in 0.3 ms in place of 0.5, and the whole constraint is checked in 32 s in place of 207.

ALTER TABLE occupancy
    DROP CONSTRAINT occupancy_one_at_a_time,
    ADD CONSTRAINT occupancy_one_at_a_time
        EXCLUDE USING gist (resource_id WITH =, during WITH &&, clinic_id WITH =, resource_kind WITH =);

ALTER TABLE patient_occupancy
    DROP CONSTRAINT patient_occupancy_one_at_a_time,
    ADD CONSTRAINT patient_occupancy_one_at_a_time
        EXCLUDE USING gist (patient_id WITH =, during WITH &&, chain_id WITH =);

ALTER TABLE recovery_window
    DROP CONSTRAINT recovery_window_left_alone,
    ADD CONSTRAINT recovery_window_left_alone
        EXCLUDE USING gist (patient_id WITH =, days WITH &&, area WITH =, chain_id WITH =);
