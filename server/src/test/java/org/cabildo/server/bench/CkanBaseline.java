package org.cabildo.server.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * What CKAN 2.11 asks of PostgreSQL for one table: a column {@code _full_text} that a trigger fills
 * on every row, a GiST index on it, {@code datastore_search} as a page made into JSON by PostgreSQL
 * plus {@code count(*)}. Types are given, so it is spared guessing; the calls are made on the
 * connection directly, so it is spared HTTP and Python.
 */
final class CkanBaseline {
  private final Connection connection;
  private final BenchTable table;

  CkanBaseline(Connection connection, BenchTable table) {
    this.connection = connection;
    this.table = table;
  }

  /** COPY with the trigger, the index, ANALYZE. */
  void load(Path csv) throws SQLException, IOException {
    String columns =
        table.columns().stream()
            .map(c -> c.name() + " " + c.sqlType())
            .collect(Collectors.joining(", "));
    execute(
        "CREATE TABLE %s (_id serial PRIMARY KEY, _full_text tsvector, %s)"
            .formatted(table.name(), columns));
    execute(
        """
        CREATE OR REPLACE FUNCTION populate_full_text_trigger() RETURNS trigger AS $body$
        BEGIN
          IF NEW._full_text IS NOT NULL THEN RETURN NEW; END IF;
          NEW._full_text := (
            SELECT to_tsvector(string_agg(value, ' '))
            FROM json_each_text(row_to_json(NEW.*)) WHERE key NOT LIKE '\\_%');
          RETURN NEW;
        END;
        $body$ LANGUAGE plpgsql
        """);
    execute(
        ("CREATE TRIGGER zfulltext BEFORE INSERT OR UPDATE ON %s"
                + " FOR EACH ROW EXECUTE PROCEDURE populate_full_text_trigger()")
            .formatted(table.name()));
    try (Reader text = Files.newBufferedReader(csv, StandardCharsets.UTF_8)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "COPY %s (%s) FROM STDIN (FORMAT csv, HEADER)"
                  .formatted(table.name(), table.header()),
              text);
    }
    execute("CREATE INDEX ON %s USING gist (_full_text)".formatted(table.name()));
    execute("ANALYZE " + table.name());
  }

  long bytes() throws SQLException {
    return number("SELECT pg_total_relation_size('" + table.name() + "')");
  }

  /** {@code datastore_search} with {@code q} and {@code filters} as SQL, and its total. */
  long search(String from, String where, long offset) throws SQLException {
    String rows =
        """
        SELECT array_to_json(array_agg(j))::text FROM (
          SELECT _id, %s FROM (
            SELECT * FROM %s%s %s ORDER BY _id LIMIT 100 OFFSET %d) AS z) AS j
        """
            .formatted(table.header(), table.name(), from, where, offset);
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(rows)) {
      result.next();
      result.getString(1);
    }
    return number(
        "SELECT count(*) FROM (SELECT %s FROM %s%s %s) AS t"
            .formatted(table.header(), table.name(), from, where));
  }

  /** {@code q}: what the client's words become. */
  long words(String q) throws SQLException {
    return search(
        ", plainto_tsquery('spanish', '" + q + "') \"query\"", "WHERE _full_text @@ \"query\"", 0);
  }

  /** A group-by as {@code datastore_search_sql} runs it. */
  void groups(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        result.getString(1);
      }
    }
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
