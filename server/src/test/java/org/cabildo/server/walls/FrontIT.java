package org.cabildo.server.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cabildo.server.Client;
import org.cabildo.server.testing.FrontForTests;
import org.cabildo.server.testing.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documented reverse proxy, in front of the real server. */
class FrontIT {
  private static final Path GUIDE = Path.of("..", "docs", "front", "nginx.conf");
  private static final String DATASETS = "/api/v1/tenants/xalapa/datasets";
  private static FrontForTests front;
  private final Client through =
      new Client(front.url(), RunningServer.get().administratorPassword());
  private final String token = "Bearer " + RunningServer.get().token();

  @BeforeAll
  static void start() {
    front = FrontForTests.start(GUIDE, RunningServer.get().url());
  }

  @AfterAll
  static void stop() {
    if (front != null) {
      front.close();
    }
  }

  @Test
  void pagesAndAnswersComeThroughAsTheyAre() {
    Client.Answer page = through.get("/xalapa/datasets/alumbrado", "Accept", "text/html");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();

    Client.Answer rows = through.get(DATASETS + "/alumbrado/rows");
    assertThat(rows.text()).isEqualTo(new Client().get(DATASETS + "/alumbrado/rows").text());
    String tag = rows.headers().firstValue("ETag").orElseThrow();
    assertThat(through.get(DATASETS + "/alumbrado/rows", "If-None-Match", tag).status())
        .isEqualTo(304);

    Client.Answer part = through.get(DATASETS + "/alumbrado/original", "Range", "bytes=0-9");
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.bytes()).hasSize(10);
  }

  @Test
  void filesArriveWholeAndPieceByPiece() {
    String body =
        "{\"slug\":\"detras-del-frente\",\"title\":\"Detrás\",\"description\":\"Pruebas\","
            + "\"office\":\"alumbrado\"}";
    String[] json = {"Authorization", token, "Content-Type", "application/json"};
    assertThat(through.send("POST", DATASETS, body, json).status()).isEqualTo(201);
    String dataset = DATASETS + "/detras-del-frente";
    byte[] csv = "a,b\n".concat("1,2\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
    assertThat(
            through
                .send(
                    "PUT",
                    dataset + "/data",
                    csv,
                    "Authorization",
                    token,
                    "Content-Type",
                    "text/csv")
                .json()
                .at("/rows")
                .asInt())
        .isEqualTo(100_000);
    Client.Answer announced =
        through.send(
            "POST",
            dataset + "/uploads",
            "",
            "Authorization",
            token,
            "Tus-Resumable",
            "1.0.0",
            "Upload-Length",
            "8");
    assertThat(announced.status()).isEqualTo(201);
    Client.Answer piece =
        through.send(
            "PATCH",
            dataset + "/uploads/" + announced.json().at("/id").asText(),
            "a,b\n1,2\n",
            "Authorization",
            token,
            "Tus-Resumable",
            "1.0.0",
            "Content-Type",
            "application/offset+octet-stream",
            "Upload-Offset",
            "0");
    assertThat(piece.status()).isEqualTo(204);
    assertThat(piece.headers().firstValue("Upload-Offset")).hasValue("8");
  }

  /** Checklist D9: nothing that two servers could read in two ways gets past the first. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: chunked\nContent-Length: 5",
        "Content-Length: 5\nTransfer-Encoding: chunked",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: chunked\nTransfer-Encoding: identity",
        "Transfer-Encoding: chunked, identity",
        "Content-Length: 5\nContent-Length: 6",
        "Content-Length: +5",
        "Host: xalapa.example"
      })
  void whatCouldBeReadInTwoWaysIsRefused(String headers) {
    List<String> lines = new ArrayList<>(List.of("Host: 127.0.0.1:" + front.port()));
    lines.addAll(Arrays.asList(headers.split("\n")));
    RawRequest.Answer answer = new RawRequest("POST " + DATASETS, lines).send(front.port());
    assertThat(answer.status()).isIn(400, 501);
    assertThat(answer.head()).doesNotContain("x-request-id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /|Host:",
        "GET /|Host: :80",
        "GET /|Host: localhost:-1",
        "GET /|Host: localhost:",
        "GET /|Host: user@localhost",
        "GET http://host:port@x/|Host: localhost",
        "GET /|Host : localhost",
        "GET /|Host: localhost\r\n .evil",
        "GET /xalapa/%zz|Host: localhost",
        "GET /xalapa/%00|Host: localhost",
        "GET /xalapa/%2e%2e%2fpuebla|Host: localhost",
        "GET //evil.example/|Host: localhost",
        "OPTIONS *|Host: localhost",
        "CONNECT evil.example:443|Host: localhost"
      })
  void oddHostsAndAddressesAreRefusedByOneOfTheTwo(String request) {
    String[] parts = request.split("\\|");
    RawRequest.Answer answer = new RawRequest(parts[0], List.of(parts[1])).send(front.port());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("Payara", "evil.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"websocket", "h2c"})
  void anUpgradeIsNotPassedOn(String protocol) {
    RawRequest.Answer answer =
        new RawRequest(
                "POST " + DATASETS + "/alumbrado/rows",
                List.of(
                    "Host: 127.0.0.1:" + front.port(),
                    "Content-Type: application/json",
                    "Upgrade: " + protocol,
                    "HTTP2-Settings: AAMAAABkAAQAAP__",
                    "Content-Length: 11",
                    "Connection: Upgrade, HTTP2-Settings, close\r\n\r\n{\"limit\":1}"))
            .send(front.port());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).startsWith("{\"version\"");
  }

  @Test
  void theHostHeaderSaysWhichPortalIsMeantAndUnknownOnesAreTold() {
    assertThat(RawRequest.get("nadie.example", "/xalapa/").send(front.port()).status())
        .isEqualTo(421);
    RawRequest.Answer absolute =
        new RawRequest("GET http://nadie.example/xalapa/", List.of("Host: 127.0.0.1"))
            .send(front.port());
    assertThat(absolute.head()).doesNotContain("nadie.example");
    assertThat(absolute.body()).doesNotContain("nadie.example");
  }

  @Test
  void healthIsForTheServersOwnMachine() {
    assertThat(through.get("/health/ready").status()).isEqualTo(404);
    assertThat(new Client().get("/health/ready").status()).isEqualTo(200);
  }

  /** Checklist D10: who sends slowly holds a connection of the proxy and nothing of the server. */
  @Test
  @Timeout(60)
  void slowSendersDoNotReachTheServer() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 90; i++) {
        slow.add(slowly());
      }
      long start = System.nanoTime();
      assertThat(through.get("/xalapa/", "Accept", "text/html").status()).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
      Optional<String> refused = Optional.empty();
      for (int i = 0; i < 30 && refused.isEmpty(); i++) {
        Socket one = slowly();
        slow.add(one);
        refused = answered(one);
      }
      assertThat(refused).as("more than an address may have").hasValue("HTTP/1.1 429");
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  private static Socket slowly() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), front.port());
    String head =
        "PUT %s/lento/data HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/csv\r\n"
            .formatted(DATASETS);
    socket
        .getOutputStream()
        .write((head + "Content-Length: 100000\r\n\r\na").getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static Optional<String> answered(Socket socket) throws IOException {
    socket.setSoTimeout(200);
    try {
      return Optional.of(
          new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII));
    } catch (java.net.SocketTimeoutException stillWaiting) {
      return Optional.empty();
    }
  }
}
