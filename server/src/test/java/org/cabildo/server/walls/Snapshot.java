package org.cabildo.server.walls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cabildo.server.testing.RunningServer;

/**
 * Everything that the running server keeps of a tenant, but for how often and how long it was read.
 */
final class Snapshot {
  private Snapshot() {}

  /** A digest of each table's rows and the size of each file. */
  static Map<String, String> of(String tenant) throws SQLException, IOException {
    Map<String, String> kept = new TreeMap<>();
    try (Connection connection = RunningServer.get().superuser().connect()) {
      for (String table :
          Inside.texts(
              connection,
              "select table_name from information_schema.columns where column_name = 'tenant_id'"
                  + " and table_schema = 'public' and table_name not in ('usage_day', 'query_day')")) {
        kept.put(table, digest(connection, table, "tenant_id", tenant));
      }
      kept.put("tenant", digest(connection, "tenant", "id", tenant));
    }
    Path files = RunningServer.get().dataFolder().resolve("files").resolve(tenant);
    try (Stream<Path> list = Files.list(files)) {
      for (Path file : list.toList()) {
        kept.put(file.getFileName().toString(), String.valueOf(Files.size(file)));
      }
    }
    return kept;
  }

  private static String digest(Connection connection, String table, String column, String tenant)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select count(*) || ' rows ' || md5(string_agg(row, '\n' order by row)) from (select"
                + " (to_jsonb(t) - 'views' - 'downloads' - 'last_used_at')::text as row from "
                + table
                + " t where "
                + column
                + " = ?) rows")) {
      statement.setString(1, tenant);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
