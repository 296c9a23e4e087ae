package org.cabildo.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.cabildo.server.launch.EmbeddedDatabase;
import org.cabildo.server.testing.CabildoProcess;
import org.cabildo.server.testing.RunningServer;

/**
 * The whole comparison; see {@code docs/performance.md} for how to run it and what it said. The
 * system property {@code cabildo.bench.scale} (1 by default) makes the tables smaller.
 */
public final class TableBenchmark {
  /** After so many rounds of questions there is little left to compile. */
  private static final int WARM = 5_000;

  private static final int LIMITS = 2_500;

  /** All clients have one address here. */
  private static final Map<String, String> SETTINGS = Map.of("CABILDO_RATE_PER_CALLER", "0");

  private final CkanBaseline ckan;
  private final CabildoOverHttp cabildo;
  private final BenchTable table;
  private final Path csv;

  private TableBenchmark(BenchTable table, Path csv, Connection postgres, RunningServer server) {
    this.table = table;
    this.csv = csv;
    this.ckan = new CkanBaseline(postgres, table);
    this.cabildo = of(server, table.name());
  }

  /** Runs everything and prints it. */
  public static void main(String[] arguments) throws Exception {
    double scale = Double.parseDouble(System.getProperty("cabildo.bench.scale", "1"));
    Path folder = CabildoProcess.freshDataFolder("bench");
    BenchTable lamps = BenchTable.lamps((int) (1_000_000 * scale));
    BenchTable budget = BenchTable.budget((int) (400_000 * scale));
    RunningServer server = RunningServer.get(SETTINGS);
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder);
        Connection postgres = database.owner().connect()) {
      System.out.printf(
          "%-44s %10s %12s %8s%n", "milliseconds (or bytes)", "Cabildo", "baseline", "ratio");
      new TableBenchmark(lamps, lamps.write(folder), postgres, server).run("watts > 140", "zona");
      new TableBenchmark(budget, budget.write(folder), postgres, server)
          .run("aprobado > 5000000", "ramo");
      new NeighbourBenchmark(
              new CabildoOverHttp(server.url(), "", "puebla", "alumbrado"),
              of(server, lamps.name()),
              "CASEI(ACCENTI(nota)) LIKE CASEI(ACCENTI('%%x%d%%'))")
          .run();
    } finally {
      RunningServer.stopIfStarted();
      delete(folder);
    }
    System.exit(0);
  }

  private static CabildoOverHttp of(RunningServer server, String dataset) {
    return new CabildoOverHttp(server.url(), server.token(), "xalapa", dataset);
  }

  private void run(String filter, String group) throws Exception {
    System.out.printf(
        "-- %s: %,d rows, %d columns, %,d bytes of CSV%n",
        table.name(), table.rows(), table.columns().size(), Files.size(csv));
    imports();
    Path parquet = parquet();
    Stopwatch.ratio("storage", (double) Files.size(parquet), (double) ckan.bytes(), 0.05);
    Baseline baseline = baseline(filter, group);
    warm(filter, group);
    pages(filter, baseline);
    groups(group, parquet, baseline);
    exports(parquet);
    repeats(group);
  }

  /**
   * What the baseline takes, in milliseconds, as its table is after it was filled; minutes later
   * PostgreSQL has tidied it up by itself and counts its rows in a third of the time.
   */
  private record Baseline(double page, double filtered, double words, double groups) {}

  private Baseline baseline(String filter, String group) throws Exception {
    return new Baseline(
        Stopwatch.median(5, () -> ckan.search("", "", 0)),
        Stopwatch.median(5, () -> ckan.search("", "WHERE " + filter, 0)),
        Stopwatch.median(5, () -> ckan.words(table.word())),
        Stopwatch.median(
            5,
            () -> {
              ckan.groups(grouping(group).formatted(table.name()));
              return null;
            }));
  }

  private static String grouping(String group) {
    return "SELECT " + group + ", count(*) FROM %s GROUP BY " + group + " ORDER BY 1";
  }

  /** The first requests of a process are compiled while they are answered; it runs for months. */
  private void warm(String filter, String group) {
    String cursor = cabildo.cursor(Math.min(10_000, table.rows() / 3));
    for (int i = 0; i < WARM; i++) {
      String limit = String.valueOf(200 + i % LIMITS);
      cabildo.rows("limit", limit);
      cabildo.rows("limit", limit, "where", filter);
      cabildo.rows("limit", limit, "select", group + ", count(*) AS n" + i, "group", group);
      cabildo.rows("limit", limit, "select", "_row", "after", cursor);
    }
    for (int i = 0; i < 8; i++) {
      cabildo.download("csv");
    }
  }

  private void imports() throws Exception {
    double baseline =
        Stopwatch.once(
            () -> {
              ckan.load(csv);
              return null;
            });
    cabildo.create();
    double ours =
        Stopwatch.once(
            () -> {
              cabildo.upload(csv);
              return cabildo.rows();
            });
    Stopwatch.ratio("import, typed and queryable", ours, baseline, 0.25);
  }

  private void pages(String filter, Baseline baseline) throws Exception {
    double page = baseline.page();
    Stopwatch.ratio("page of 100 and total", Stopwatch.median(15, cabildo::anew), page, 0.15);
    Stopwatch.ratio("  asked again", Stopwatch.median(15, cabildo::rows), page, 0.15);
    double filtered = baseline.filtered();
    Stopwatch.ratio(
        "filtered page and total",
        Stopwatch.median(15, () -> cabildo.anew("where", filter)),
        filtered,
        0.15);
    Stopwatch.ratio(
        "  asked again", Stopwatch.median(15, () -> cabildo.rows("where", filter)), filtered, 0.15);
    Stopwatch.ratio(
        "text search q",
        Stopwatch.median(9, () -> cabildo.anew("q", table.word())),
        baseline.words(),
        1.0);
    int deep = Math.min(50_000, table.rows() / 2);
    String cursor = cabildo.cursor(deep);
    Stopwatch.Pair pages =
        Stopwatch.medians(
            51,
            () -> cabildo.anew("after", cursor, "select", "_row"),
            () -> cabildo.anew("select", "_row"));
    Stopwatch.ratio(
        "cursor page behind " + deep + " rows, to page 1", pages.first(), pages.second(), 1.2);
  }

  private void groups(String group, Path parquet, Baseline baseline) throws Exception {
    String sql = grouping(group).formatted("read_parquet('" + parquet + "')");
    try (Connection duckdb = duckDb();
        Statement statement = duckdb.createStatement()) {
      Stopwatch.Pair both =
          Stopwatch.medians(
              51,
              () -> cabildo.anew("select", group + ", count(*)", "group", group),
              () -> read(statement, sql));
      double again =
          Stopwatch.median(31, () -> cabildo.rows("select", group + ", count(*)", "group", group));
      Stopwatch.ratio("group-by", both.first(), baseline.groups(), 0.15);
      Stopwatch.ratio("group-by over HTTP, to DuckDB itself", both.first(), both.second(), 1.5);
      Stopwatch.ratio("  asked again", again, both.second(), 1.5);
    }
  }

  private void repeats(String group) {
    String[] question = {"select", group + ", count(*)", "group", group};
    cabildo.repeated(4, Duration.ofSeconds(5), question);
    Stopwatch.least(
        "repeated query, answers per second",
        cabildo.repeated(4, Duration.ofSeconds(5), question),
        1_000);
  }

  private static int read(Statement statement, String sql) throws SQLException {
    int rows = 0;
    try (ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        rows += row.getString(1).isEmpty() ? 0 : 1;
      }
    }
    return rows;
  }

  private void exports(Path parquet) throws Exception {
    Path target = csv.resolveSibling("export.csv");
    try (Connection duckdb = duckDb();
        Statement statement = duckdb.createStatement()) {
      String copy =
          "COPY (SELECT * EXCLUDE (_row) FROM read_parquet('%s')) TO '%s' (FORMAT csv)"
              .formatted(parquet, target);
      Stopwatch.ratio(
          "export as CSV, to DuckDB's own COPY",
          Stopwatch.median(5, () -> cabildo.download("csv")),
          Stopwatch.median(5, () -> statement.execute(copy)),
          1.5);
    } finally {
      Files.deleteIfExists(target);
    }
  }

  private static Connection duckDb() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET threads=2");
      statement.execute("SET parquet_metadata_cache=true");
    }
    return connection;
  }

  /** The file that the server made of the upload: the newest of its tenant's that is Parquet. */
  private static Path parquet() throws IOException {
    Path files = RunningServer.get().dataFolder().resolve("files/xalapa");
    try (Stream<Path> all = Files.list(files)) {
      return all.filter(TableBenchmark::isParquet)
          .max(Comparator.comparingLong(f -> f.toFile().lastModified()))
          .orElseThrow();
    }
  }

  private static boolean isParquet(Path file) {
    try (java.io.InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(4), java.nio.charset.StandardCharsets.US_ASCII)
          .equals("PAR1");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
