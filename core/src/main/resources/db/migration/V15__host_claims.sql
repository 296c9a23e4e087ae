-- Host names that a tenant says are its own, until it proves so. Two tenants may claim the same: a
-- claim is in nobody's way. The rules at the head of V1 hold.
CREATE TABLE host_claim (
  tenant_id   text NOT NULL REFERENCES tenant (id),
  host        text NOT NULL,
  token       text NOT NULL,
  asked_at    timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, host)
);

ALTER TABLE host_claim ENABLE ROW LEVEL SECURITY;
ALTER TABLE host_claim FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON host_claim TO "${app}"
  USING (tenant_id = (SELECT cabildo_tenant()))
  WITH CHECK (tenant_id = (SELECT cabildo_tenant()));

GRANT SELECT, INSERT, DELETE ON host_claim TO "${app}";
