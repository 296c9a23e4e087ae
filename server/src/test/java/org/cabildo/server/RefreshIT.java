package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cabildo.server.testing.CabildoProcess;
import org.cabildo.server.testing.FileServer;
import org.cabildo.server.testing.Publisher;
import org.cabildo.server.testing.Wait;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Datasets that update themselves from an address, and how they are doing when they cannot. */
@Tag(SharedServerSuite.OWN)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefreshIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String LAMPS = "zona,watts\nCentro,70\nNorte,100\n";

  private final FileServer files = FileServer.on("127.0.0.2", 0);
  private final FileServer inside = FileServer.on("127.0.0.1", files.port());
  private CabildoProcess server;
  private Publisher publisher;

  @BeforeAll
  void start() {
    server =
        CabildoProcess.launchExactly(
            CabildoProcess.freshDataFolder("refresh"),
            List.of("--port", "0", "--no-demo"),
            Map.of(
                "CABILDO_EGRESS_ALLOW", "127.0.0.2",
                "CABILDO_EGRESS_PORTS", "80,443," + files.port(),
                "CABILDO_REFRESH_BROKEN_AFTER", "2"));
    server.awaitReady();
    publisher = Publisher.onboard(server, "fuentes");
  }

  @AfterAll
  void stop() {
    server.close();
    files.close();
    inside.close();
  }

  @Test
  void aFileIsPublishedFromItsAddressAndAgainOnlyWhenItChanges() {
    publish("lamparas");
    files.serve("/lamparas.csv", LAMPS, Map.of("ETag", "\"uno\""));
    JsonNode set = set("lamparas", files.url("/lamparas.csv?clave=secreta"), "PT1H");
    assertThat(set.at("/state").asText()).isEqualTo("waiting");
    JsonNode updated = until("lamparas", "updated");

    assertThat(updated.at("/failures").asInt()).isZero();
    assertThat(Instant.parse(updated.at("/nextTryAt").asText()))
        .isBetween(
            Instant.now().plus(Duration.ofMinutes(58)), Instant.now().plus(Duration.ofMinutes(64)));
    JsonNode version = ok(publisher.get(path("lamparas") + "/versions/1"));
    assertThat(version.at("/rows").asInt()).isEqualTo(2);
    assertThat(version.at("/publishedBy").asText()).isEqualTo("system:refresh");
    assertThat(version.toString()).contains("lamparas.csv").doesNotContain("secreta");

    run("lamparas");
    until("lamparas", "unchanged");
    assertThat(files.headers("/lamparas.csv").get(1).getFirst("If-None-Match"))
        .isEqualTo("\"uno\"");
    assertThat(versions("lamparas")).isEqualTo(1);

    files.serve("/lamparas.csv", LAMPS + "Sur,70\n", Map.of("ETag", "\"dos\""));
    run("lamparas");
    until("lamparas", "updated");
    assertThat(versions("lamparas")).isEqualTo(2);

    files.serve("/lamparas.csv", LAMPS + "Sur,70\n", Map.of());
    run("lamparas");
    until("lamparas", "unchanged");
    assertThat(ok(publisher.get(path("lamparas") + "/jobs")).at("/jobs")).hasSize(2);
  }

  @Test
  void thePublicLearnsTheHostAndWhenAndNothingElse() {
    publish("publico");
    files.serve("/publico.csv", LAMPS, Map.of());
    set("publico", files.url("/publico.csv?clave=secreta"), "P1D");
    until("publico", "updated");
    String page = text(publisher.get("/fuentes/datasets/publico"));
    String english = text(publisher.get("/fuentes/datasets/publico?lang=en"));

    assertThat(page).contains("Se actualiza solo desde 127.0.0.2; revisado el ");
    assertThat(english).contains("Updated automatically from 127.0.0.2; last checked ");
    assertThat(page + english + text(publisher.get(path("publico")))).doesNotContain("secreta");
    set("publico", files.url("/publico.csv?clave=secreta"), "P1D", true);
    assertThat(text(publisher.get("/fuentes/datasets/publico"))).doesNotContain("127.0.0.2;");
  }

  @Test
  void whatSomebodyHasToDecideAboutIsHeldBackUntilSomebodyDoes() {
    publish("personales");
    files.serve("/personales.csv", "correo\nana.perez@gmail.com\nluis.soto@gmail.com\n", Map.of());
    set("personales", files.url("/personales.csv"), "PT1H");
    JsonNode held = until("personales", "held");

    assertThat(held.at("/problem/code").asText()).isEqualTo("personal-data");
    assertThat(held.has("nextTryAt")).isFalse();
    assertThat(publisher.get(path("personales") + "/versions/1").statusCode()).isEqualTo(404);
    String job = held.at("/jobUrl").asText().replaceFirst("^https?://[^/]+", "");
    publisher.expect(
        202,
        publisher.json(
            "POST", job + "/retry?personalData=accepted&reason=Lo%20pide%20la%20ley", ""));
    until("personales", "updated");
    assertThat(versions("personales")).isEqualTo(1);
  }

  @Test
  void aDraftStaysADraft() {
    publisher.create("borrador");
    ok(publisher.json("PATCH", path("borrador"), "{\"state\":\"draft\",\"reason\":\"Prueba.\"}"));
    files.serve("/borrador.csv", LAMPS, Map.of());
    set("borrador", files.url("/borrador.csv"), "P1W");
    until("borrador", "updated");
    Client anybody = new Client(server.url(), "");
    assertThat(anybody.get(path("borrador")).status()).isEqualTo(404);
    assertThat(anybody.get(path("borrador") + "/source").status()).isEqualTo(401);
  }

  @Test
  void failuresAreToldAndAfterSomeItIsBrokenUntilItWorksAgain() {
    publish("roto");
    JsonNode failing = setAndAwait("roto", files.url("/no-esta.csv"), "failing");
    assertThat(failing.at("/problem/code").asText()).isEqualTo("fetch-failed");
    assertThat(failing.at("/problem/detail").asText()).contains("404");
    assertThat(Instant.parse(failing.at("/nextTryAt").asText()))
        .isBetween(
            Instant.now().plus(Duration.ofMinutes(3)), Instant.now().plus(Duration.ofMinutes(5)));
    long journalled = events();
    run("roto");
    JsonNode broken = until("roto", "broken");
    assertThat(Instant.parse(broken.at("/nextTryAt").asText()))
        .isAfter(Instant.now().plus(Duration.ofHours(19)));
    assertThat(events()).as("that it was to run, and that it is broken").isEqualTo(journalled + 2);

    files.serve("/no-esta.csv", LAMPS, Map.of());
    run("roto");
    assertThat(until("roto", "updated").at("/failures").asInt()).isZero();

    files.refuse("/no-esta.csv", 503, Map.of("Retry-After", "86400"));
    run("roto");
    assertThat(Instant.parse(until("roto", "failing").at("/nextTryAt").asText()))
        .isAfter(Instant.now().plus(Duration.ofHours(23)));
  }

  @Test
  void nobodyIsLedInside() {
    publish("desviado");
    for (String target :
        List.of(
            "http://127.0.0.1:" + files.port() + "/interno.csv",
            "http://169.254.169.254/latest/meta-data/",
            "http://localhost:" + files.port() + "/",
            "file:///etc/passwd")) {
      files.refuse("/desvio.csv", 302, Map.of("Location", target));
      JsonNode failing = setAndAwait("desviado", files.url("/desvio.csv"), "failing", "broken");
      assertThat(failing.at("/problem/detail").asText())
          .as(target)
          .contains("lleva a otro lado")
          .doesNotContain("127.", "169.", "passwd");
      publisher.expect(204, publisher.send("DELETE", source("desviado"), new byte[0], Map.of()));
    }
    for (String refused :
        List.of(
            "http://127.0.0.1:" + files.port() + "/",
            "http://[::ffff:127.0.0.1]/",
            "http://127.0.0.2:22/",
            "http://a:b@127.0.0.2/",
            "ftp://127.0.0.2/a.csv")) {
      JsonNode problem =
          publisher.expect(400, publisher.json("PUT", source("desviado"), body(refused, "P1D")));
      assertThat(problem.at("/field").asText()).as(refused).isEqualTo("url");
    }
    assertThat(inside.paths()).isEmpty();
  }

  @Test
  void periodsTooShortOrNoneAreRefused() {
    publish("periodos");
    for (String every : List.of("PT1M", "P2Y", "diario", "")) {
      JsonNode problem =
          publisher.expect(
              400, publisher.json("PUT", source("periodos"), body(files.url("/a.csv"), every)));
      assertThat(problem.at("/field").asText()).as(every).isEqualTo("every");
    }
    assertThat(publisher.get(source("periodos")).statusCode()).isEqualTo(404);
    assertThat(publisher.json("POST", source("periodos") + "/runs", "").statusCode())
        .isEqualTo(404);
  }

  @Test
  void oneAddressIsNeverAskedTwiceAtOnce() {
    publish("despacio");
    files.serve("/despacio.csv", LAMPS, Map.of());
    files.slow("/despacio.csv", Duration.ofMillis(500));
    set("despacio", files.url("/despacio.csv"), "PT1H");
    IntStream.range(0, 20)
        .parallel()
        .forEach(i -> publisher.json("POST", source("despacio") + "/runs", ""));
    until("despacio", "updated", "unchanged");
    assertThat(files.mostAtOnce("/despacio.csv")).isEqualTo(1);
    assertThat(versions("despacio")).isEqualTo(1);
  }

  @Test
  void whatIsPausedOrRemovedIsLeftAlone() {
    publish("pausa");
    files.serve("/pausa.csv", LAMPS, Map.of());
    JsonNode paused = set("pausa", files.url("/pausa.csv"), "PT15M", true);
    assertThat(paused.at("/state").asText()).isEqualTo("paused");
    assertThat(publisher.json("POST", source("pausa") + "/runs", "").statusCode()).isEqualTo(409);
    set("pausa", files.url("/pausa.csv"), "PT15M", false);
    until("pausa", "updated");
    publisher.expect(204, publisher.send("DELETE", source("pausa"), new byte[0], Map.of()));
    assertThat(publisher.get(source("pausa")).statusCode()).isEqualTo(404);
    assertThat(versions("pausa")).as("what was published stays").isEqualTo(1);
    assertThat(files.paths().stream().filter("/pausa.csv"::equals)).hasSize(1);
  }

  private void publish(String slug) {
    publisher.create(slug);
    ok(publisher.json("PATCH", path(slug), "{\"state\":\"published\"}"));
  }

  private JsonNode set(String slug, String url, String every) {
    return ok(publisher.json("PUT", source(slug), body(url, every)));
  }

  private JsonNode set(String slug, String url, String every, boolean paused) {
    String body = body(url, every).replaceFirst("}$", ",\"paused\":" + paused + "}");
    return ok(publisher.json("PUT", source(slug), body));
  }

  private JsonNode setAndAwait(String slug, String url, String... states) {
    set(slug, url, "PT1H");
    return until(slug, states);
  }

  private void run(String slug) {
    publisher.expect(202, publisher.json("POST", source(slug) + "/runs", ""));
  }

  /** Waits for a look that ends in one of these states: it was asked for before. */
  private JsonNode until(String slug, String... states) {
    Instant asked = Instant.parse(ok(publisher.get(source(slug))).at("/setAt").asText());
    Wait.until(
        slug + " to be " + String.join(" or ", states),
        PATIENCE,
        () -> {
          JsonNode now = ok(publisher.get(source(slug)));
          return List.of(states).contains(now.at("/state").asText())
              && Instant.parse(now.path("lastTryAt").asText("1970-01-01T00:00:00Z")).isAfter(asked)
              && !isDue(now);
        });
    return ok(publisher.get(source(slug)));
  }

  private static boolean isDue(JsonNode source) {
    return source.has("nextTryAt")
        && Instant.parse(source.at("/nextTryAt").asText()).isBefore(Instant.now());
  }

  private long events() {
    return ok(publisher.get(publisher.path("/journal/verification"))).at("/events").asLong();
  }

  private int versions(String slug) {
    return ok(publisher.get(path(slug) + "/versions")).at("/versions").size();
  }

  private JsonNode ok(HttpResponse<byte[]> answer) {
    return publisher.expect(200, answer);
  }

  private String source(String slug) {
    return path(slug) + "/source";
  }

  private String path(String slug) {
    return publisher.path("/datasets/" + slug);
  }

  private static String body(String url, String every) {
    return "{\"url\":\"%s\",\"every\":\"%s\"}".formatted(url, every);
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
