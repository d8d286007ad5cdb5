-- Staff that signs in at an OpenID Connect provider. The provider's word for who somebody is, is its subject, and never her address.
ALTER TABLE account
    ADD COLUMN issuer  text CONSTRAINT account_issuer_short CHECK (length(issuer) <= 500),
    ADD COLUMN subject text CONSTRAINT account_subject_short CHECK (length(subject) <= 255),
    ADD CONSTRAINT account_of_provider_whole CHECK ((issuer IS NULL) = (subject IS NULL)),
    ADD CONSTRAINT account_of_provider_once UNIQUE (issuer, subject),
    ADD CONSTRAINT account_of_provider_has_no_password CHECK (issuer IS NULL OR password_hash IS NULL);
