alter table issuer drop constraint issuer_country_check;
alter table issuer add constraint issuer_country_check check (country in ('ES', 'FR', 'NL', 'RU', 'DE'));

-- Licences for medical cosmetology: what they cover is exempt in Russia.
create table licence (
    clinic    text   not null references issuer,
    number    text   not null check (number <> ''),
    protocols text[] not null check (cardinality(protocols) > 0),
    first_day date   not null,
    last_day  date   check (last_day >= first_day),
    primary key (clinic, number)
);
create trigger licence_is_final before update or delete or truncate on licence
    for each statement execute function refuse_change();

-- What a visit was for, by whose word, and what it waits for. Visits from before were all aesthetic.
alter table visit
    add column indication    text   not null default 'aesthetic' check (indication in ('aesthetic', 'therapeutic')),
    add column justified_by  text   check (justified_by <> ''),
    add column justification text   check (justification <> ''),
    add column missing       text[] not null default '{}',
    add constraint a_justification_has_its_doctor check ((justified_by is null) = (justification is null));

-- Lines from before knew no other reason.
alter table invoice_line
    add column vat_reason_code text not null default 'aesthetic-act' check (vat_reason_code <> ''),
    add constraint exempt_names_its_ground check (vat_category <> 'E' or vat_reason_code <> 'aesthetic-act');
