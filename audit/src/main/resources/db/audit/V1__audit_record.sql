-- Who did what. Only ever added to; sealed into a chain of hashes, one for each clinic, by one sealer afterwards.
create table audit_record (
    id          bigint      not null generated always as identity,
    clinic      text        not null,
    at          timestamptz not null,
    kind        text        not null constraint audit_record_kind_known
        check (kind in ('sign-in', 'read', 'change', 'override', 'export')),
    action      text        not null,
    person      text        not null,
    role        text        not null,
    patient     uuid,
    target      text        not null,
    correlation text        not null,
    position    bigint      constraint audit_record_counted_from_one check (position > 0),
    hash        text        constraint audit_record_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
    constraint audit_record_pk primary key (clinic, id),
    constraint audit_record_sealed_whole check ((position is null) = (hash is null)),
    constraint audit_record_place_once unique (clinic, position)
);

create index audit_record_to_seal on audit_record (id) where position is null;
create index audit_record_by_person on audit_record (clinic, person, id);
create index audit_record_by_patient on audit_record (clinic, patient, id) where patient is not null;

-- Sealing adds a place and a hash to a record that has none. Nothing else changes one.
create function audit_record_is_final() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.position is null and new.position is not null
            and to_jsonb(new) - 'position' - 'hash' = to_jsonb(old) - 'position' - 'hash' then
            return new;
        end if;
    end if;
    raise exception 'an audit record is final: % is refused', tg_op using errcode = 'integrity_constraint_violation';
end
$$;

create trigger audit_record_stays before update or delete on audit_record
    for each row execute function audit_record_is_final();
create trigger audit_record_stays_whole before truncate on audit_record
    for each statement execute function audit_record_is_final();
