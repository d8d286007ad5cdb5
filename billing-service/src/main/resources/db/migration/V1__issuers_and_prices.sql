-- Who issues a clinic's invoices, with the facts that taxes, dates and numbers depend on. An invoice keeps its own copy.
create table issuer (
    clinic     text primary key check (clinic ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(clinic) <= 60),
    legal_name text not null check (legal_name <> ''),
    tax_number text not null check (tax_number <> ''),
    address    text not null check (address <> ''),
    country    text not null check (country in ('ES', 'FR', 'NL', 'RU')),
    time_zone  text not null,
    series     text not null check (series ~ '^[A-Z0-9]{1,10}$')
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: what was written here stays as it is', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end $$;

-- A list is final when it is published: a correction is a list with a higher version. So whoever asks what a past session
-- cost gets today's answer tomorrow, and no clock is needed to know which lists may still change.
create table price_list (
    clinic         text not null references issuer,
    version        int  not null check (version > 0),
    effective_from date not null,
    currency       text not null check (currency in ('EUR', 'RUB')),
    -- The transaction that published the list; prices may be added to it in that transaction only.
    published_in   xid8 not null,
    primary key (clinic, version)
);

create table price (
    clinic     text           not null,
    version    int            not null,
    protocol   text           not null,
    technique  text           not null,
    depth      text           not null,
    area       text           not null,
    gross      numeric(14, 2) not null check (gross > 0),
    primary key (clinic, version, protocol, technique, depth, area),
    foreign key (clinic, version) references price_list
);

create function sign_price_list() returns trigger language plpgsql as $$
begin
    new.published_in := pg_current_xact_id();
    return new;
end $$;

create function refuse_price_of_published_list() returns trigger language plpgsql as $$
begin
    if not exists (select from price_list
                   where clinic = new.clinic and version = new.version and published_in = pg_current_xact_id()) then
        raise exception 'price list % of % is published: its prices are final', new.version, new.clinic
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger price_list_is_signed before insert on price_list
    for each row execute function sign_price_list();
create trigger price_belongs_to_new_list before insert on price
    for each row execute function refuse_price_of_published_list();
create trigger price_list_is_final before update or delete or truncate on price_list
    for each statement execute function refuse_change();
create trigger price_is_final before update or delete or truncate on price
    for each statement execute function refuse_change();
