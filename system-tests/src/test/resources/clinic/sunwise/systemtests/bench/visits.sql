-- Sessions of three areas that wait for their price, so that pricing one issues an invoice of three lines.
INSERT INTO visit (clinic, appointment, patient, protocol, technique, depth, areas, session_on, completed_at)
SELECT 'bench', md5('issuing' || n)::uuid, md5('issued' || n)::uuid, 'diamond-crystal-oxygen', 'crystal', 'superficial',
    '{neck,decollete,hands}', '2027-01-11', '2027-01-11T09:00:00Z'
FROM generate_series(1, :visits) AS n;
