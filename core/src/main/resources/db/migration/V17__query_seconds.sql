-- How long the queries of a tenant took on a day, and the limit of it. The rules at the head of V1
-- hold.
CREATE TABLE query_day (
  tenant_id     text NOT NULL REFERENCES tenant (id),
  day           date NOT NULL,
  milliseconds  bigint NOT NULL,
  PRIMARY KEY (tenant_id, day)
);

ALTER TABLE query_day ENABLE ROW LEVEL SECURITY;
ALTER TABLE query_day FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON query_day TO "${app}"
  USING (tenant_id = (SELECT cabildo_tenant()))
  WITH CHECK (tenant_id = (SELECT cabildo_tenant()));

GRANT SELECT, INSERT, UPDATE, DELETE ON query_day TO "${app}";

ALTER TABLE tenant_quota DROP CONSTRAINT tenant_quota_measure_check;
ALTER TABLE tenant_quota ADD CONSTRAINT tenant_quota_measure_check
  CHECK (measure IN ('DATASETS', 'BYTES', 'ROWS', 'IMPORTS', 'SECONDS'));
