package org.cabildo.moving;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * Fills a table with the lines of an archive, some hundred at a time. Columns are named by the
 * archive, so each must be one of the table's; what a later release added gets its default.
 */
final class ArrivedTable {
  private static final int LINES = 500;
  private static final int CHARACTERS = 8 << 20;

  private final Connection connection;
  private final String tenant;
  private final CarriedTable table;
  private final Set<String> known;

  ArrivedTable(Connection connection, String tenant, CarriedTable table) throws SQLException {
    this.connection = connection;
    this.tenant = tenant;
    this.table = table;
    this.known = new TreeSet<>();
    try (ResultSet columns =
        connection.getMetaData().getColumns(null, "public", table.table(), null)) {
      while (columns.next()) {
        if (!"YES".equals(columns.getString("IS_GENERATEDCOLUMN"))) {
          known.add(columns.getString("COLUMN_NAME"));
        }
      }
    }
    known.remove("tenant_id");
  }

  /** Adds all lines, and says how many there were. */
  long fill(Archive archive) throws SQLException {
    long filled = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(archive.content(table.entry()), StandardCharsets.UTF_8))) {
      StringBuilder batch = new StringBuilder();
      Set<String> columns = new TreeSet<>();
      int waiting = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Set<String> named = columns(line);
        if (waiting == LINES || batch.length() > CHARACTERS || !named.equals(columns)) {
          insert(columns, batch);
          waiting = 0;
          columns = named;
        }
        batch.append(waiting == 0 ? "" : ",").append(line);
        waiting++;
        filled++;
      }
      insert(columns, batch);
    } catch (IOException e) {
      throw Paper.refused("damaged", table.entry());
    }
    return filled;
  }

  private Set<String> columns(String line) {
    Set<String> named = new TreeSet<>();
    JsonNode row = Paper.line(table.entry(), line);
    for (Iterator<String> names = row.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        throw Paper.refused("content", table.entry()).with("found", name);
      }
      named.add(name);
    }
    return named;
  }

  private void insert(Set<String> columns, StringBuilder batch) throws SQLException {
    if (batch.isEmpty()) {
      return;
    }
    String names = String.join(", ", columns);
    String sql =
        "insert into %1$s (tenant_id, %2$s) select ?, %2$s from jsonb_populate_recordset(null::%1$s, ?::jsonb)"
            .formatted(table.table(), names);
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, tenant);
      insert.setString(2, "[" + batch + "]");
      insert.executeUpdate();
    } catch (SQLException e) {
      throw judged(e, table.entry());
    }
    batch.setLength(0);
  }

  /** 22: a value that is none of its type; 23: rows that do not fit together. */
  static RuntimeException judged(SQLException e, String entry) {
    String state = String.valueOf(e.getSQLState());
    return List.of("22", "23").contains(state.substring(0, Math.min(2, state.length())))
        ? Paper.refused("content", entry)
        : Problem.of(ErrorCode.INTERNAL, e);
  }
}
