package org.cabildo.server.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.cabildo.server.SharedServerSuite;
import org.cabildo.server.launch.DatabaseRoles;
import org.cabildo.server.testing.EmbeddedPostgresForTests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every table, key, policy, grant and role of the real schema keeps the walls. */
@Tag(SharedServerSuite.OWN)
class SchemaCatalogueIT {
  private static DatabaseRoles roles;

  @BeforeAll
  static void migrate() {
    roles = EmbeddedPostgresForTests.migrated();
  }

  @Test
  void theSchemaKeepsTheWalls() throws SQLException {
    try (Connection connection = EmbeddedPostgresForTests.superuser().connect()) {
      assertThat(SchemaCatalogue.findings(connection, roles)).isEmpty();
    }
  }

  @Test
  void theOwnerOfTheTablesCannotPassTheWallsEither() throws SQLException {
    try (Connection connection = roles.owner().connect();
        Statement statement = connection.createStatement()) {
      assertThat(SchemaCatalogue.findings(connection, roles)).isEmpty();
      var attributes =
          statement.executeQuery(
              "select rolsuper or rolbypassrls from pg_roles where rolname = current_user");
      attributes.next();
      assertThat(attributes.getBoolean(1)).isFalse();
    }
  }

  /** Were one of these not found, the rule would look at nothing. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CREATE TABLE bad (a text)                                                                   | bad: row-level security is not enabled and forced
          CREATE TABLE bad (a text)                                                                   | bad: no column tenant_id that is text and never null
          CREATE TABLE bad (a text)                                                                   | bad: no primary key
          CREATE TABLE bad (tenant_id text)                                                           | bad: no column tenant_id that is text and never null
          CREATE TABLE bad (a text)                                                                   | bad: no policy for all commands that keeps the application to its own rows
          ALTER TABLE office DISABLE ROW LEVEL SECURITY                                               | office: row-level security is not enabled and forced
          ALTER TABLE office NO FORCE ROW LEVEL SECURITY                                              | office: row-level security is not enabled and forced
          DROP POLICY own_tenant ON theme                                                             | theme: no policy for all commands that keeps the application to its own rows
          ALTER POLICY own_tenant ON theme USING (true)                                               | theme: policy own_tenant lets the application past its own rows
          ALTER POLICY own_tenant ON theme WITH CHECK (true)                                          | theme: policy own_tenant lets the application past its own rows
          CREATE POLICY more ON theme FOR SELECT TO cabildo_app USING (true)                          | theme: policy more lets the application past its own rows
          CREATE POLICY more ON theme USING (true)                                                    | theme: policy more is for a role that is neither of the application's
          ALTER POLICY published ON dataset USING (true)                                              | dataset: policy published shows the federal role more than what is published
          ALTER POLICY published ON dataset_version USING (true)                                      | dataset_version: policy published shows the federal role more than what is published
          CREATE POLICY more ON dataset FOR UPDATE TO cabildo_federal USING (false)                   | dataset: policy more shows the federal role more than what is published
          CREATE POLICY more ON api_token FOR SELECT TO cabildo_federal USING (true)                  | api_token: policy more shows the federal role more than what is published
          ALTER POLICY promised ON commitment USING (true)                                            | commitment: policy promised shows the federal role more than what is published
          GRANT SELECT (title_es) ON commitment TO cabildo_federal                                    | commitment: the federal role reads the column title_es of what is promised
          GRANT SELECT (role) ON membership TO cabildo_federal                                        | membership: the federal role reads it without a policy
          CREATE UNIQUE INDEX bad ON dataset (slug)                                                   | dataset: unique index bad does not begin with tenant_id
          CREATE UNIQUE INDEX bad ON dataset (slug, tenant_id)                                        | dataset: unique index bad does not begin with tenant_id
          CREATE UNIQUE INDEX bad ON dataset (lower(slug), tenant_id)                                 | dataset: unique index bad does not begin with tenant_id
          ALTER TABLE dataset ADD CONSTRAINT bad FOREIGN KEY (office) REFERENCES tenant               | dataset: foreign key bad does not begin with tenant_id on both sides
          ALTER TABLE tenant_host ADD CONSTRAINT bad FOREIGN KEY (host, tenant_id) REFERENCES office  | tenant_host: foreign key bad does not begin with tenant_id on both sides
          ALTER TABLE dataset ADD CONSTRAINT bad EXCLUDE (slug WITH =)                                | dataset: exclusion constraint bad compares rows of all tenants
          CREATE VIEW bad AS SELECT * FROM dataset                                                    | bad: neither a table nor an index of one
          CREATE MATERIALIZED VIEW bad AS SELECT * FROM dataset                                       | bad: neither a table nor an index of one
          GRANT TRUNCATE ON dataset TO cabildo_app                                                    | dataset: cabildo_app has TRUNCATE
          GRANT SELECT ON dataset TO cabildo_app WITH GRANT OPTION                                    | dataset: cabildo_app has SELECT
          GRANT UPDATE ON dataset TO cabildo_federal                                                  | dataset: cabildo_federal has UPDATE
          GRANT UPDATE (slug) ON dataset TO cabildo_federal                                           | dataset: cabildo_federal has UPDATE
          GRANT SELECT ON dataset TO PUBLIC                                                           | dataset: everybody has SELECT
          GRANT SELECT ON account TO cabildo_federal                                                  | account: the federal role reads it without a policy
          GRANT SELECT ON api_token TO cabildo_federal                                                | api_token: the federal role reads it without a policy
          ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO cabildo_federal                          | cabildo_federal: SELECT is granted before it exists
          GRANT CREATE ON SCHEMA public TO cabildo_app                                                | public: cabildo_app may create things in it
          ALTER ROLE cabildo_app BYPASSRLS                                                            | cabildo_app: above the walls, or may put roles there
          ALTER ROLE cabildo_federal SUPERUSER                                                        | cabildo_federal: above the walls, or may put roles there
          ALTER ROLE cabildo_app CREATEROLE                                                           | cabildo_app: above the walls, or may put roles there
          GRANT pg_write_all_data TO cabildo_app                                                      | cabildo_app: member of pg_write_all_data
          GRANT pg_read_all_data TO cabildo_federal                                                   | cabildo_federal: member of pg_read_all_data
          ALTER TABLE theme OWNER TO cabildo_app                                                      | cabildo_app: owns pg_class
          ALTER ROLE cabildo_app SET app.tenant = 'xalapa'                                            | cabildo_app: begins with the setting app.tenant=xalapa
          CREATE FUNCTION bad() RETURNS text LANGUAGE sql SECURITY DEFINER AS 'select 1::text'        | bad(): runs with its owner's rights on a search path that the caller chooses
          CREATE OR REPLACE FUNCTION cabildo_tenant() RETURNS text LANGUAGE sql STABLE RETURN 'x'     | cabildo_tenant does not read the tenant of the transaction
          """)
  void aBreachIsFound(String breach, String finding) throws SQLException {
    try (Connection connection = EmbeddedPostgresForTests.superuser().connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute("TRUNCATE tenant CASCADE"); // other tests' rows may forbid the breach
        statement.execute(breach);
        assertThat(SchemaCatalogue.findings(connection, roles))
            .anyMatch(found -> found.startsWith(finding));
      } finally {
        connection.rollback();
      }
    }
  }
}
