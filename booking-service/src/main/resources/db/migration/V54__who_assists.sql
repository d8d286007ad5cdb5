-- Who stands by as a second practitioner, such as an anaesthetist, need not be one who treats, and the other way round. Until the
-- administrator says who does, everybody assists in what she treats, as before.

ALTER TABLE practitioner ADD COLUMN assists text[] NOT NULL DEFAULT '{}';
UPDATE practitioner SET assists = protocols;
