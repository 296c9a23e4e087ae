-- Programs whom an identity provider vouches for and that have a role in a tenant. Not memberships: no
-- program keeps a tenant administered, nor is invited where the tenant goes on. The rules at the head
-- of V1 hold.
CREATE TABLE service_account (
  tenant_id  text NOT NULL REFERENCES tenant (id),
  subject    text NOT NULL CHECK (subject LIKE 'oidc:%'),
  name       text NOT NULL,
  role       text NOT NULL,
  office     text,
  since      timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, subject),
  FOREIGN KEY (tenant_id, office) REFERENCES office (tenant_id, slug)
);

ALTER TABLE service_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_account FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON service_account TO "${app}"
  USING (tenant_id = (SELECT cabildo_tenant()))
  WITH CHECK (tenant_id = (SELECT cabildo_tenant()));

GRANT SELECT, INSERT, UPDATE, DELETE ON service_account TO "${app}";
