-- What a portal says in words of its own, in Markdown. The rules at the head of V1 hold.
CREATE TABLE page (
  tenant_id    text NOT NULL REFERENCES tenant (id),
  slug         text NOT NULL,
  title_es     text NOT NULL,
  title_en     text,
  body_es      text NOT NULL,
  body_en      text,
  position     integer NOT NULL,
  state        text NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED')),
  created_at   timestamptz NOT NULL,
  modified_at  timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, slug)
);

ALTER TABLE page ENABLE ROW LEVEL SECURITY;
ALTER TABLE page FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON page TO "${app}"
  USING (tenant_id = (SELECT cabildo_tenant()))
  WITH CHECK (tenant_id = (SELECT cabildo_tenant()));

GRANT SELECT, INSERT, UPDATE, DELETE ON page TO "${app}";
