-- Requests that carry an idempotency key, so that a repetition is answered and not done again. The
-- rules at the head of V1 hold. The id is a hash of caller and key; the answer is enciphered under
-- the key, which is not stored.
CREATE TABLE keyed_request (
  tenant_id    text NOT NULL REFERENCES tenant (id),
  id           text NOT NULL,
  owner        text NOT NULL,
  fingerprint  text,
  answer       bytea,
  valid_until  timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX keyed_request_valid ON keyed_request (tenant_id, valid_until);

ALTER TABLE keyed_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE keyed_request FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON keyed_request TO "${app}"
  USING (tenant_id = (SELECT cabildo_tenant()))
  WITH CHECK (tenant_id = (SELECT cabildo_tenant()));

GRANT SELECT, INSERT, UPDATE, DELETE ON keyed_request TO "${app}";
