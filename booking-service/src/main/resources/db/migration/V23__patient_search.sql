-- Reception finds a patient by what she says on the telephone: names without accents and case, digits of a number.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- unaccent alone depends on the search path, so it may not stand in a generated column; with its dictionary named it may.
CREATE FUNCTION searchable(said text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(unaccent('unaccent'::regdictionary, said));

-- How well a word fits a name: a whole one before the beginning of one, and that before what is only like it.
CREATE FUNCTION likeness(word text, name text) RETURNS real LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE
        WHEN ' ' || name || ' ' LIKE '% ' || word || ' %' THEN 3
        WHEN ' ' || name LIKE '% ' || word || '%' THEN 2
        ELSE word_similarity(word, name)
    END;

ALTER TABLE patient
    ADD COLUMN search_name text NOT NULL
        GENERATED ALWAYS AS (searchable(given_name || ' ' || family_name)) STORED,
    ADD COLUMN search_phone text NOT NULL
        GENERATED ALWAYS AS (regexp_replace(coalesce(phone, ''), '[^0-9]', '', 'g')) STORED;

CREATE INDEX patient_by_name ON patient USING gin (chain_id, search_name gin_trgm_ops);
CREATE INDEX patient_by_phone ON patient USING gin (chain_id, search_phone gin_trgm_ops);
CREATE INDEX patient_by_birth_date ON patient (chain_id, birth_date);
