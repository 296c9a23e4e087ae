-- What was set aside and corrected in a version, how strictly a dataset keeps its columns, and who
-- decided that personal data may be published. The rules at the head of V1 hold.
ALTER TABLE dataset_version
  ADD COLUMN quarantine text,
  ADD COLUMN quarantine_bytes bigint,
  ADD COLUMN corrections text,
  ADD COLUMN corrections_bytes bigint;

ALTER TABLE dataset ADD COLUMN schema_policy text NOT NULL DEFAULT 'FREE';

CREATE TABLE personal_data_decision (
  tenant_id    text NOT NULL,
  dataset_id   uuid NOT NULL,
  column_name  text NOT NULL,
  kind         text NOT NULL,
  reason       text NOT NULL,
  decided_by   text NOT NULL,
  decided_at   timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, dataset_id, column_name, kind),
  FOREIGN KEY (tenant_id, dataset_id) REFERENCES dataset (tenant_id, id)
);

ALTER TABLE personal_data_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE personal_data_decision FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON personal_data_decision TO "${app}"
  USING (tenant_id = (SELECT cabildo_tenant()))
  WITH CHECK (tenant_id = (SELECT cabildo_tenant()));

GRANT SELECT, INSERT ON personal_data_decision TO "${app}";
