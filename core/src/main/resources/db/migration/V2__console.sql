-- People who work here: accounts, their sessions, what they may do in each tenant, invitations.
-- The rules at the head of V1__house.sql hold.

-- An account signs in under its login: a name, or an e-mail address in lower case.
ALTER TABLE local_account
  ADD COLUMN login          text,
  ADD COLUMN name           text NOT NULL DEFAULT '',
  ADD COLUMN email          text,
  ADD COLUMN platform_role  text,
  ADD COLUMN one_time       boolean NOT NULL DEFAULT false;
UPDATE local_account SET login = subject, name = subject, platform_role = 'OPERATOR', one_time = true;
ALTER TABLE local_account
  ALTER COLUMN login SET NOT NULL,
  ALTER COLUMN name DROP DEFAULT,
  ALTER COLUMN one_time DROP DEFAULT,
  ADD UNIQUE (login);

-- Not tenant data: who is signed in, by the hash of the secret in the browser's cookie. In the
-- database, so that any node answers any request and a sign-out holds on all of them.
CREATE TABLE session (
  id_hash    text PRIMARY KEY,
  account    text NOT NULL REFERENCES local_account (subject),
  opened_at  timestamptz NOT NULL,
  seen_at    timestamptz NOT NULL
);
CREATE INDEX session_account ON session (account);

-- Not tenant data: in which tenants a person has anything to do, and nothing else. The door asks it
-- first and then each tenant behind both walls.
CREATE TABLE person_tenant (
  subject    text NOT NULL,
  tenant_id  text NOT NULL REFERENCES tenant (id),
  PRIMARY KEY (subject, tenant_id)
);

CREATE TABLE membership (
  tenant_id  text NOT NULL REFERENCES tenant (id),
  subject    text NOT NULL,
  name       text NOT NULL,
  email      text NOT NULL,
  role       text NOT NULL,
  office     text,
  since      timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, subject),
  FOREIGN KEY (tenant_id, office) REFERENCES office (tenant_id, slug)
);

CREATE TABLE invitation (
  tenant_id    text NOT NULL REFERENCES tenant (id),
  id           text NOT NULL,
  secret_hash  text NOT NULL,
  email        text NOT NULL,
  role         text NOT NULL,
  office       text,
  created_at   timestamptz NOT NULL,
  created_by   text NOT NULL,
  expires_at   timestamptz NOT NULL,
  used_at      timestamptz,
  revoked_at   timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, office) REFERENCES office (tenant_id, slug)
);

DO $walls$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['membership', 'invitation'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_tenant ON %I TO %I '
                   || 'USING (tenant_id = (SELECT cabildo_tenant())) '
                   || 'WITH CHECK (tenant_id = (SELECT cabildo_tenant()))', name, '${app}');
  END LOOP;
END
$walls$;

GRANT SELECT, INSERT, UPDATE, DELETE ON session, membership TO "${app}";
GRANT SELECT, INSERT, DELETE ON person_tenant TO "${app}";
GRANT SELECT, INSERT, UPDATE ON invitation TO "${app}";
