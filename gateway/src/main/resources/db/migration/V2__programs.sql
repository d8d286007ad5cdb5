-- Programs that act for a clinic, each in one role and within scopes. Secrets and tokens are random and long: their hashes are kept.

CREATE TABLE program (
    clinic_id   text        NOT NULL,
    id          uuid        NOT NULL CONSTRAINT program_pk PRIMARY KEY, -- the client id
    name        text        NOT NULL CONSTRAINT program_name_said CHECK (name <> '' AND length(name) <= 100),
    role        text        NOT NULL CONSTRAINT program_role_known CHECK (role IN ('reception', 'accountant', 'auditor')),
    scopes      text[]      NOT NULL CONSTRAINT program_has_a_scope CHECK (cardinality(scopes) BETWEEN 1 AND 50),
    secret_hash bytea       NOT NULL CONSTRAINT program_secret_is_hashed CHECK (octet_length(secret_hash) = 32),
    created_at  timestamptz NOT NULL,
    created_by  text        NOT NULL,
    revoked_at  timestamptz
);

CREATE INDEX program_of_clinic ON program (clinic_id, created_at, id);

CREATE TABLE program_token (
    hash       bytea       NOT NULL CONSTRAINT program_token_pk PRIMARY KEY,
    program_id uuid        NOT NULL CONSTRAINT program_token_of_program REFERENCES program (id),
    scopes     text[]      NOT NULL CONSTRAINT program_token_has_a_scope CHECK (cardinality(scopes) > 0),
    expires_at timestamptz NOT NULL
);

CREATE INDEX program_token_by_program ON program_token (program_id);
CREATE INDEX program_token_by_expiry ON program_token (expires_at);
