package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.cabildo.access.Caller;
import org.cabildo.access.Scopes;
import org.cabildo.problem.Problem;
import org.cabildo.storage.BlobStore;
import org.cabildo.tenancy.TenantId;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose a connection is, and for how long. */
class EnginesTest {
  @TempDir Path folder;
  private final Scopes scopes = new Scopes();
  private Engines engines;
  private Scopes.Entered entered;

  @BeforeEach
  void start() {
    engines =
        new Engines(
            new BlobStore(scopes, folder.toString()),
            EngineSettings.defaults(),
            AdmissionSettings.defaults(),
            scopes);
    entered = scopes.enter(Optional.of(new TenantId("xalapa")), Caller.system("test"));
  }

  @AfterEach
  void stop() {
    entered.close();
    engines.close();
  }

  @Test
  void quickQuestionsUseTheSameConnectionOneAfterAnother() {
    DuckDBConnection first = lent(1);
    assertThatThrownBy(() -> engines.ask(1, connection -> number(connection, "SELECT nothing")))
        .isInstanceOf(Problem.class);
    assertThat(lent(1)).isSameAs(first);
    int seven = engines.ask(1, connection -> number(connection, "SELECT 7"));
    assertThat(seven).isEqualTo(7);
  }

  @Test
  void longQuestionsHaveAConnectionOfTheirOwnForItHasALimitOfMemory() throws Exception {
    long work = engines.longCells() + 1;
    DuckDBConnection first = lent(work);
    assertThat(first.isClosed()).isTrue();
    assertThat(lent(work)).isNotSameAs(first);
  }

  @Test
  void anAnswerThatIsClosedTwiceGivesItsConnectionBackOnce() throws Exception {
    DuckRows.Source answer = engines.open(QueryLane.QUICK, source -> source);
    answer.close();
    answer.close();
    try (DuckRows.Source one = engines.open(QueryLane.QUICK, source -> source);
        DuckRows.Source other = engines.open(QueryLane.QUICK, source -> source)) {
      assertThat(one.connection()).isNotSameAs(other.connection());
    }
  }

  @Test
  void aFailedBeginningGivesItsConnectionBack() {
    DuckDBConnection first = lent(1);
    assertThatThrownBy(
            () ->
                engines.open(
                    QueryLane.QUICK, source -> number(source.connection(), "SELECT nothing")))
        .isInstanceOf(Problem.class);
    assertThat(lent(1)).isSameAs(first);
  }

  private DuckDBConnection lent(long work) {
    return engines.ask(work, connection -> connection);
  }

  private static int number(DuckDBConnection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }
}
