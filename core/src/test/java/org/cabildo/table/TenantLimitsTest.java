package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cabildo.table.TableFixture.ask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cabildo.access.Caller;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.BlobStore;
import org.cabildo.tenancy.TenantId;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries of tenants for which the operator set limits of their own, in real engines. */
class TenantLimitsTest {
  private static final TenantId XALAPA = new TenantId("xalapa");
  private static final TenantId PUEBLA = new TenantId("puebla");
  private static final int ROWS = 50_000;

  @TempDir Path folder;
  private final Scopes scopes = new Scopes();
  private Tables tables;

  @BeforeEach
  void open() {
    tables =
        new Tables(
            new BlobStore(scopes, folder.resolve("data").toString()),
            ImportLimits.defaults(),
            ReaderLimits.defaults(),
            EngineSettings.defaults(),
            settings("xalapa.seconds=1,xalapa.page-rows=50,puebla.seconds=60"),
            scopes);
  }

  @AfterEach
  void close() {
    tables.close();
  }

  @Test
  void rowsOfAPageAndSecondsAreThoseOfTheTenant() throws IOException {
    TableFile ours = table(XALAPA, 60);
    TableFile theirs = table(PUEBLA, 60);
    try (Scopes.Entered ignored = enter(XALAPA)) {
      assertThat(TableFixture.all(tables.query(ours, TableQuery.all()))).hasSize(50);
      TableQuery more = ask("", "", "", "", OptionalInt.of(51));
      Problem problem = catchThrowableOfType(Problem.class, () -> tables.query(ours, more));
      assertThat(problem.parameters()).containsEntry("max", 50);
      assertThat(tables.explain(ours, TableQuery.all()).limits())
          .isEqualTo(new Explanation.Limits(1, "1GB", 50));
    }
    try (Scopes.Entered ignored = enter(PUEBLA)) {
      assertThat(TableFixture.all(tables.query(theirs, TableQuery.all()))).hasSize(60);
      assertThat(tables.limits()).isEqualTo(new Explanation.Limits(60, "1GB", 50_000));
    }
  }

  @Test
  void aHeavyQueryOfOneTenantDoesNotHoldUpTheLightOnesOfAnother() throws Exception {
    TableFile ours = table(PUEBLA, ROWS);
    TableFile theirs = table(XALAPA, 60);
    CompletableFuture<Problem> heavy = CompletableFuture.supplyAsync(() -> tired(ours));
    try (Scopes.Entered ignored = enter(XALAPA)) {
      for (int i = 0; i < 10; i++) {
        try (RowStream rows =
            tables.query(theirs, ask("", "id BETWEEN -" + i + " AND 4", "", ""))) {
          assertThat(rows.total()).isEqualTo(5);
        }
      }
    }
    try (Scopes.Entered ignored = enter(PUEBLA)) {
      try (RowStream rows = tables.query(ours, TableQuery.all())) {
        assertThat(rows.total()).isEqualTo(ROWS);
      }
    }
    assertThat(heavy.get(2, TimeUnit.MINUTES).code()).isEqualTo(ErrorCode.UNAVAILABLE);
  }

  @Test
  void aLongQuestionHasTheMemoryOfItsTenantAndNoOtherSettingCanBeChanged() {
    Engines engines = engines("xalapa.memory-megabytes=7");
    try {
      assertThat(memory(engines, XALAPA, ROWS)).isEqualTo("6.6 MiB");
      assertThat(memory(engines, PUEBLA, ROWS)).isEqualTo("61.0 MiB");
      assertThat(memory(engines, PUEBLA, ROWS - 1)).isEqualTo("none");
      try (Scopes.Entered ignored = enter(PUEBLA)) {
        assertThatThrownBy(() -> engines.ask(ROWS, TenantLimitsTest::takeAnotherThread))
            .isInstanceOf(Problem.class)
            .hasStackTraceContaining("the configuration has been locked");
      }
    } finally {
      engines.close();
    }
  }

  private static boolean takeAnotherThread(DuckDBConnection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute("SET threads=9");
    }
  }

  private String memory(Engines engines, TenantId tenant, long work) {
    try (Scopes.Entered ignored = enter(tenant)) {
      return engines.ask(
          work,
          connection -> {
            try (Statement statement = connection.createStatement();
                ResultSet rows =
                    statement.executeQuery(
                        "SELECT coalesce(current_setting('operator_memory_limit'), 'none')")) {
              rows.next();
              return rows.getString(1);
            }
          });
    }
  }

  private Engines engines(String limits) {
    return new Engines(
        new BlobStore(scopes, folder.resolve("engines").toString()),
        EngineSettings.defaults(),
        settings(limits),
        scopes);
  }

  private static AdmissionSettings settings(String limits) {
    return new AdmissionSettings(4, 2, 4, 16, 64, 8, 0, ROWS - 1, Optional.of(limits));
  }

  /** Asks one long query after another, two at a time, until the second is refused. */
  private Problem tired(TableFile table) {
    String edge =
        IntStream.range(0, 400)
            .mapToObj(
                i ->
                    String.format(
                        Locale.ROOT,
                        "%.6f %.6f",
                        -96.9 + Math.cos(i * Math.PI / 200),
                        19.5 + Math.sin(i * Math.PI / 200)))
            .collect(Collectors.joining(","));
    String polygon = "S_INTERSECTS(_place, POLYGON((" + edge + ", -95.9 19.5)))";
    TableQuery readSlowly = ask("id", polygon, "", "", OptionalInt.of(KnownAnswers.MOST_CELLS + 1));
    try (Scopes.Entered ignored = enter(PUEBLA)) {
      try (RowStream first = tables.query(table, readSlowly)) {
        assertThat(first.total()).isPositive();
        return catchThrowableOfType(
            Problem.class, () -> tables.query(table, ask("", polygon, "", "")).close());
      }
    }
  }

  private TableFile table(TenantId tenant, int rows) throws IOException {
    String csv =
        IntStream.range(0, rows)
            .mapToObj(
                i ->
                    String.format(
                        Locale.ROOT,
                        "%d,%.5f,%.5f",
                        i,
                        19.5 + (i % 997) / 2_000.0,
                        -96.9 - (i % 991) / 2_000.0))
            .collect(Collectors.joining("\n", "id,latitud,longitud\n", "\n"));
    try (Scopes.Entered ignored = enter(tenant)) {
      Path file = Files.writeString(Files.createTempFile(folder, "upload", ".csv"), csv);
      return tables.read(file, Optional.empty(), List.of()).file();
    }
  }

  private Scopes.Entered enter(TenantId tenant) {
    return scopes.enter(Optional.of(tenant), Caller.system("test"));
  }
}
