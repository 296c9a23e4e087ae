package org.cabildo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FailuresTest {
  private static final String STATISTICS =
      "{\"tenants\":5,\"datasets\":27,\"rows\":101234,\"offices\":20}";

  private final ScriptedPortal server = new ScriptedPortal();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aProblemKeepsEverythingThePortalSaid() {
    server.then(
        400,
        """
        {"type":"urn:cabildo:problem:unknown-column","title":"Unknown column","status":400,
         "detail":"The table has no column “zone”.","code":"unknown-column","requestId":"r-77",
         "column":"zone","suggestion":"zona","in":"where","position":4}
        """);

    PortalException.Rejected e =
        catchThrowableOfType(
            PortalException.Rejected.class,
            () -> server.portal().catalog("xalapa").table("alumbrado").count());

    assertThat(e.status()).hasValue(400);
    assertThat(e.code()).hasValue("unknown-column");
    assertThat(e.requestId()).hasValue("r-77");
    assertThat(e.detail()).isEqualTo("The table has no column “zone”.");
    assertThat(e.suggestion()).hasValue("zona");
    assertThat(e.position()).hasValue(4);
    assertThat(e)
        .hasMessage(
            "The table has no column “zone”. Did you mean ‘zona’? [400 unknown-column,"
                + " GET /api/v1/tenants/xalapa/datasets/alumbrado/rows, request r-77]");
  }

  @Test
  void theLeafSaysWhatToDo() {
    assertThat(failure(401)).isInstanceOf(PortalException.Denied.class);
    assertThat(failure(403)).isInstanceOf(PortalException.Denied.class);
    assertThat(failure(404)).isInstanceOf(PortalException.NotFound.class);
    assertThat(failure(409)).isInstanceOf(PortalException.Rejected.class);
    assertThat(failure(429)).isInstanceOf(PortalException.RateLimited.class);
    assertThat(failure(500)).isInstanceOf(PortalException.Unavailable.class);
    assertThat(failure(503)).isInstanceOf(PortalException.Unavailable.class);
  }

  private PortalException failure(int status) {
    return Failure.of(
            HttpRequest.newBuilder(URI.create("http://example.org/api/v1/tenants")).build(),
            status,
            java.net.http.HttpHeaders.of(java.util.Map.of(), (name, value) -> true),
            "<html>Bad gateway</html>".getBytes(StandardCharsets.UTF_8),
            ScriptedPortal.NOW)
        .toException();
  }

  @Test
  void findIsEmptyForADatasetButNotForATenantThatDoesNotExist() {
    server.then(404, "{\"code\":\"not-found\",\"detail\":\"Nothing\"}");
    assertThat(server.portal().catalog("xalapa").findDataset("nada")).isEmpty();
    assertThatThrownBy(() -> server.portal().catalog("xalapa").dataset("nada"))
        .isInstanceOf(PortalException.NotFound.class);

    server.then(404, "{\"code\":\"tenant-not-found\",\"detail\":\"Nobody\"}");
    assertThatThrownBy(() -> server.portal().catalog("nadie").findDataset("nada"))
        .isInstanceOf(PortalException.NotFound.class)
        .hasMessageContaining("Nobody");
  }

  @Test
  void safeRequestsAreRepeatedWithJitter() {
    server.then(503, "{}").then(502, "{}").then(STATISTICS);
    assertThat(server.portal().statistics()).isEqualTo(new Statistics(5, 27, 101234, 20));
    assertThat(server.pauses()).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
  }

  @Test
  void whatThePortalSaysAboutWaitingWins() {
    server
        .then(429, "{}", "Retry-After", "3")
        .then(503, "{}", "Retry-After", "Tue, 24 Nov 2026 04:00:02 GMT")
        .then(STATISTICS);
    server.portal().statistics();
    assertThat(server.pauses()).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(2));
  }

  @Test
  void aLongWaitIsLeftToTheCaller() {
    server.then(429, "{}", "Retry-After", "60");
    PortalException.RateLimited e =
        catchThrowableOfType(PortalException.RateLimited.class, () -> server.portal().statistics());
    assertThat(e.retryAfter()).hasValue(Duration.ofSeconds(60));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void afterTwoRepetitionsItGivesUp() {
    server.then(504, "{}");
    assertThatThrownBy(() -> server.portal().statistics())
        .isInstanceOf(PortalException.Unavailable.class);
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void errorsThatStayAreNotRepeated() {
    server.then(500, "{}");
    assertThatThrownBy(() -> server.portal().statistics())
        .isInstanceOf(PortalException.Unavailable.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aWriteIsRepeatedUnderItsKeyAndTheNextOneHasAnother() {
    server
        .then(503, "{}")
        .then(409, "{\"code\":\"idempotency-key-busy\"}", "Retry-After", "5")
        .then(409, "{\"code\":\"conflict\"}");
    Catalog catalog = server.portal().catalog("xalapa");
    assertThatThrownBy(() -> catalog.create(DatasetDraft.of("arboles", "Árboles")))
        .isInstanceOf(PortalException.Rejected.class);
    assertThat(server.requests()).hasSize(3);
    assertThat(keys()).doesNotContain("").hasSize(1);

    assertThatThrownBy(() -> catalog.create(DatasetDraft.of("bancas", "Bancas")))
        .isInstanceOf(PortalException.Rejected.class);
    assertThat(keys()).hasSize(2);
  }

  private Set<String> keys() {
    return server.requests().stream()
        .map(request -> request.header("Idempotency-key"))
        .collect(Collectors.toSet());
  }

  @Test
  void noPortalAtAllIsUnavailable() {
    Portal nobody =
        Portal.builder("http://127.0.0.1:1").retries(0).timeout(Duration.ofSeconds(5)).connect();
    PortalException.Unavailable e =
        catchThrowableOfType(PortalException.Unavailable.class, nobody::statistics);
    assertThat(e.status()).isEmpty();
    assertThat(e)
        .hasMessage(
            "The portal http://127.0.0.1:1/ did not answer: nothing listens there, or the way is"
                + " blocked")
        .hasCauseInstanceOf(Exception.class);
    assertThatThrownBy(
            () -> Portal.builder("http://nobody.invalid").retries(0).connect().statistics())
        .isInstanceOf(PortalException.Unavailable.class)
        .hasMessageContaining("there is no host of that name");
  }

  @Test
  void theDeadlineCoversTheBody() {
    CountDownLatch never = new CountDownLatch(1);
    server.then(stalled(never, "{\"tenants\":"));
    Portal portal =
        Portal.builder(server.url()).timeout(Duration.ofMillis(300)).retries(0).connect();

    long begin = System.nanoTime();
    assertThatThrownBy(portal::statistics)
        .isInstanceOf(PortalException.Unavailable.class)
        .hasMessageContaining("stalled");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
    never.countDown();
  }

  @Test
  void aStreamThatStallsEnds() {
    CountDownLatch never = new CountDownLatch(1);
    server.then(stalled(never, "[{\"a\":1},"));
    Portal portal =
        Portal.builder(server.url()).timeout(Duration.ofMillis(300)).retries(0).connect();

    try (Stream<Row> rows = portal.catalog("xalapa").table("t").stream(row -> row)) {
      assertThatThrownBy(() -> rows.forEach(row -> assertThat(row.integer("a")).isEqualTo(1)))
          .isInstanceOf(PortalException.Unavailable.class)
          .hasMessageContaining("stalled");
    }
    never.countDown();
  }

  @Test
  void headersThatNeverComeEndTheWait() {
    CountDownLatch never = new CountDownLatch(1);
    server.then(
        exchange -> {
          await(never);
        });
    Portal portal =
        Portal.builder(server.url()).timeout(Duration.ofMillis(300)).retries(0).connect();
    assertThatThrownBy(portal::statistics)
        .isInstanceOf(PortalException.Unavailable.class)
        .hasMessageContaining("no answer within 300 ms");
    never.countDown();
  }

  private static ScriptedPortal.Reply stalled(CountDownLatch until, String beginning) {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(beginning.getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      await(until);
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void compressionIsAskedForAndUndone() {
    server.then(
        ScriptedPortal.bytes(200, ScriptedPortal.gzip(STATISTICS), "Content-Encoding", "gzip"));
    assertThat(server.portal().statistics().tenants()).isEqualTo(5);
    assertThat(server.request().header("Accept-encoding")).isEqualTo("gzip");
  }

  @Test
  void requestsSayWhoTheyAreAndTheTokenStaysOutOfSight() {
    server.then(401, "{\"detail\":\"Who are you?\"}");
    Portal portal =
        server.client().token("cab_secret").application("luces/1.2").language("en").connect();

    assertThatThrownBy(portal::statistics)
        .isInstanceOf(PortalException.Denied.class)
        .hasMessage("Who are you? [401, GET /api/v1/federation/statistics, request r-1]")
        .satisfies(e -> assertThat(e.toString()).doesNotContain("cab_secret"));
    assertThat(server.request().header("Authorization")).isEqualTo("Bearer cab_secret");
    assertThat(server.request().header("User-agent"))
        .matches("cabildo-sdk/\\d+\\.\\d+\\.\\d+\\S* \\(luces/1\\.2\\) java/\\d+");
    assertThat(server.request().header("Accept-language")).isEqualTo("en");
    assertThat(portal.toString()).doesNotContain("cab_secret");
  }

  @Test
  void whatIsNotAPortalIsSaidToBeNone() {
    server.then("<html>Welcome</html>");
    assertThatThrownBy(() -> server.portal().tenants())
        .isInstanceOf(PortalException.Mismatch.class)
        .hasMessageContaining("a Cabildo portal?");
    server.then(404, "<html>Not here</html>");
    assertThatThrownBy(() -> server.portal().catalog("xalapa").findDataset("alumbrado"))
        .isInstanceOf(PortalException.NotFound.class)
        .hasMessageContaining(server.url() + " answered 404 and not as a Cabildo portal does");
  }

  @Test
  void whatCannotBeAnAddressIsRefusedBeforeAsking() {
    for (String url :
        new String[] {
          "datos.example.org",
          "http//localhost",
          "http://local host",
          "http://localhost?x=1",
          "http://admin:secret@localhost",
          "ftp://localhost"
        }) {
      assertThatThrownBy(() -> Portal.connect(url))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("‘" + url + "’")
          .hasMessageContaining("as in https://datos.example.org");
    }
  }

  @Test
  void aTokenFromAFileMayEndWithALineBreakAndIsNeverShown() {
    server.then(STATISTICS);
    server.client().token("cab_secret\n").connect().statistics();
    assertThat(server.request().header("Authorization")).isEqualTo("Bearer cab_secret");

    assertThatThrownBy(() -> server.client().token("cab_secret\ncab_other"))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(e.toString()).doesNotContain("secret"));
  }

  @Test
  void aPortalThatMovedSaysWhere() {
    server.then(301, "", "Location", "https://datos.example.org/");
    assertThatThrownBy(() -> server.portal().statistics())
        .isInstanceOf(PortalException.Rejected.class)
        .hasMessageContaining("connect to https://datos.example.org/");
  }
}
