-- When something may be sent to the Spanish tax agency for a clinic again, and up to where all of its chain has an answer.
create table agency_turn (
    clinic     text        not null primary key references issuer,
    next_at    timestamptz not null,
    sent_up_to bigint      not null default 0 check (sent_up_to >= 0),
    -- Why the last message was not taken.
    trouble    text        not null default ''
);

-- What the agency has said of a record: once, and for good.
create table agency_record (
    clinic      text        not null,
    position    bigint      not null,
    state       text        not null check (state in ('accepted', 'accepted-with-errors', 'refused')),
    code        text        not null,
    words       text        not null,
    receipt     text        not null,
    answered_at timestamptz not null,
    primary key (clinic, position),
    foreign key (clinic, position) references chain_record
);
create index agency_record_to_look_at on agency_record (clinic, position) where state <> 'accepted';
create trigger agency_record_is_final before update or delete or truncate on agency_record
    for each statement execute function refuse_change();
