-- Whoever takes the books in with DATEV is known there by two numbers, which each batch names.
alter table export_schedule
    add column consultant int check (consultant between 1001 and 9999999),
    add column client     int check (client between 1 and 99999),
    add constraint datev_and_nothing_else_has_numbers
        check (num_nonnulls(consultant, client) = case form when 'datev' then 2 else 0 end);
alter table kept_export
    add column consultant int check (consultant between 1001 and 9999999),
    add column client     int check (client between 1 and 99999),
    add constraint datev_and_nothing_else_has_numbers
        check (num_nonnulls(consultant, client) = case form when 'datev' then 2 else 0 end);

-- Another pair of numbers is another file: who got them wrong asks again.
alter table kept_export drop constraint a_month_is_exported_once;
alter table kept_export add constraint a_month_is_exported_once
    unique nulls not distinct (clinic, form, month, consultant, client);
