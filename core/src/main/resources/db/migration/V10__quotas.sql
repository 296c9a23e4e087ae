-- How much a tenant may keep and do, where it is not what the installation says; which files its
-- versions refer to, each once; and how many imports it asked for on a day. The rules at the head of
-- V1 hold.
CREATE TABLE tenant_quota (
  tenant_id  text NOT NULL REFERENCES tenant (id),
  measure    text NOT NULL CHECK (measure IN ('DATASETS', 'BYTES', 'ROWS', 'IMPORTS')),
  most       bigint NOT NULL CHECK (most >= 0),
  PRIMARY KEY (tenant_id, measure)
);

CREATE TABLE stored_file (
  tenant_id  text NOT NULL REFERENCES tenant (id),
  sha256     text NOT NULL,
  bytes      bigint NOT NULL,
  PRIMARY KEY (tenant_id, sha256)
);

CREATE TABLE import_day (
  tenant_id  text NOT NULL REFERENCES tenant (id),
  day        date NOT NULL,
  imports    bigint NOT NULL,
  PRIMARY KEY (tenant_id, day)
);

DO $walls$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['tenant_quota', 'stored_file', 'import_day'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_tenant ON %I TO %I '
                   || 'USING (tenant_id = (SELECT cabildo_tenant())) '
                   || 'WITH CHECK (tenant_id = (SELECT cabildo_tenant()))', name, '${app}');
  END LOOP;
END
$walls$;

GRANT SELECT, INSERT, DELETE ON tenant_quota TO "${app}";
GRANT SELECT, INSERT ON stored_file TO "${app}";
GRANT SELECT, INSERT, UPDATE, DELETE ON import_day TO "${app}";
