-- Where datasets are brought up to date from. The rules at the head of V1 hold.
CREATE TABLE dataset_source (
  tenant_id     text NOT NULL,
  dataset       text NOT NULL,
  url           text NOT NULL,
  period        text NOT NULL,
  table_name    text,
  paused        boolean NOT NULL,
  set_by        text NOT NULL,
  set_at        timestamptz NOT NULL,
  next_at       timestamptz NOT NULL,
  worker        text,
  leased_until  timestamptz,
  outcome       text NOT NULL,
  tried_at      timestamptz,
  succeeded_at  timestamptz,
  failures      integer NOT NULL,
  problem       text,
  etag          text,
  last_modified text,
  content       text,
  job           text,
  PRIMARY KEY (tenant_id, dataset),
  FOREIGN KEY (tenant_id, dataset) REFERENCES dataset (tenant_id, slug)
);
CREATE INDEX dataset_source_next ON dataset_source (tenant_id, next_at) WHERE NOT paused;

ALTER TABLE dataset_source ENABLE ROW LEVEL SECURITY;
ALTER TABLE dataset_source FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON dataset_source TO "${app}"
  USING (tenant_id = (SELECT cabildo_tenant()))
  WITH CHECK (tenant_id = (SELECT cabildo_tenant()));

GRANT SELECT, INSERT, UPDATE, DELETE ON dataset_source TO "${app}";
