-- Files that arrive piece by piece, and imports that run without anybody waiting for the answer. The
-- rules at the head of V1 hold.
CREATE TABLE file_upload (
  tenant_id      text NOT NULL,
  id             uuid NOT NULL,
  dataset        text NOT NULL,
  original_bytes bigint NOT NULL,
  original_name  text NOT NULL,
  terms          text NOT NULL,
  expires_at     timestamptz NOT NULL,
  finished       boolean NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, dataset) REFERENCES dataset (tenant_id, slug)
);

CREATE TABLE import_job (
  tenant_id      text NOT NULL,
  id             uuid NOT NULL,
  dataset        text NOT NULL,
  state          text NOT NULL,
  original       text,
  original_bytes bigint NOT NULL,
  original_name  text NOT NULL,
  terms          text NOT NULL,
  asked_by       text NOT NULL,
  asked_as       text NOT NULL,
  asked_at       timestamptz NOT NULL,
  started_at     timestamptz,
  ended_at       timestamptz,
  attempts       integer NOT NULL,
  worker         text,
  phase          text,
  bytes_read     bigint NOT NULL,
  bytes_total    bigint NOT NULL,
  rows_read      bigint NOT NULL,
  version        integer,
  problem        text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, dataset) REFERENCES dataset (tenant_id, slug)
);
CREATE INDEX import_job_dataset ON import_job (tenant_id, dataset, asked_at DESC);
CREATE INDEX import_job_open ON import_job (tenant_id, state) WHERE ended_at IS NULL;

DO $walls$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['file_upload', 'import_job'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_tenant ON %I TO %I '
                   || 'USING (tenant_id = (SELECT cabildo_tenant())) '
                   || 'WITH CHECK (tenant_id = (SELECT cabildo_tenant()))', name, '${app}');
  END LOOP;
END
$walls$;

GRANT SELECT, INSERT, UPDATE, DELETE ON file_upload, import_job TO "${app}";
