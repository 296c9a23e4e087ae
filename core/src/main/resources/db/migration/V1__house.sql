-- The first schema. Run by the owner role; ${app} and ${federal} are the two login roles that the
-- application uses. Both own nothing and neither may bypass row-level security.
--
-- The rules of every table that belongs to a tenant (CatalogueTest of the schema checks them):
--   tenant_id leads the primary key, every unique key and every foreign key;
--   row-level security is enabled and forced, with USING and WITH CHECK on the tenant in scope;
--   the federal role may only SELECT, and only what is published.

CREATE FUNCTION cabildo_tenant() RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.tenant', true), '');

-- Words without accents or case. The ending -ción/-sión gets its accent back because the Spanish
-- stemmer only then brings singular and plural together.
CREATE FUNCTION cabildo_words(text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN regexp_replace(
    translate(lower($1), 'áàâäéèêëíìîïóòôöúùûüñç', 'aaaaeeeeiiiioooouuuunc'),
    '([cs])ion\M', '\1ión', 'g');

CREATE FUNCTION cabildo_vector(title text, body text, extra text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN setweight(to_tsvector('spanish', cabildo_words(coalesce(title, ''))), 'A')
      || setweight(to_tsvector('spanish', cabildo_words(coalesce(extra, ''))), 'B')
      || setweight(to_tsvector('spanish', cabildo_words(coalesce(body, ''))), 'C');

-- Last word may be unfinished, as people type: every word must match, the last as a prefix.
CREATE FUNCTION cabildo_question(words text) RETURNS tsquery
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (
    SELECT CASE WHEN q = ''::tsquery THEN q ELSE (q::text || ':*')::tsquery END
    FROM (SELECT plainto_tsquery('spanish', cabildo_words(words)) AS q) AS asked);

CREATE FUNCTION cabildo_matches(vector tsvector, words text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN vector @@ cabildo_question(words);

CREATE FUNCTION cabildo_rank(vector tsvector, words text) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ts_rank(vector, cabildo_question(words));

-- Not tenant data: the registry, readable by all roles.
CREATE TABLE tenant (
  id              text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9-]{0,38}[a-z0-9]$'),
  name_es         text NOT NULL,
  name_en         text,
  description_es  text NOT NULL,
  description_en  text,
  country         text NOT NULL,
  place_code      text NOT NULL,
  place_name      text NOT NULL,
  level           text NOT NULL,
  latitude        double precision NOT NULL,
  longitude       double precision NOT NULL,
  contact_email   text NOT NULL,
  zone            text NOT NULL,
  languages       text NOT NULL,
  license         text NOT NULL,
  seed            text NOT NULL,
  fonts           text NOT NULL,
  logo            text,
  links           text NOT NULL,
  synthetic       boolean NOT NULL,
  since           timestamptz NOT NULL
);

CREATE TABLE tenant_host (
  host       text PRIMARY KEY,
  tenant_id  text NOT NULL REFERENCES tenant (id)
);

-- Not tenant data: people who run the installation, used only by the door.
CREATE TABLE local_account (
  subject        text PRIMARY KEY,
  password_hash  text NOT NULL,
  failures       integer NOT NULL DEFAULT 0,
  locked_until   timestamptz,
  created_at     timestamptz NOT NULL
);

CREATE TABLE journal_head (
  tenant_id  text NOT NULL REFERENCES tenant (id),
  chain      integer NOT NULL,
  seq        bigint NOT NULL,
  hash       text NOT NULL,
  PRIMARY KEY (tenant_id, chain)
);

CREATE TABLE journal_event (
  tenant_id      text NOT NULL REFERENCES tenant (id),
  seq            bigint NOT NULL,
  at             timestamptz NOT NULL,
  actor          text NOT NULL,
  action         text NOT NULL,
  target         text NOT NULL,
  details        text NOT NULL,
  previous_hash  text NOT NULL,
  hash           text NOT NULL,
  PRIMARY KEY (tenant_id, seq)
);

CREATE TABLE api_token (
  tenant_id     text NOT NULL REFERENCES tenant (id),
  id            text NOT NULL,
  secret_hash   text NOT NULL,
  label         text NOT NULL,
  role          text NOT NULL,
  created_at    timestamptz NOT NULL,
  created_by    text NOT NULL,
  expires_at    timestamptz,
  revoked_at    timestamptz,
  last_used_at  timestamptz,
  PRIMARY KEY (tenant_id, id)
);

CREATE TABLE office (
  tenant_id       text NOT NULL REFERENCES tenant (id),
  slug            text NOT NULL,
  name_es         text NOT NULL,
  name_en         text,
  description_es  text NOT NULL,
  description_en  text,
  email           text,
  website         text,
  PRIMARY KEY (tenant_id, slug)
);

CREATE TABLE theme (
  tenant_id  text NOT NULL REFERENCES tenant (id),
  slug       text NOT NULL,
  name_es    text NOT NULL,
  name_en    text,
  icon       text NOT NULL,
  PRIMARY KEY (tenant_id, slug)
);

CREATE TABLE dataset (
  tenant_id         text NOT NULL REFERENCES tenant (id),
  id                uuid NOT NULL,
  slug              text NOT NULL,
  title_es          text NOT NULL,
  title_en          text,
  description_es    text NOT NULL,
  description_en    text,
  office            text NOT NULL,
  keywords          text NOT NULL,
  license           text,
  frequency         text NOT NULL,
  temporal_start    date,
  temporal_end      date,
  contact_email     text,
  source            text,
  column_hints      text NOT NULL,
  column_words      text NOT NULL,
  synthetic         boolean NOT NULL,
  state             text NOT NULL,
  current_version   integer,
  row_count         bigint NOT NULL DEFAULT 0,
  column_count      integer NOT NULL DEFAULT 0,
  published_at      timestamptz,
  quality_met       integer NOT NULL DEFAULT 0,
  views             bigint NOT NULL DEFAULT 0,
  downloads         bigint NOT NULL DEFAULT 0,
  created_at        timestamptz NOT NULL,
  modified_at       timestamptz NOT NULL,
  search            tsvector NOT NULL GENERATED ALWAYS AS (
    cabildo_vector(title_es || ' ' || coalesce(title_en, ''),
                   description_es || ' ' || coalesce(description_en, ''),
                   slug || ' ' || keywords || ' ' || column_words)) STORED,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, slug),
  FOREIGN KEY (tenant_id, office) REFERENCES office (tenant_id, slug)
);
CREATE INDEX dataset_search ON dataset USING gin (search);
CREATE INDEX dataset_modified ON dataset (tenant_id, modified_at DESC);
CREATE INDEX dataset_office ON dataset (tenant_id, office);
CREATE INDEX dataset_slug ON dataset (slug) WHERE state = 'PUBLISHED';

CREATE TABLE dataset_theme (
  tenant_id   text NOT NULL,
  dataset_id  uuid NOT NULL,
  theme       text NOT NULL,
  PRIMARY KEY (tenant_id, dataset_id, theme),
  FOREIGN KEY (tenant_id, dataset_id) REFERENCES dataset (tenant_id, id),
  FOREIGN KEY (tenant_id, theme) REFERENCES theme (tenant_id, slug)
);

CREATE TABLE dataset_version (
  tenant_id       text NOT NULL,
  dataset_id      uuid NOT NULL,
  number          integer NOT NULL,
  parquet         text NOT NULL,
  schema          text NOT NULL,
  row_count       bigint NOT NULL,
  original        text NOT NULL,
  original_bytes  bigint NOT NULL,
  original_name   text NOT NULL,
  report          text NOT NULL,
  published_at    timestamptz NOT NULL,
  published_by    text NOT NULL,
  PRIMARY KEY (tenant_id, dataset_id, number),
  FOREIGN KEY (tenant_id, dataset_id) REFERENCES dataset (tenant_id, id)
);
ALTER TABLE dataset ADD CONSTRAINT dataset_current FOREIGN KEY (tenant_id, id, current_version)
  REFERENCES dataset_version (tenant_id, dataset_id, number) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE usage_day (
  tenant_id   text NOT NULL,
  dataset_id  uuid NOT NULL,
  day         date NOT NULL,
  kind        text NOT NULL,
  times       bigint NOT NULL,
  PRIMARY KEY (tenant_id, dataset_id, day, kind),
  FOREIGN KEY (tenant_id, dataset_id) REFERENCES dataset (tenant_id, id)
);

-- The first wall: every tenant table, for every role but the owner's migrations.
DO $walls$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['journal_head', 'journal_event', 'api_token', 'office', 'theme',
                              'dataset', 'dataset_theme', 'dataset_version', 'usage_day'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_tenant ON %I TO %I '
                   || 'USING (tenant_id = (SELECT cabildo_tenant())) '
                   || 'WITH CHECK (tenant_id = (SELECT cabildo_tenant()))', name, '${app}');
  END LOOP;
END
$walls$;

GRANT SELECT, INSERT, UPDATE ON tenant, local_account TO "${app}";
GRANT SELECT, INSERT, DELETE ON tenant_host TO "${app}";
GRANT SELECT, INSERT ON journal_event TO "${app}";
GRANT SELECT, INSERT, UPDATE ON journal_head, api_token, office, theme, dataset, usage_day TO "${app}";
GRANT SELECT, INSERT ON dataset_version TO "${app}";
GRANT SELECT, INSERT, DELETE ON dataset_theme TO "${app}";

-- What the federal office may read.
GRANT SELECT ON tenant, tenant_host, office, theme, dataset, dataset_theme, dataset_version TO "${federal}";
CREATE POLICY published ON dataset FOR SELECT TO "${federal}"
  USING (state = 'PUBLISHED' AND current_version IS NOT NULL);
CREATE POLICY published ON office FOR SELECT TO "${federal}" USING (true);
CREATE POLICY published ON theme FOR SELECT TO "${federal}" USING (true);
CREATE POLICY published ON dataset_theme FOR SELECT TO "${federal}"
  USING (EXISTS (SELECT FROM dataset d
                 WHERE d.tenant_id = dataset_theme.tenant_id AND d.id = dataset_theme.dataset_id));
CREATE POLICY published ON dataset_version FOR SELECT TO "${federal}"
  USING (EXISTS (SELECT FROM dataset d
                 WHERE d.tenant_id = dataset_version.tenant_id AND d.id = dataset_version.dataset_id));
