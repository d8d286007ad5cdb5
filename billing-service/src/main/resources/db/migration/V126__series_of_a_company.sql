-- A number is a company's, whichever of its clinics draws it: two clinics under one tax number have series of their own. Credit notes,
-- full invoices in the place of simplified ones, and payments have R, S or P before the series, so it has to differ without those too.
create function company(country text, tax_number text) returns text language sql immutable strict
return case
    -- With or without what goes before it in other countries of the Union, and in France with the SIREN alone.
    when country in ('ES', 'FR') then right(upper(regexp_replace(tax_number, '[^A-Za-z0-9]', '', 'g')), 9)
    else upper(regexp_replace(tax_number, '[^A-Za-z0-9]', '', 'g'))
end;

do $$
declare
    clash record;
begin
    select string_agg(clinic, ', ' order by clinic) as clinics, min(tax_number) as number into clash
        from issuer group by country, company(country, tax_number), ltrim(series, 'PRS') having count(*) > 1 limit 1;
    if found then
        raise exception 'clinics % draw the same numbers under tax number %: give each a series of its own in the table issuer first',
            clash.clinics, clash.number using errcode = 'unique_violation';
    end if;
end $$;
create unique index issuer_draws_numbers_of_its_own on issuer (country, company(country, tax_number), ltrim(series, 'PRS'));
