-- Tables of the outbox library (namastack 1.6), as its own schema file has them.
create table outbox_record (
    id             varchar(255) primary key,
    status         varchar(20)   not null,
    record_key     varchar(255)  not null,
    record_type    varchar(255)  not null,
    payload        text          not null,
    context        text,
    created_at     timestamptz   not null,
    completed_at   timestamptz,
    failure_count  int           not null,
    failure_reason varchar(1000),
    next_retry_at  timestamptz   not null,
    partition_no   integer       not null,
    handler_id     varchar(1000) not null
);
create index outbox_record_by_key on outbox_record (record_key, created_at);
create index outbox_record_by_partition on outbox_record (partition_no, status, next_retry_at);
create index outbox_record_by_status on outbox_record (status, created_at);

create table outbox_instance (
    instance_id    varchar(255) primary key,
    hostname       varchar(255) not null,
    port           integer      not null,
    status         varchar(50)  not null,
    started_at     timestamptz  not null,
    last_heartbeat timestamptz  not null,
    created_at     timestamptz  not null,
    updated_at     timestamptz  not null
);
create index outbox_instance_by_heartbeat on outbox_instance (status, last_heartbeat);

create table outbox_partition (
    partition_number integer primary key,
    instance_id      varchar(255),
    version          bigint      not null default 0,
    updated_at       timestamptz not null
);
create index outbox_partition_by_instance on outbox_partition (instance_id);

-- Events whose effect is in this database: written in the transaction of the effect.
create table inbox (
    event_id uuid primary key,
    seen_at  timestamptz not null
);
create index inbox_by_age on inbox (seen_at);

-- Answers of requests that changed something: written in the transaction of the change.
create table idempotency_key (
    caller       text        not null,
    key          text        not null,
    request_hash text        not null,
    answer       jsonb,
    created_at   timestamptz not null,
    primary key (caller, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);

-- What could not be processed, as read from this service's dead-letter topic.
create table dead_letter (
    id          uuid primary key default gen_random_uuid(),
    topic       text        not null,
    partition   int         not null,
    "offset"    bigint      not null,
    value       text        not null,
    reason      text        not null,
    died_at     timestamptz not null,
    replayed_at timestamptz,
    replayed_by text,
    unique (topic, partition, "offset")
);
