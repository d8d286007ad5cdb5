#!/usr/bin/env bash
# One database and its owner for each service, and for those that keep rows of clinics the roles they run as; on the first start.
set -eu
for database in booking billing identity; do
  password=${database^^}_DATABASE_PASSWORD
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --set "name=$database" --set "password=${!password}" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name" TEMPLATE template0 ENCODING 'UTF8';
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
done
for database in booking billing; do
  password=${database^^}_SERVICE_PASSWORD
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --set "service=${database}_service" \
    --set "everywhere=${database}_everywhere" --set "password=${!password}" --file /sunwise/roles.sql
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --set "name=$database" --set "service=${database}_service" <<'SQL'
GRANT CONNECT ON DATABASE :"name" TO :"service";
SQL
done
