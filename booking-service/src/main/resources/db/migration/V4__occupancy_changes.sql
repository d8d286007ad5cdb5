-- Each instance of the service keeps the busy times of its clinics in memory, and before every use asks what has changed:
-- reading 20,000 rows for each search would take longer than the search. So each transaction leaves a note of the
-- appointments whose occupancy it changed. A reader that remembers the oldest transaction that was still running at its
-- last reading (xmin) finds in the notes from that one on everything that it has not seen yet.

CREATE TABLE occupancy_change (
    clinic_id      text NOT NULL,
    transaction    xid8 NOT NULL,
    appointment_id uuid NOT NULL,
    CONSTRAINT occupancy_change_pk PRIMARY KEY (clinic_id, transaction, appointment_id)
);

-- Notes of older transactions are forgotten; who has not read since then reads everything again.
CREATE TABLE occupancy_change_horizon (
    only_row    boolean NOT NULL DEFAULT true CONSTRAINT occupancy_change_horizon_once CHECK (only_row),
    transaction xid8    NOT NULL,
    CONSTRAINT occupancy_change_horizon_pk PRIMARY KEY (only_row)
);

INSERT INTO occupancy_change_horizon (transaction) VALUES (pg_current_xact_id());

CREATE FUNCTION note_occupancy_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO occupancy_change (clinic_id, transaction, appointment_id)
    SELECT DISTINCT clinic_id, pg_current_xact_id(), appointment_id FROM changed
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;

CREATE TRIGGER occupancy_added AFTER INSERT ON occupancy
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_occupancy_change();
CREATE TRIGGER occupancy_moved AFTER UPDATE ON occupancy
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_occupancy_change();
CREATE TRIGGER occupancy_removed AFTER DELETE ON occupancy
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_occupancy_change();

-- A hold that is booked, or kept longer, occupies the same but counts differently.
CREATE FUNCTION note_hold_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO occupancy_change (clinic_id, transaction, appointment_id)
    VALUES (NEW.clinic_id, pg_current_xact_id(), NEW.id)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;

CREATE TRIGGER appointment_hold_changed AFTER UPDATE OF held_until ON appointment
    FOR EACH ROW WHEN (OLD.held_until IS DISTINCT FROM NEW.held_until) EXECUTE FUNCTION note_hold_change();
