package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {
  @TempDir Path folder;
  private DuckDb engine;
  private DuckDBConnection connection;

  @BeforeEach
  void open() throws Exception {
    engine =
        DuckDb.open(
            folder,
            folder.resolve("spill"),
            "100MB",
            DuckDb.Results.WHOLE,
            EngineSettings.defaults());
    connection = engine.connection();
  }

  @AfterEach
  void close() throws Exception {
    connection.close();
    engine.close();
  }

  @Test
  void itRunsWithParametersAndWithout() throws Exception {
    SqlText bound = new SqlText().add("SELECT ").bind("a'b");
    assertThat(bound.bound()).isTrue();
    try (Asked asked = Asked.of(connection, bound, 5)) {
      assertThat(asked.rows().next()).isTrue();
      assertThat(asked.rows().getString(1)).isEqualTo("a'b");
    }
    SqlText plain = new SqlText().add("SELECT 7");
    assertThat(plain.bound()).isFalse();
    try (Asked asked = Asked.of(connection, plain, 5)) {
      assertThat(asked.rows().next()).isTrue();
      assertThat(asked.rows().getInt(1)).isEqualTo(7);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatTakesTooLongIsStoppedAndSaysSo(boolean bound) throws Exception {
    SqlText endless =
        new SqlText().add("SELECT count(*) FROM range(10000000) a, range(10000000) b");
    endless.add(" WHERE a.range + b.range = ");
    Problem problem =
        catchThrowableOfType(
            Problem.class,
            () -> Asked.of(connection, bound ? endless.bind(-1L) : endless.add("-1"), 1));
    assertThat(problem.code()).isEqualTo(ErrorCode.QUERY_TIMEOUT);
    try (Asked asked = Asked.of(connection, new SqlText().add("SELECT 1"), 5)) {
      assertThat(asked.rows().next()).as("the connection is usable").isTrue();
    }
  }

  @Test
  void aMistakeIsTheEnginesOwn() {
    assertThatThrownBy(() -> Asked.of(connection, new SqlText().add("SELECT nothing"), 5))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("nothing");
  }
}
