-- Who asked that something be published, when, and what was decided; why a dataset was withdrawn; and
-- what a portal demands before it publishes. What is public is still read from the dataset alone. The
-- rules at the head of V1 hold.
ALTER TABLE dataset
  ADD COLUMN withdrawn_reason text,
  ADD COLUMN withdrawn_by text,
  ADD COLUMN withdrawn_at timestamptz;

CREATE TABLE publication_request (
  tenant_id     text NOT NULL,
  id            uuid NOT NULL,
  dataset       text NOT NULL,
  state         text NOT NULL CHECK (state IN ('IN_REVIEW', 'SCHEDULED', 'PUBLISHED', 'SENT_BACK',
                                               'CANCELLED', 'REPLACED', 'FAILED')),
  version       integer NOT NULL,
  held          text,
  terms         text,
  note          text,
  publish_at    timestamptz,
  asked_by      text NOT NULL,
  asked_person  text NOT NULL,
  asked_at      timestamptz NOT NULL,
  decided_by    text,
  decided_at    timestamptz,
  reason        text,
  problem       text,
  ended_at      timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, dataset) REFERENCES dataset (tenant_id, slug),
  CHECK ((state IN ('IN_REVIEW', 'SCHEDULED')) = (ended_at IS NULL)),
  CHECK (state <> 'SCHEDULED' OR publish_at IS NOT NULL),
  CHECK (state <> 'SENT_BACK' OR reason IS NOT NULL)
);
CREATE UNIQUE INDEX publication_request_open ON publication_request (tenant_id, dataset)
  WHERE ended_at IS NULL;
CREATE INDEX publication_request_latest ON publication_request (tenant_id, dataset, asked_at DESC);
CREATE INDEX publication_request_due ON publication_request (tenant_id, publish_at)
  WHERE state = 'SCHEDULED';

CREATE TABLE portal_setting (
  tenant_id  text NOT NULL REFERENCES tenant (id),
  name       text NOT NULL,
  value      text NOT NULL,
  PRIMARY KEY (tenant_id, name)
);

DO $walls$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['publication_request', 'portal_setting'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_tenant ON %I TO %I '
                   || 'USING (tenant_id = (SELECT cabildo_tenant())) '
                   || 'WITH CHECK (tenant_id = (SELECT cabildo_tenant()))', name, '${app}');
  END LOOP;
END
$walls$;

GRANT SELECT, INSERT, UPDATE ON publication_request, portal_setting TO "${app}";
