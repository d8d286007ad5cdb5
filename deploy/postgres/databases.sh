#!/usr/bin/env bash
# One database and one role for each service, on the first start.
set -eu
for service in booking billing identity; do
  password=${service^^}_DATABASE_PASSWORD
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --set "name=$service" --set "password=${!password}" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name" TEMPLATE template0 ENCODING 'UTF8';
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
done
