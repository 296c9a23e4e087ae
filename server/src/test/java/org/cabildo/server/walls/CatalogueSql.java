package org.cabildo.server.walls;

/** The queries of {@link SchemaCatalogue}: each returns what breaks a rule. */
final class CatalogueSql {
  /** Schemas that are not PostgreSQL's own. */
  static final String OURS = "n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'";

  static final String NO_TENANT_COLUMN =
      "not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id'"
          + " and a.attnotnull and a.atttypid = 'text'::regtype)";

  static final String UNIQUE =
      """
      select c.relname, i.indexrelid::regclass
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      where %s and i.indisunique and not c.relname = any (?)
        and not exists (select from pg_attribute a where a.attrelid = c.oid
                        and a.attnum = i.indkey[0] and a.attname = 'tenant_id')
      """
          .formatted(OURS);

  /** The registry's own keys may be what they like; a key from or to a tenant table may not. */
  static final String FOREIGN =
      """
      select c.relname, k.conname
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute f on f.attrelid = c.oid and f.attnum = k.conkey[1]
        join pg_attribute p on p.attrelid = t.oid and p.attnum = k.confkey[1]
      where %s and k.contype = 'f' and not (c.relname = any (?) and t.relname = any (?))
        and not (f.attname = 'tenant_id'
                 and (p.attname = 'tenant_id' or (t.relname = 'tenant' and p.attname = 'id')))
      """
          .formatted(OURS);

  static final String EXCLUSION =
      """
      select c.relname, k.conname
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where %s and k.contype = 'x'
        and not exists (select from pg_attribute a where a.attrelid = c.oid
                        and a.attnum = k.conkey[1] and a.attname = 'tenant_id')
      """
          .formatted(OURS);

  private static final String POLICIES =
      """
      select c.relname, p.polname
      from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
      """;

  private static final String USING =
      "regexp_replace(coalesce(pg_get_expr(p.polqual, p.polrelid), ''), '\\s+', ' ', 'g')";

  private static final String CHECK =
      "regexp_replace(coalesce(pg_get_expr(p.polwithcheck, p.polrelid), ''), '\\s+', ' ', 'g')";

  static final String UNGUARDED =
      """
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where %s and c.relkind in ('r', 'p') and not c.relname = any (?)
        and not exists (select from pg_policy p join pg_roles r on r.oid = any (p.polroles)
                        where p.polrelid = c.oid and r.rolname = ? and p.polcmd = '*'
                          and p.polpermissive and %s = ? and %s = ?)
      """
          .formatted(OURS, USING, CHECK);

  /** Permissive policies are alternatives: one that is loose opens the table. */
  static final String LOOSE =
      POLICIES
          + """
          join pg_roles r on r.oid = any (p.polroles)
          where %s and r.rolname = ? and p.polpermissive
            and (%s not in (?, '') or %s not in (?, ''))
          """
              .formatted(OURS, USING, CHECK)
              .replace("\n", " ");

  static final String STRANGE =
      POLICIES
          + """
          where %s and not p.polroles <@ (select array_agg(oid) from pg_roles where rolname in (?, ?))
          """
              .formatted(OURS);

  static final String FEDERAL =
      POLICIES
          + """
          join pg_roles r on r.oid = any (p.polroles)
          where %1$s and r.rolname = ? and p.polpermissive
            and (p.polcmd <> 'r'
                 or not (%2$s = ? or %2$s = format(?::text, c.relname)
                         or (%2$s = 'true' and c.relname = any (?))
                         or (%2$s = ? and c.relname = 'commitment')))
          """
              .formatted(OURS, USING);

  static final String BEYOND =
      """
      select c.relname, r.rolname, a.privilege_type
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
        cross join lateral (
          select * from aclexplode(c.relacl)
          union all
          select x.* from pg_attribute t cross join lateral aclexplode(t.attacl) x
          where t.attrelid = c.oid) a
        join pg_roles r on r.oid = a.grantee
      where %s and r.rolname = ? and not (a.privilege_type = any (?) and not a.is_grantable)
      """
          .formatted(OURS);

  static final String TO_EVERYBODY =
      """
      select c.relname, a.privilege_type
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
        cross join lateral (
          select * from aclexplode(c.relacl)
          union all
          select x.* from pg_attribute t cross join lateral aclexplode(t.attacl) x
          where t.attrelid = c.oid) a
      where %s and a.grantee = 0
      """
          .formatted(OURS);

  static final String FEDERAL_UNGUARDED =
      """
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where %s and c.relkind in ('r', 'p') and not c.relname = any (?)
        and has_any_column_privilege(?, c.oid, 'SELECT')
        and not exists (select from pg_policy p join pg_roles r on r.oid = any (p.polroles)
                        where p.polrelid = c.oid and r.rolname = ? and c.relrowsecurity)
      """
          .formatted(OURS);

  static final String PROMISED_COLUMNS =
      """
      select 'commitment', a.attname from pg_attribute a
      where a.attrelid = 'commitment'::regclass and a.attnum > 0 and not a.attisdropped
        and has_column_privilege(?, a.attrelid, a.attnum, 'SELECT') and not a.attname = any (?)
      """;

  static final String IN_ADVANCE =
      """
      select coalesce(r.rolname, 'everybody'), a.privilege_type
      from pg_default_acl d cross join lateral aclexplode(d.defaclacl) a
        left join pg_roles r on r.oid = a.grantee
      where a.grantee <> d.defaclrole
      """;

  static final String MAY_CREATE =
      """
      select n.nspname, r from pg_namespace n cross join unnest(?) r
      where has_schema_privilege(r, n.oid, 'CREATE') and n.nspname not like 'pg\\_%temp\\_%'
      """;

  static final String ABOVE =
      "select rolname from pg_roles where rolname = any (?)"
          + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)";

  static final String MEMBERS =
      "select m.rolname, r.rolname from pg_auth_members a join pg_roles m on m.oid = a.member"
          + " join pg_roles r on r.oid = a.roleid where m.rolname = any (?)";

  static final String OWNERS =
      "select r.rolname, d.classid::regclass || ' ' || d.objid from pg_shdepend d join pg_roles r"
          + " on r.oid = d.refobjid where d.refclassid = 'pg_authid'::regclass and d.deptype = 'o'"
          + " and r.rolname = any (?)";

  /** A role or a database that begins in a tenant, or with row security off. */
  static final String SETTINGS =
      """
      select coalesce(r.rolname, d.datname, 'everybody'), setting
      from pg_db_role_setting s cross join lateral unnest(s.setconfig) setting
        left join pg_roles r on r.oid = s.setrole left join pg_database d on d.oid = s.setdatabase
      where setting like 'app.%' or setting like 'row_security=%' or setting like 'search_path=%'
      """;

  static final String DEFINER =
      """
      select f.oid::regprocedure from pg_proc f join pg_namespace n on n.oid = f.pronamespace
      where %s and f.prosecdef
        and not exists (select from unnest(f.proconfig) s where s like 'search_path=%%')
      """
          .formatted(OURS);

  static final String OTHER_TENANT =
      """
      select '' where not exists (
        select from pg_proc f join pg_namespace n on n.oid = f.pronamespace
        where n.nspname = 'public' and f.proname = 'cabildo_tenant' and f.pronargs = 0
          and f.provolatile = 's'
          and lower(pg_get_functiondef(f.oid)) like '%nullif(current_setting(''app.tenant''::text, true), ''''::text)%')
      """;

  private CatalogueSql() {}
}
