package org.cabildo.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cabildo.server.testing.CabildoProcess;
import org.cabildo.server.testing.Publisher;
import org.cabildo.server.testing.Wait;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an operator relies on: one folder, one server; it says how it is, and stops in order. */
class OperationsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final OperationsServer SERVER = OperationsServer.get();
  private static Publisher publisher;

  @BeforeAll
  static void onboard() {
    publisher = SERVER.onboard("operaciones");
    publisher.create("datos");
  }

  /**
   * In time of the processor, which does not depend on who else uses the machine; on two cores of
   * its own it listens in less than 20 s. The limit is far above that, since a busy processor is
   * slower.
   */
  @Test
  void theStartIsNoMoreWorkThanItWas() {
    assertThat(SERVER.startingWork).isLessThan(Duration.ofSeconds(90));
  }

  @Test
  void aSecondProcessOnTheFolderIsRefused() {
    CabildoProcess second = SERVER.second();

    assertThat(second.awaitExit()).isEqualTo(1);
    assertThat(second.output()).contains(Long.toString(server().pid()));
  }

  @Test
  void theOperatorOnThisMachineIsToldHowItIsAndNobodyElse() throws IOException {
    JsonNode ready = publisher.expect(200, publisher.get("/health/ready"));
    assertThat(ready.at("/status").asText()).isEqualTo("UP");
    assertThat(ready.at("/checks")).hasSize(2);
    assertThat(publisher.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(publisher.get("/health/other").statusCode()).isEqualTo(404);
    assertThat(health("X-Forwarded-For: 203.0.113.9")).startsWith("HTTP/1.1 404");
  }

  @Test
  void aDiskThatTakesNoMoreIsSaidAndNothingIsKept() throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/prlimit")), "NOT RUN: full disk: no prlimit here");
    byte[] large = ("a\n" + "0123456789\n".repeat(400_000)).getBytes(US_ASCII);
    int files = files("files/operaciones");
    largestFile("1048576");
    try {
      HttpResponse<byte[]> answer = publisher.upload("datos", large, Map.of());
      JsonNode problem = publisher.expect(507, answer);
      assertThat(problem.at("/code").asText()).isEqualTo("storage-full");
    } finally {
      largestFile("unlimited");
    }
    assertThat(files("files/tmp")).isZero();
    assertThat(files("files/operaciones")).isEqualTo(files);
    assertThat(server().output()).contains("storage-full");
    publisher.expect(201, publisher.upload("datos", large, Map.of()));
    publisher.expect(201, publisher.upload("datos", "a\n1\n".getBytes(US_ASCII), Map.of()));
  }

  @Test
  void aDatabaseThatDiesIsStartedAgainAndCallersAreToldToWait() throws Exception {
    long postgres = postgres();
    new ProcessBuilder("kill", "-9", Long.toString(postgres)).start().waitFor();
    Wait.until("an answer that says to wait", PATIENCE, () -> answer().statusCode() == 503);
    HttpResponse<byte[]> waiting = answer();
    if (waiting.statusCode() == 503) {
      assertThat(waiting.headers().firstValue("Retry-After")).isPresent();
    }
    Wait.until("the database again", PATIENCE, () -> answer().statusCode() == 200);

    assertThat(postgres()).isNotEqualTo(postgres);
    Wait.until("the operator being told", PATIENCE, () -> server().output().contains("recovered"));
    publisher.expect(
        200, publisher.json("PUT", publisher.path("/offices/oficina"), "{\"name\":\"Oficina\"}"));
  }

  /** Not a 500 at any moment. */
  private HttpResponse<byte[]> answer() {
    HttpResponse<byte[]> answer = publisher.get(publisher.path("/offices"));
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isIn(200, 503);
    return answer;
  }

  @Test
  void askedToStopDuringAnUploadItLeavesQuicklyAndNothingIsHalf() throws Exception {
    publisher.create("parada");
    publisher.expect(201, publisher.upload("parada", "a\n1\n".getBytes(US_ASCII), Map.of()));
    String dataset = publisher.path("/datasets/parada");
    try (Socket slow = new Socket(server().url().getHost(), server().url().getPort())) {
      send(slow, publisher, "PUT " + dataset + "/data", "Content-Length: 100", "a\n2\n");
      Wait.until("the upload", PATIENCE, () -> files("files/tmp") > 0);
      assertThat(server().stop()).isLessThan(Duration.ofSeconds(10));
    }
    SERVER.startAgain();
    assertThat(server().output()).doesNotContain("password:");
    publisher = publisher.at(server().url());
    JsonNode kept = publisher.expect(200, publisher.get(dataset));
    assertThat(kept.at("/version/number").asInt()).isEqualTo(1);
    assertThat(files("files/tmp")).isZero();
  }

  private static CabildoProcess server() {
    return SERVER.process();
  }

  private static String health(String header) throws IOException {
    try (Socket socket = new Socket(server().url().getHost(), server().url().getPort())) {
      send(socket, publisher, "GET /health/live", header, "");
      return new String(socket.getInputStream().readNBytes(12), US_ASCII);
    }
  }

  private static void send(
      Socket socket, Publisher caller, String request, String header, String body)
      throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(
        String.join(
                "\r\n",
                request + " HTTP/1.1",
                "Host: " + caller.url().getAuthority(),
                "Authorization: " + caller.authorization(),
                "Content-Type: text/csv",
                header,
                "",
                body)
            .getBytes(US_ASCII));
    out.flush();
  }

  /** Only the soft limit, and only of files that are written from now on. */
  private static void largestFile(String bytes) throws IOException, InterruptedException {
    Process limiting =
        new ProcessBuilder(
                "/usr/bin/prlimit",
                "--pid",
                Long.toString(server().pid()),
                "--fsize=" + bytes + ":unlimited")
            .start();
    assertThat(limiting.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(limiting.exitValue()).isZero();
  }

  private static long postgres() throws IOException {
    return Long.parseLong(
        Files.readAllLines(SERVER.folder().resolve("postgresql/postmaster.pid")).get(0).strip());
  }

  private static int files(String below) {
    return count(SERVER.folder().resolve(below));
  }

  private static int count(Path place) {
    String[] files = place.toFile().list();
    return files == null ? 0 : files.length;
  }
}
