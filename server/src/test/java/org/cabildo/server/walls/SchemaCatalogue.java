package org.cabildo.server.walls;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cabildo.server.launch.DatabaseRoles;

/**
 * What PostgreSQL itself knows about the walls: every rule is a query on the system catalogue that
 * returns what breaks it, so a table, policy, key, grant, function or role is judged without anyone
 * listing it. Only what is not tenant data is listed, in {@link #REGISTRY}.
 */
public final class SchemaCatalogue {
  /**
   * Not tenant data: who has a portal, who can sign in and is, where to look for a person's roles,
   * what was migrated.
   */
  static final List<String> REGISTRY =
      List.of(
          "tenant", "tenant_host", "account", "session", "person_tenant", "flyway_schema_history");

  /** What the federal role may read of the registry. */
  private static final List<String> FEDERAL_REGISTRY = List.of("tenant", "tenant_host");

  /** Tenant data that is public whatever is published: every portal lists them. */
  private static final List<String> PUBLIC_BY_NATURE = List.of("office", "theme");

  private static final String OWN_ROWS =
      "(tenant_id = ( SELECT cabildo_tenant() AS cabildo_tenant))";

  private static final String PUBLISHED =
      "((state = 'PUBLISHED'::text) AND (current_version IS NOT NULL))";

  /** Rows of a dataset that the federal role sees, itself behind the policy {@link #PUBLISHED}. */
  private static final String OF_PUBLISHED =
      "(EXISTS ( SELECT FROM dataset d WHERE ((d.tenant_id = %1$s.tenant_id) AND (d.id ="
          + " %1$s.dataset_id))))";

  /** Days that are promised, which every portal shows. */
  private static final String PROMISED = "(state = 'COMMITTED'::text)";

  /** What the federal role may read of a promise. */
  private static final List<String> OF_PROMISED = List.of("tenant_id", "state", "due", "dataset");

  private final Connection connection;
  private final String app;
  private final String federal;
  private final List<String> findings = new ArrayList<>();

  private SchemaCatalogue(Connection connection, DatabaseRoles roles) {
    this.connection = connection;
    this.app = roles.app().user();
    this.federal = roles.federal().user();
  }

  /** What breaks the walls, one sentence each; empty when they hold. */
  public static List<String> findings(Connection connection, DatabaseRoles roles)
      throws SQLException {
    SchemaCatalogue catalogue = new SchemaCatalogue(connection, roles);
    catalogue.tables();
    catalogue.keys();
    catalogue.policies();
    catalogue.grants();
    catalogue.roles();
    catalogue.functions();
    return catalogue.findings;
  }

  private void tables() throws SQLException {
    String tenantTables =
        " from pg_class c join pg_namespace n on n.oid = c.relnamespace where "
            + CatalogueSql.OURS
            + " and c.relkind in ('r', 'p') and not c.relname = any (?) and ";
    find(
        "%s: row-level security is not enabled and forced",
        "select c.relname" + tenantTables + "not (c.relrowsecurity and c.relforcerowsecurity)",
        REGISTRY);
    find(
        "%s: no column tenant_id that is text and never null",
        "select c.relname" + tenantTables + CatalogueSql.NO_TENANT_COLUMN, REGISTRY);
    find(
        "%s: no primary key",
        "select c.relname"
            + tenantTables
            + "not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)",
        REGISTRY);
    // Whatever it selects, it selects with its owner's rights.
    find(
        "%s: neither a table nor an index of one",
        "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where "
            + CatalogueSql.OURS
            + " and c.relkind in ('v', 'm', 'f')");
  }

  private void keys() throws SQLException {
    find("%s: unique index %s does not begin with tenant_id", CatalogueSql.UNIQUE, REGISTRY);
    find(
        "%s: foreign key %s does not begin with tenant_id on both sides",
        CatalogueSql.FOREIGN, REGISTRY, REGISTRY);
    find("%s: exclusion constraint %s compares rows of all tenants", CatalogueSql.EXCLUSION);
  }

  private void policies() throws SQLException {
    find(
        "%s: no policy for all commands that keeps the application to its own rows",
        CatalogueSql.UNGUARDED, REGISTRY, app, OWN_ROWS, OWN_ROWS);
    find(
        "%s: policy %s lets the application past its own rows",
        CatalogueSql.LOOSE, app, OWN_ROWS, OWN_ROWS);
    find(
        "%s: policy %s is for a role that is neither of the application's",
        CatalogueSql.STRANGE, app, federal);
    find(
        "%s: policy %s shows the federal role more than what is published",
        CatalogueSql.FEDERAL, federal, PUBLISHED, OF_PUBLISHED, PUBLIC_BY_NATURE, PROMISED);
  }

  private void grants() throws SQLException {
    find(
        "%s: %s has %s", CatalogueSql.BEYOND, app, List.of("SELECT", "INSERT", "UPDATE", "DELETE"));
    find("%s: %s has %s", CatalogueSql.BEYOND, federal, List.of("SELECT"));
    find("%s: everybody has %s", CatalogueSql.TO_EVERYBODY);
    find(
        "%s: the federal role reads it without a policy",
        CatalogueSql.FEDERAL_UNGUARDED, FEDERAL_REGISTRY, federal, federal);
    find(
        "%s: the federal role reads the column %s of what is promised",
        CatalogueSql.PROMISED_COLUMNS, federal, OF_PROMISED);
    find("%s: %s is granted before it exists", CatalogueSql.IN_ADVANCE);
    find("%s: %s may create things in it", CatalogueSql.MAY_CREATE, List.of(app, federal));
  }

  private void roles() throws SQLException {
    List<String> both = List.of(app, federal);
    find("%s: above the walls, or may put roles there", CatalogueSql.ABOVE, both);
    find("%s: member of %s", CatalogueSql.MEMBERS, both);
    find("%s: owns %s", CatalogueSql.OWNERS, both);
    find("%s: begins with the setting %s", CatalogueSql.SETTINGS);
    find(
        "%s: missing",
        "select r from unnest(?) r where r not in (select rolname from pg_roles)", both);
  }

  private void functions() throws SQLException {
    find(
        "%s: runs with its owner's rights on a search path that the caller chooses",
        CatalogueSql.DEFINER);
    find("cabildo_tenant does not read the tenant of the transaction%s", CatalogueSql.OTHER_TENANT);
  }

  private void find(String sentence, String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        if (parameters[i] instanceof List<?> texts) {
          statement.setArray(i + 1, connection.createArrayOf("text", texts.toArray()));
        } else {
          statement.setObject(i + 1, parameters[i]);
        }
      }
      try (ResultSet rows = statement.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          Object[] values = new Object[columns];
          for (int i = 0; i < columns; i++) {
            values[i] = rows.getString(i + 1);
          }
          findings.add(sentence.formatted(Arrays.copyOf(values, values.length)));
        }
      }
    }
  }
}
