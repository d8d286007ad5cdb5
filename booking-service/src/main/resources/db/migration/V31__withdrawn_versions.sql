-- A version that judges nobody's session yet can be withdrawn: its row of clinic_protocol goes, so the one before it stays in
-- force. Its text stays, as what was booked for its days meanwhile was judged by it, and its number is not given again.

CREATE TABLE protocol_withdrawal (
    clinic_id      text        NOT NULL,
    protocol       text        NOT NULL,
    version        integer     NOT NULL,
    effective_from date        NOT NULL, -- on which it would have begun
    withdrawn_at   timestamptz NOT NULL,
    withdrawn_by   text        NOT NULL,
    CONSTRAINT protocol_withdrawal_pk PRIMARY KEY (clinic_id, protocol, version),
    CONSTRAINT protocol_withdrawal_of_version FOREIGN KEY (clinic_id, protocol, version)
        REFERENCES protocol_version (clinic_id, protocol, version)
);

CREATE TRIGGER protocol_withdrawal_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON protocol_withdrawal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_withdrawn_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM protocol_withdrawal
        WHERE clinic_id = NEW.clinic_id AND protocol = NEW.protocol AND version = NEW.version) THEN
        RAISE EXCEPTION 'version % of % is withdrawn', NEW.version, NEW.protocol USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER clinic_protocol_not_withdrawn BEFORE INSERT OR UPDATE ON clinic_protocol
    FOR EACH ROW EXECUTE FUNCTION refuse_withdrawn_version();
