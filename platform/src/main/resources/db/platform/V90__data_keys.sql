-- What may tell of a patient's health is sealed by a key of hers, which is kept here, wrapped by a key that is not in the database
-- (docs/decisions/0090). Who deletes the row makes illegible whatever the key has sealed.
create table data_key (
    scope   text    not null, -- within which the owner's id counts; empty for the service itself
    owner   uuid    not null,
    version integer not null check (version > 0), -- of the key that has wrapped it
    wrapped bytea   not null check (octet_length(wrapped) between 36 and 4096),
    primary key (scope, owner)
);
create index data_key_by_version on data_key (version);

-- Remembered answers are sealed by the service's own key, and what stands here in clear by the next migration.
alter table idempotency_key add column sealed bytea;
