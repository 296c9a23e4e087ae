package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.cabildo.problem.ErrorCode;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbTest {
  @TempDir Path outside;
  private DuckDb engine;
  private DuckDBConnection connection;
  private Path inside;

  @BeforeEach
  void open() throws Exception {
    inside = Files.createDirectory(outside.resolve("files"));
    engine = engine(DuckDb.Results.WHOLE);
    connection = engine.connection();
  }

  @AfterEach
  void close() throws Exception {
    connection.close();
    engine.close();
  }

  @Test
  void theEngineSeesNothingOutsideOfItsFolder() throws Exception {
    Path secret = Files.writeString(outside.resolve("secret.csv"), "a\n1\n");
    Files.createSymbolicLink(inside.resolve("link.csv"), secret);
    for (String sql :
        List.of(
            "SELECT * FROM read_text('" + secret + "')",
            "SELECT * FROM read_csv('" + secret + "')",
            "SELECT * FROM sniff_csv('" + secret + "')",
            "SELECT * FROM read_csv('" + inside + "/../secret.csv')",
            "SELECT * FROM read_csv('" + inside + "/link.csv')",
            "SELECT * FROM read_blob('/proc/self/environ')",
            "SELECT * FROM glob('/etc/*')",
            "SELECT * FROM read_csv('http://127.0.0.1:1/x')",
            "ATTACH '" + outside.resolve("x.db") + "'",
            "COPY (SELECT 1) TO '" + outside.resolve("x.csv") + "'",
            "INSTALL httpfs",
            "LOAD '" + secret + "'")) {
      refused(sql);
    }
  }

  @Test
  void theEngineCannotBeReconfigured() {
    for (String sql :
        List.of(
            "SET GLOBAL enable_external_access=true",
            "SET GLOBAL lock_configuration=false",
            "SET GLOBAL memory_limit='50GB'",
            "SET GLOBAL allowed_directories=['/']")) {
      refused(sql);
    }
  }

  @Test
  void aQueryThatTakesTooLongIsInterruptedAndTheConnectionLives() throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(1);
      SQLException late =
          catchThrowableOfType(
              SQLException.class,
              () ->
                  statement.executeQuery(
                      "SELECT count(*) FROM range(100000000) a, range(1000) b"
                          + " WHERE a.range + b.range = 7"));
      assertThat(DuckDb.problem(late, 1).code()).isEqualTo(ErrorCode.QUERY_TIMEOUT);
      assertThat(DuckDb.problem(late, 1).parameters()).containsEntry("seconds", 1);
    }
    try (Statement statement = connection.createStatement()) {
      assertThat(statement.execute("SELECT 1")).isTrue();
    }
  }

  @Test
  void aDownloadIsComputedAsItIsRead() throws Exception {
    long start = System.nanoTime();
    try (DuckDb downloads = engine(DuckDb.Results.STREAMED);
        DuckDBConnection streaming = downloads.connection();
        Statement statement = streaming.createStatement();
        ResultSet rows = statement.executeQuery("SELECT range FROM range(100000000000)")) {
      assertThat(rows.next()).isTrue();
    }
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }

  @Test
  void moreMemoryThanAllowedIsNotTaken() throws Exception {
    try (Statement statement = connection.createStatement()) {
      SQLException large =
          catchThrowableOfType(
              SQLException.class,
              () -> statement.executeQuery("SELECT list(range) FROM range(200000000)"));
      assertThat(DuckDb.problem(large, 1).code()).isEqualTo(ErrorCode.UNAVAILABLE);
    }
  }

  private DuckDb engine(DuckDb.Results results) {
    Path spill = inside.resolve("spill-" + results);
    return DuckDb.open(inside, spill, "200MB", results, EngineSettings.defaults());
  }

  private void refused(String sql) {
    assertThatThrownBy(
            () -> {
              try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
              }
            })
        .as(sql)
        .isInstanceOf(SQLException.class);
  }
}
