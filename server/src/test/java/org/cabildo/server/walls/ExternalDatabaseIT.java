package org.cabildo.server.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cabildo.access.Migrations;
import org.cabildo.server.Client;
import org.cabildo.server.launch.DatabaseAccess;
import org.cabildo.server.launch.DatabaseRoles;
import org.cabildo.server.testing.CabildoProcess;
import org.cabildo.server.testing.EmbeddedPostgresForTests;
import org.junit.jupiter.api.Test;

/** A PostgreSQL that somebody else runs, prepared as {@code docs/operations.md} says. */
class ExternalDatabaseIT {
  private static final String PASSWORD = "con 'comillas', $ y \\";
  private static final Path GUIDE = Path.of("..", "docs", "operations.md");

  @Test
  void whatTheGuideSaysIsEnoughAndARestartKeepsEverything() throws Exception {
    DatabaseAccess owner = prepared(0, "portales");
    Path folder = CabildoProcess.freshDataFolder("external");
    String admin;
    try (CabildoProcess first = start(folder, owner)) {
      admin = first.administratorPassword();
      assertThat(folder.resolve("postgresql")).doesNotExist();
      Client client = new Client(first.url(), admin);
      assertThat(client.get("/api/v1/tenants").json().at("/tenants")).isEmpty();
      Island island = new Island("isla-externa", client);
      island.hide();
      try (Connection connection = owner.connect()) {
        assertThat(SchemaCatalogue.findings(connection, DatabaseRoles.prepare(owner))).isEmpty();
      }
    }
    try (CabildoProcess again = start(folder, owner)) {
      assertThat(again.output()).doesNotContain("password:");
      Client client = new Client(again.url(), admin);
      String datasets = "/api/v1/tenants/isla-externa/datasets/";
      assertThat(client.get(datasets + Island.PUBLISHED + "/rows").text()).contains("visible uno");
      assertThat(client.get(datasets + Island.DRAFT).status()).isEqualTo(404);
      assertThat(client.bearer("isla-externa", "viewer")).startsWith("Bearer cab_isla-externa_");
    }
  }

  @Test
  void whereTheOwnerMayNotCreateRolesSomebodyElseDoes() throws Exception {
    DatabaseAccess owner = prepared(1, "ajenos");
    DatabaseRoles roles = DatabaseRoles.prepare(owner);
    Migrations.apply(
        owner.url(), owner.user(), owner.password(), roles.app().user(), roles.federal().user());
    try (Connection connection = owner.connect()) {
      assertThat(SchemaCatalogue.findings(connection, roles)).isEmpty();
    }
    asSuperuser("ALTER ROLE ajenos_app BYPASSRLS");
    assertThatThrownBy(() -> DatabaseRoles.prepare(owner))
        .hasMessageContaining("tenants would not be isolated");
    asSuperuser("ALTER ROLE ajenos_app NOBYPASSRLS", "GRANT ajenos TO ajenos_app");
    assertThatThrownBy(() -> DatabaseRoles.prepare(owner))
        .hasMessageContaining("tenants would not be isolated");
    asSuperuser("REVOKE ajenos FROM ajenos_app", "ALTER ROLE ajenos_app PASSWORD 'otra'");
    assertThatThrownBy(() -> DatabaseRoles.prepare(owner)).hasMessageContaining("CREATEROLE");
  }

  /** Runs the statements of the guide's n-th SQL block with other names. */
  private static DatabaseAccess prepared(int block, String name) throws IOException, SQLException {
    Matcher blocks = Pattern.compile("(?s)```sql\n(.*?)```").matcher(Files.readString(GUIDE));
    for (int i = 0; i <= block; i++) {
      assertThat(blocks.find()).as("SQL block %d of %s", i, GUIDE).isTrue();
    }
    String sql =
        blocks
            .group(1)
            .replace("cabildo", name)
            .replace("‹password of the owner›", PASSWORD.replace("'", "''"))
            .replace("‹password of the first›", derived(name + "_app"))
            .replace("‹password of the second›", derived(name + "_federal"));
    asSuperuser(sql.split(";\n"));
    String url = EmbeddedPostgresForTests.superuser().url().replaceFirst("[^/]*$", name);
    return new DatabaseAccess(url, name, PASSWORD);
  }

  /** As the guide derives it. */
  private static String derived(String role) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(PASSWORD.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void asSuperuser(String... statements) throws SQLException {
    try (Connection connection = EmbeddedPostgresForTests.superuser().connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static CabildoProcess start(Path folder, DatabaseAccess owner) {
    CabildoProcess process =
        CabildoProcess.launchExactly(
            folder,
            List.of("--port", "0"),
            Map.of(
                "CABILDO_DATABASE_URL", owner.url(),
                "CABILDO_DATABASE_USER", owner.user(),
                "CABILDO_DATABASE_PASSWORD", owner.password()));
    process.awaitReady();
    return process;
  }
}
