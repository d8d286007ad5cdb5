-- The roles of one service beside the owner of its tables, who migrates them (docs/decisions/0095): the service itself, and what
-- it becomes to go through all clinics. Run by whoever makes the databases, in containers, locally and in tests.
CREATE ROLE :"service" LOGIN PASSWORD :'password' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE ROLE :"everywhere" NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
GRANT :"everywhere" TO :"service" WITH INHERIT FALSE, SET TRUE;
