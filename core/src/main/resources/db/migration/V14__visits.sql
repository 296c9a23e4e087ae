-- When somebody of the installation looks at what a portal has not published, why, and until when. What is
-- looked at is in the journal. The rules at the head of V1 hold.
CREATE TABLE operator_visit (
  tenant_id  text NOT NULL REFERENCES tenant (id),
  id         uuid NOT NULL,
  operator   text NOT NULL,
  reason     text NOT NULL,
  began_at   timestamptz NOT NULL,
  ends_at    timestamptz NOT NULL,
  ended_at   timestamptz,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX operator_visit_latest ON operator_visit (tenant_id, began_at DESC);

ALTER TABLE operator_visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE operator_visit FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON operator_visit TO "${app}"
  USING (tenant_id = (SELECT cabildo_tenant()))
  WITH CHECK (tenant_id = (SELECT cabildo_tenant()));

GRANT SELECT, INSERT, UPDATE ON operator_visit TO "${app}";
