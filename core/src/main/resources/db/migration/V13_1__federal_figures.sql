-- What the federal office counts of the plans of others: dates that are promised, which every portal
-- shows to everybody, and nothing that is written about them.
GRANT SELECT (tenant_id, state, due, dataset) ON commitment TO "${federal}";
CREATE POLICY promised ON commitment FOR SELECT TO "${federal}" USING (state = 'COMMITTED');
