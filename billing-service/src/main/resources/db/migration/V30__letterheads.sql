-- What a country wants to read of an issuer besides its name: legal form, register and number, licence. Each document keeps
-- its own copy; those from before had none.
alter table issuer add column registration text not null default '';
alter table invoice add column issuer_registration text not null default '';
alter table credit_note add column issuer_registration text not null default '';
