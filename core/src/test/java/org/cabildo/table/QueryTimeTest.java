package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.cabildo.access.Caller;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.BlobStore;
import org.cabildo.tenancy.TenantId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryTimeTest {
  private static final TenantId XALAPA = new TenantId("xalapa");
  private static final TenantId PUEBLA = new TenantId("puebla");

  @TempDir Path folder;
  private final Scopes scopes = new Scopes();
  private Engines engines;

  @AfterEach
  void close() {
    engines.close();
  }

  @Test
  void theTimeOfAQuestionIsItsTenantsAndIsTakenOnce() {
    start();
    scopes.run(XALAPA, Caller.system("test"), () -> ask(0));
    scopes.run(PUEBLA, Caller.system("test"), () -> ask(60));
    assertThat(engines.time().tenants()).containsExactlyInAnyOrder(XALAPA, PUEBLA);
    scopes.run(
        PUEBLA,
        Caller.system("test"),
        () -> {
          assertThat(engines.time().take().toMillis()).isGreaterThanOrEqualTo(60);
          assertThat(engines.time().take()).isZero();
        });
    assertThat(engines.time().tenants()).containsExactly(XALAPA);
  }

  @Test
  void aQuestionToAllTenantsIsNobodys() {
    start();
    assertThat(scopes.asPlatform(Caller.system("test"), () -> ask(0))).isFalse();
    assertThat(engines.time().tenants()).isEmpty();
  }

  @Test
  void whoHasToWaitIsToldHowLongAndNobodyElseWaits() {
    start();
    scopes.run(
        XALAPA,
        Caller.system("test"),
        () -> engines.time().pause(Optional.of(Instant.now().plusSeconds(90))));
    scopes.run(PUEBLA, Caller.system("test"), () -> ask(0));
    scopes.run(
        XALAPA,
        Caller.system("test"),
        () -> {
          Problem problem = catchThrowableOfType(Problem.class, () -> ask(0));
          assertThat(problem.code()).isEqualTo(ErrorCode.QUERY_QUOTA);
          assertThat((long) problem.parameters().get("seconds")).isBetween(85L, 90L);
          assertThat(engines.time().tenants()).as("to be looked at again").contains(XALAPA);
          engines.time().pause(Optional.of(Instant.now().minusSeconds(1)));
          ask(0);
          engines.time().pause(Optional.empty());
          ask(0);
        });
  }

  private void start() {
    engines =
        new Engines(
            new BlobStore(scopes, folder.toString()),
            EngineSettings.defaults(),
            AdmissionSettings.defaults(),
            scopes);
  }

  private boolean ask(int millis) {
    return engines.ask(
        1,
        connection -> {
          try {
            Thread.sleep(millis);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return connection.isClosed();
        });
  }
}
