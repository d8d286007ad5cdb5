INSERT INTO issuer (clinic, legal_name, tax_number, address, country, time_zone, series)
SELECT 'bench', legal_name, tax_number, address, country, time_zone, 'BEN' FROM issuer WHERE clinic = 'moscow';
INSERT INTO price_list (clinic, version, effective_from, currency)
SELECT 'bench', version, effective_from, currency FROM price_list WHERE clinic = 'moscow';
INSERT INTO price (clinic, version, protocol, technique, depth, area, gross)
SELECT 'bench', version, protocol, technique, depth, area, gross FROM price WHERE clinic = 'moscow';
