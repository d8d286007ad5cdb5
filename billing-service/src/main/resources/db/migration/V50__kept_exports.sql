-- What an accountant has made by itself after each month: one export of a form and month, by whichever instance is first.
create table export_schedule (
    clinic       text not null references issuer,
    form         text not null check (form ~ '^[a-z]+(-[a-z]+)*$'),
    -- Of the month after, by the clinic's calendar: each month has these days.
    day_of_month int  not null check (day_of_month between 1 and 28),
    -- Months whose day is before this one are not made.
    since        date not null,
    primary key (clinic, form)
);

create table kept_export (
    clinic         text        not null references issuer,
    export_id      uuid        not null,
    form           text        not null check (form ~ '^[a-z]+(-[a-z]+)*$'),
    month          date        not null check (extract(day from month) = 1),
    asked_at       timestamptz not null,
    asked_by       text        not null check (asked_by <> ''),
    state          text        not null default 'waiting'
        check (state in ('waiting', 'making', 'made', 'empty', 'failed')),
    -- Who makes it, and until when nobody else may; an instance that was killed does not come back to it.
    maker          uuid,
    maker_until    timestamptz,
    attempts       int         not null default 0,
    steps          bigint      not null default 0 check (steps >= 0),
    steps_done     bigint      not null default 0 check (steps_done >= 0),
    bytes          bigint      not null default 0 check (bytes >= 0),
    sha256         text check (sha256 ~ '^[0-9a-f]{64}$'),
    made_at        timestamptz,
    primary key (clinic, export_id),
    constraint a_month_is_exported_once unique (clinic, form, month),
    constraint who_makes_it_is_known check ((state = 'making') = (maker is not null and maker_until is not null)),
    constraint what_is_made_has_its_hash check ((state = 'made') = (sha256 is not null and made_at is not null))
);
create index kept_export_to_make on kept_export (asked_at) where state in ('waiting', 'making');

create table kept_export_part (
    clinic     text   not null,
    export_id  uuid   not null,
    first_byte bigint not null check (first_byte >= 0),
    content    bytea  not null check (length(content) > 0),
    primary key (clinic, export_id, first_byte),
    foreign key (clinic, export_id) references kept_export
);
-- ZIPs do not get smaller.
alter table kept_export_part alter column content set storage external;

create function refuse_change_of_made_export() returns trigger language plpgsql as $$
begin
    if old.state in ('made', 'empty') then
        raise exception '% of an export that was made is refused', tg_op using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger made_export_is_final before update or delete on kept_export
    for each row execute function refuse_change_of_made_export();

create function refuse_change_of_made_part() returns trigger language plpgsql as $$
begin
    if exists (select from kept_export e where (e.clinic, e.export_id) = (coalesce(new.clinic, old.clinic),
            coalesce(new.export_id, old.export_id)) and e.state <> 'making') then
        raise exception '% of a part of an export that nobody makes is refused', tg_op
            using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger made_part_is_final before insert or update or delete on kept_export_part
    for each row execute function refuse_change_of_made_part();
