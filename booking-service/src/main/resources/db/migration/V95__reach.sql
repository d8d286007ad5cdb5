-- The database shows the service the rows of one clinic at a time (docs/decisions/0095). What a chain's clinics share is found
-- through the doors below: each is a function or a view of the owner's, and opens for what it is asked and no more.

-- The chain of the clinic whose rows are reached.
CREATE FUNCTION chain_of_reach() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT chain_id FROM clinic WHERE id = current_setting('sunwise.clinic', true)
$$;

-- Its clinics.
CREATE FUNCTION clinics_of_reach() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce(array_agg(id), '{}') FROM clinic WHERE chain_id = chain_of_reach()
$$;

-- Whether all rows are reached: by the wider role, or by whoever may be it without having to say so.
CREATE FUNCTION reaches_everywhere() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT current_setting('role') = 'booking_everywhere' OR pg_has_role(session_user, 'booking_everywhere', 'usage')
$$;

-- A patient's sessions count in all clinics of her chain: those of the patients that are named, of no other.
CREATE FUNCTION sessions_of_patients(chain text, patients uuid[]) RETURNS SETOF appointment
    LANGUAGE sql STABLE ROWS 20 SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT * FROM appointment
    WHERE chain_id = $1 AND patient_id = ANY ($2) AND ($1 = chain_of_reach() OR reaches_everywhere())
$$;

-- So do the steps on their way to a treatment.
CREATE FUNCTION steps_of_patients(chain text, patients uuid[]) RETURNS SETOF pathway_step
    LANGUAGE sql STABLE ROWS 20 SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT * FROM pathway_step
    WHERE chain_id = $1 AND patient_id = ANY ($2) AND ($1 = chain_of_reach() OR reaches_everywhere())
$$;

-- Under a policy an index serves only operators that leak nothing of what they compare, which neither upper(range) nor trigrams
-- are said to do: a search would read all that the clinic, or the chain, has. These views put the same condition without that
-- fence. They name columns, so that nothing comes to be seen through them that is not meant to be.
CREATE VIEW busy_time AS
    SELECT clinic_id, appointment_id, resource_kind, resource_id, during FROM occupancy
    WHERE clinic_id = current_setting('sunwise.clinic', true)
        OR (SELECT reaches_everywhere())
        OR current_setting('sunwise.reach', true) = 'chain' AND clinic_id = ANY ((SELECT clinics_of_reach())::text[]);

CREATE VIEW findable_patient AS
    SELECT chain_id, id, given_name, family_name, birth_date, email, phone, language, search_name, search_phone, erased_at FROM patient
    WHERE chain_id = (SELECT chain_of_reach()) OR (SELECT reaches_everywhere());

-- A session is judged by the rules of the clinic that has it.
CREATE POLICY of_chain ON clinic_protocol FOR SELECT TO booking_service
    USING (clinic_id = ANY ((SELECT clinics_of_reach())::text[]));
CREATE POLICY of_chain ON protocol_version FOR SELECT TO booking_service
    USING (clinic_id = ANY ((SELECT clinics_of_reach())::text[]));
CREATE POLICY of_chain ON protocol_withdrawal FOR SELECT TO booking_service
    USING (clinic_id = ANY ((SELECT clinics_of_reach())::text[]));

-- Notes are written for the clinic whose calendar changes, also where a change in one of a chain's clinics changes another's.
ALTER FUNCTION note_occupancy_change() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION note_hold_change() SECURITY DEFINER SET search_path = public, pg_temp;
