-- Whom a patient's invoices name, from when she has asked for full ones until she is forgotten.
create table recipient (
    clinic     text not null references issuer,
    patient    uuid not null,
    name       text not null check (name <> ''),
    tax_number text not null,
    address    text not null check (address <> ''),
    country    text not null check (country ~ '^[A-Z]{2}$'),
    reference  text not null,
    primary key (clinic, patient)
);

-- A full invoice keeps its own copy; a simplified one names nobody.
alter table invoice
    add column recipient_name       text check (recipient_name <> ''),
    add column recipient_tax_number text,
    add column recipient_address    text check (recipient_address <> ''),
    add column recipient_country    text check (recipient_country ~ '^[A-Z]{2}$'),
    add column recipient_reference  text,
    add constraint a_full_invoice_and_no_other_names_its_recipient
        check (num_nonnulls(recipient_name, recipient_tax_number, recipient_address, recipient_country, recipient_reference)
            = case type when 'F1' then 5 else 0 end);
