-- What the desks of a clinic look at and the notes of the calendar (V4) do not tell: that an appointment has another state or no
-- longer fits, that hours or the waiting list have changed. Whoever listens is told only the kind and the id. The notes are of the
-- same transactions and are forgotten with the calendar's.

CREATE TABLE desk_change (
    clinic_id   text NOT NULL,
    transaction xid8 NOT NULL,
    kind        text NOT NULL CONSTRAINT desk_change_kind_known CHECK (kind IN ('appointment', 'timetable', 'waiting-list')),
    subject_id  uuid NOT NULL,
    CONSTRAINT desk_change_pk PRIMARY KEY (clinic_id, transaction, kind, subject_id)
);

-- The trigger's arguments: the kind, and the column that has the id.
CREATE FUNCTION note_desk_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed jsonb := to_jsonb(CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END);
BEGIN
    INSERT INTO desk_change (clinic_id, transaction, kind, subject_id)
    VALUES (changed ->> 'clinic_id', pg_current_xact_id(), TG_ARGV[0], (changed ->> TG_ARGV[1])::uuid)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;

-- A request takes no time yet, so the calendar has no note of it; of a hold that is booked or kept longer it has one.
CREATE TRIGGER appointment_asked_for AFTER INSERT ON appointment
    FOR EACH ROW WHEN (NEW.state = 'requested') EXECUTE FUNCTION note_desk_change('appointment', 'id');
CREATE TRIGGER appointment_state_changed AFTER UPDATE OF state ON appointment
    FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state AND OLD.held_until IS NOT DISTINCT FROM NEW.held_until)
    EXECUTE FUNCTION note_desk_change('appointment', 'id');
CREATE TRIGGER appointment_flag_changed AFTER INSERT OR UPDATE OR DELETE ON appointment_flag
    FOR EACH ROW EXECUTE FUNCTION note_desk_change('appointment', 'appointment_id');
CREATE TRIGGER timetable_entry_changed AFTER INSERT OR UPDATE ON timetable_entry
    FOR EACH ROW EXECUTE FUNCTION note_desk_change('timetable', 'id');
CREATE TRIGGER hours_pattern_changed AFTER INSERT OR UPDATE ON hours_pattern
    FOR EACH ROW EXECUTE FUNCTION note_desk_change('timetable', 'id');
CREATE TRIGGER waiting_wish_added AFTER INSERT ON waiting_wish
    FOR EACH ROW EXECUTE FUNCTION note_desk_change('waiting-list', 'id');
CREATE TRIGGER waiting_wish_ended AFTER UPDATE OF state ON waiting_wish
    FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION note_desk_change('waiting-list', 'id');
CREATE TRIGGER waiting_offer_changed AFTER INSERT OR UPDATE ON waiting_offer
    FOR EACH ROW EXECUTE FUNCTION note_desk_change('waiting-list', 'wish_id');
