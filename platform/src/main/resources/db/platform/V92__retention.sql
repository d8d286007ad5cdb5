-- What will be past its time, announced before it is erased, and what was erased by which rule (docs/decisions/0091).
create table retention_item (
    clinic       text        not null,
    id           bigint      not null generated always as identity,
    what         text        not null,
    subject      text        not null, -- a patient's id, a month or a year
    patient      uuid,
    rule         text        not null,
    counted_from date        not null,
    due_on       date        not null,
    announced_on date        not null,
    held_by      text,
    round        uuid        not null, -- that has seen it last
    erased_at    timestamptz,
    erased_rows  integer constraint retention_item_erased_something check (erased_rows > 0),
    constraint retention_item_pk primary key (clinic, id),
    constraint retention_item_is_due_after_its_period check (due_on > counted_from),
    constraint retention_item_erased_whole check ((erased_at is null) = (erased_rows is null)),
    constraint retention_item_erased_when_due check (erased_at is null or held_by is null)
);
create unique index retention_item_announced_once on retention_item (clinic, what, subject) where erased_at is null;
create index retention_item_by_day on retention_item (clinic, due_on, id);

-- What was erased stays in the report.
create function retention_item_is_final() returns trigger language plpgsql as $$
begin
    if old.erased_at is not null then
        raise exception 'the report of an erasure is final: % is refused', tg_op using errcode = 'integrity_constraint_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger retention_item_stays before update or delete on retention_item
    for each row execute function retention_item_is_final();
