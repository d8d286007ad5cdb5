-- Whoever looks through a list says until when it is hers, and says so again with each entry. So no transaction stays open while a
-- long list is looked through, and a list whose process has died is another's soon.
ALTER TABLE waiting_look
    ADD COLUMN looking_until timestamptz,
    ADD COLUMN looking       uuid, -- one look, of whichever process
    ADD CONSTRAINT waiting_look_leased_to_somebody CHECK ((looking_until IS NULL) = (looking IS NULL));
