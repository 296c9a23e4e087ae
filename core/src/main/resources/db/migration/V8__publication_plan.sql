-- What a tenant has and promises to publish, and dates that were moved. Whether a promise is kept is
-- read from the dataset. The rules at the head of V1 hold.
CREATE TABLE commitment (
  tenant_id       text NOT NULL REFERENCES tenant (id),
  slug            text NOT NULL,
  title_es        text NOT NULL,
  title_en        text,
  description_es  text NOT NULL,
  description_en  text,
  why_es          text,
  why_en          text,
  office          text NOT NULL,
  responsible     text NOT NULL,
  frequency       text NOT NULL,
  format          text,
  state           text NOT NULL CHECK (state IN ('INVENTORIED', 'COMMITTED', 'DROPPED')),
  due             date,
  drop_reason     text,
  dataset         text,
  created_at      timestamptz NOT NULL,
  modified_at     timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, slug),
  FOREIGN KEY (tenant_id, office) REFERENCES office (tenant_id, slug),
  FOREIGN KEY (tenant_id, dataset) REFERENCES dataset (tenant_id, slug),
  CHECK (state <> 'COMMITTED' OR due IS NOT NULL),
  CHECK ((state = 'DROPPED') = (drop_reason IS NOT NULL))
);

CREATE TABLE commitment_move (
  tenant_id   text NOT NULL,
  commitment  text NOT NULL,
  number      integer NOT NULL,
  due_before  date NOT NULL,
  due_after   date NOT NULL,
  reason      text NOT NULL,
  moved_at    timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, commitment, number),
  FOREIGN KEY (tenant_id, commitment) REFERENCES commitment (tenant_id, slug)
);

DO $walls$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['commitment', 'commitment_move'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_tenant ON %I TO %I '
                   || 'USING (tenant_id = (SELECT cabildo_tenant())) '
                   || 'WITH CHECK (tenant_id = (SELECT cabildo_tenant()))', name, '${app}');
  END LOOP;
END
$walls$;

GRANT SELECT, INSERT, UPDATE ON commitment TO "${app}";
GRANT SELECT, INSERT ON commitment_move TO "${app}";
