package org.cabildo.server.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.server.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host name mapped to a tenant is that tenant's portal and nobody else's. */
class HostsIT {
  private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)");
  private static final String HTML = "Accept: text/html,*/*";

  private final Island island = IslandsOfTheSession.get().theirs();
  private final Island other = IslandsOfTheSession.get().ours();
  private final Client client = new Client();
  private final String host = "datos.isla-ajena.example";
  private final String base = "http://" + host + ":" + client.server().url().getPort();
  private final String ownHost = client.server().url().getAuthority();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/datasets",
        "/datasets?q=visible",
        "/datasets/publicado-aislado",
        "/offices",
        "/offices/obras-aisladas",
        "/about"
      })
  void aPageIsServedWithoutPrefixAndSoAreTheLinksOnIt(String path) {
    RawRequest.Answer page = RawRequest.get(host, path, HTML).send();
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("Municipio isla-ajena")
        .contains("rel=\"canonical\" href=\"" + base + path.replaceFirst("\\?.*", ""));
    Set<String> links = links(page.body());
    assertThat(links).isNotEmpty();
    for (String link : links) {
      assertThat(link).doesNotStartWith("/isla-");
      assertThat(RawRequest.get(host, link, HTML).send().status()).as(link).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sitemap.xml", "/feed.atom", "/robots.txt"})
  void whatMachinesReadNamesThatHost(String path) {
    RawRequest.Answer answer = RawRequest.get(host, path).send();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains(base + "/").doesNotContain("localhost");
    Matcher address =
        Pattern.compile(Pattern.quote(base) + "(/[^\"<?\\s]*)").matcher(answer.body());
    while (address.find()) {
      assertThat(RawRequest.get(host, address.group(1)).send().status())
          .as(address.group(1))
          .isEqualTo(200);
    }
  }

  @Test
  void itAnswersTheApiOfThatTenantOnly() {
    RawRequest.Answer own =
        RawRequest.get(host, island.api("/datasets/" + Island.PUBLISHED + "/rows")).send();
    assertThat(own.status()).isEqualTo(200);
    assertThat(own.body()).contains("visible uno");
    assertThat(
            RawRequest.get(
                    host,
                    island.api("/datasets/" + Island.DRAFT),
                    "Authorization: " + island.bearer("viewer"))
                .send()
                .body())
        .contains(island.secret());
    RawRequest.Answer foreign =
        RawRequest.get(
                host,
                other.api("/datasets/" + Island.PUBLISHED),
                "Authorization: " + other.bearer("administrator"))
            .send();
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.body()).contains("tenant-not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/isla-propia/",
        "/isla-propia/datasets/publicado-aislado",
        "/isla-ajena/",
        "/isla-ajena/datasets",
        "/xalapa/",
        "/xalapa/datasets/alumbrado",
        "/search",
        "/compare",
        "/nada"
      })
  void nobodyElsesAddressesAreUnderIt(String path) {
    RawRequest.Answer answer = RawRequest.get(host, path, HTML).send();
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("<h1").doesNotContain("Municipio isla-propia");
  }

  @Test
  void anUnknownHostGetsNoPortalAtAll() {
    for (String unknown :
        List.of(
            "nadie.example",
            "isla-ajena.example",
            "x.datos.isla-ajena.example",
            "datos.isla-ajena.example.evil.example",
            "xalapa",
            "192.0.2.1",
            "[2001:db8::1]")) {
      for (String path : List.of("/", "/isla-ajena/", island.api(""), "/api/v1/tenants")) {
        RawRequest.Answer answer = RawRequest.get(unknown, path).send();
        assertThat(answer.status()).as(unknown + path).isEqualTo(421);
        assertThat(answer.head()).contains("application/problem+json");
        assertThat(answer.body()).contains("misdirected").doesNotContain("Municipio");
      }
      RawRequest.Answer page = RawRequest.get(unknown, "/", HTML).send();
      assertThat(page.status()).isEqualTo(421);
      assertThat(page.body()).contains("<h1").doesNotContain("Municipio");
    }
  }

  @Test
  void onlyTheHostHeaderSaysWhichHostIsMeant() {
    for (String header :
        List.of(
            "X-Forwarded-Host: " + host,
            "X-Forwarded-Server: " + host,
            "X-Host: " + host,
            "Forwarded: host=" + host + ";proto=https",
            "X-Original-URL: /isla-ajena/",
            "X-Rewrite-URL: /isla-ajena/",
            "X-Forwarded-Prefix: /isla-ajena")) {
      assertThat(RawRequest.get("nadie.example", "/", header).send().status())
          .as(header)
          .isEqualTo(421);
      RawRequest.Answer federal = RawRequest.get(ownHost, "/", HTML, header).send();
      assertThat(federal.status()).as(header).isEqualTo(200);
      assertThat(federal.body())
          .as(header)
          .doesNotContain(host)
          .contains("rel=\"canonical\" href=\"http://localhost:");
    }
  }

  @Test
  void aHostIsTheSameInAnyCaseAndWithOrWithoutPort() {
    for (String written : List.of(host, host + ":80", host.toUpperCase(java.util.Locale.ROOT))) {
      RawRequest.Answer page = RawRequest.get(written, "/", HTML).send();
      assertThat(page.status()).as(written).isEqualTo(200);
      assertThat(page.body()).contains("rel=\"canonical\" href=\"" + base + "/");
    }
  }

  @Test
  void aRequestThatNamesTwoHostsOrNoneIsRefused() {
    List<RawRequest> odd =
        List.of(
            new RawRequest("GET /", List.of()),
            new RawRequest("GET /", List.of("Host: " + ownHost, "Host: " + host)),
            RawRequest.get(host + ".", "/"),
            RawRequest.get("user@" + host, "/"),
            RawRequest.get(host + "/", "/"),
            RawRequest.get(host + "," + ownHost, "/"));
    for (RawRequest request : odd) {
      RawRequest.Answer answer = request.send();
      assertThat(answer.status()).as(request.toString()).isIn(400, 421);
      assertThat(answer.body()).as(request.toString()).doesNotContain("Municipio", "Payara");
    }
  }

  /** RFC 9112, section 3.2.2. */
  @Test
  void inAbsoluteFormTheHostOfTheRequestLineCounts() {
    RawRequest.Answer unknown =
        new RawRequest("GET http://nadie.example/", List.of("Host: " + host)).send();
    assertThat(unknown.status()).isEqualTo(421);
    assertThat(unknown.body()).doesNotContain("Municipio");
    RawRequest.Answer own =
        new RawRequest("GET " + base + "/", List.of("Host: " + ownHost, HTML)).send();
    assertThat(own.status()).isEqualTo(200);
    assertThat(own.body()).contains("Municipio isla-ajena");
  }

  /** The container answers these by itself, with an empty 200. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /|Host:",
        "GET /|Host: localhost:-1",
        "GET http://host:port@x/|Host: localhost",
        "GET http://:80/|Host: localhost",
        "GET http://|Host: localhost",
        "GET /%zz|Host: localhost",
        "GET /%|Host: localhost",
        "GET /datasets?q=1|Host: localhost:-1",
        "POST /%zz|Host: localhost\r\nContent-Length: 0"
      })
  void whatCannotBeReadIsRefusedAndTheConnectionClosed(String request) {
    String[] parts = request.split("\\|");
    // Behind it, what nobody may answer: the connection is not the caller's to go on with.
    List<String> headers = List.of(parts[1], "\r\nGET /robots.txt HTTP/1.1\r\nHost: " + host);
    RawRequest.Answer answer = new RawRequest(parts[0], headers).send();
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.head()).contains("connection: close").doesNotContain("payara");
    assertThat(answer.body()).isEmpty();
    assertThat(RawRequest.get(host, "/", HTML).send().body()).contains("Municipio isla-ajena");
    assertThat(client.server().output()).as("what is logged").doesNotContain("postParseRequest");
  }

  /** RFC 9110, section 7.8: it may be passed over, but then the container reads no lengths. */
  @ParameterizedTest
  @ValueSource(strings = {"websocket", "h2c", "TLS/1.2", "HTTP/3"})
  void noOtherProtocolIsGoneOnWith(String protocol) {
    String path = island.api("/datasets/" + Island.PUBLISHED + "/rows");
    String[] upgrade = {"Upgrade: " + protocol, "Connection: Upgrade"};
    RawRequest.Answer passedOver = RawRequest.get(host, path, upgrade).send();
    assertThat(passedOver.status()).isEqualTo(200);
    assertThat(passedOver.body()).contains("visible uno");
    for (String length :
        List.of("Content-Length: 11", "Transfer-Encoding: chunked", "X-Length: unknown")) {
      List<String> headers = new ArrayList<>(List.of("Host: " + host, length));
      headers.addAll(List.of(upgrade));
      RawRequest.Answer refused = new RawRequest("POST " + path, headers).send();
      assertThat(refused.status()).as(length).isEqualTo(400);
      assertThat(refused.head()).contains("connection: close", "x-request-id");
      assertThat(refused.body()).contains("Upgrade");
    }
  }

  /** The filter that refuses is on the way of these too. */
  @Test
  void severalRequestsOnOneConnectionAreAnsweredInTurn() {
    String two = "\r\nGET /robots.txt HTTP/1.1\r\nHost: " + host;
    RawRequest.Answer answers =
        RawRequest.get(host, island.api("/datasets/" + Island.PUBLISHED), two, two).send();
    assertThat(answers.status()).isEqualTo(200);
    assertThat(answers.body().split("Sitemap", -1)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\nTransfer-Encoding: chunked\nTransfer-Encoding: identity",
        "Transfer-Encoding: chunked\nContent-Length: 4",
        "Transfer-Encoding: chunked\nTransfer-Encoding: identity",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: xchunked",
        "Content-Length: 11\nTransfer-Encoding: identity",
        "Content-Length: 11\nContent-Length: 11",
        "Content-Length: 11\nContent-Length: 12",
        "Content-Length: +11"
      })
  void aBodyWhoseEndIsToldInTwoWaysIsRefused(String lengths) {
    RawRequest.Answer answer = chunked(lengths);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.head()).contains("connection: close");
  }

  /** The container drops a length that comes first, so the second request must not be read. */
  @ParameterizedTest
  @ValueSource(
      strings = {"Transfer-Encoding: chunked", "Content-Length: 4\nTransfer-Encoding: chunked"})
  void whatFollowsABodyInPiecesIsNotRead(String lengths) {
    RawRequest.Answer answer = chunked(lengths);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.head()).contains("connection: close");
    assertThat(answer.body()).contains("visible uno").doesNotContain("Sitemap");
  }

  /** Asks for a row, and puts another request behind it on the same connection. */
  private RawRequest.Answer chunked(String lengths) {
    String body = "b\r\n{\"limit\":1}\r\n0\r\n\r\n";
    List<String> headers =
        new ArrayList<>(List.of("Host: " + host, "Content-Type: application/json"));
    headers.addAll(Arrays.asList(lengths.split("\n")));
    headers.add("\r\n" + body + "GET /robots.txt HTTP/1.1\r\nHost: " + host);
    return new RawRequest("POST " + island.api("/datasets/" + Island.PUBLISHED + "/rows"), headers)
        .send();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /WEB-INF/web.xml",
        "GET /web-inf/classes/",
        "GET /META-INF/MANIFEST.MF",
        "GET /datasets/../WEB-INF/web.xml"
      })
  void whatTheContainerHidesIsNotThereInOurWords(String line) {
    for (String accept : List.of(HTML, "Accept: application/json")) {
      RawRequest.Answer answer = new RawRequest(line, List.of("Host: " + host, accept)).send();
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.head()).contains("x-request-id", "x-content-type-options: nosniff");
      assertThat(answer.body()).doesNotContain("Payara");
    }
  }

  @Test
  void aRequestForNoAddressIsRefused() {
    assertThat(new RawRequest("OPTIONS *", List.of("Host: " + ownHost)).send().status())
        .isEqualTo(400);
  }

  @Test
  void aHostOfAnotherPortalCannotBeTaken() {
    Client.Answer taken =
        client.send(
            "PUT",
            other.api(""),
            other.definition().replace("datos.isla-propia.example", host),
            "Authorization",
            other.operator(),
            "Content-Type",
            "application/json");
    assertThat(taken.status()).isEqualTo(409);
    assertThat(RawRequest.get(host, "/", HTML).send().body()).contains("Municipio isla-ajena");
  }

  private static Set<String> links(String page) {
    Set<String> found = new TreeSet<>();
    Matcher link = LINK.matcher(page);
    while (link.find()) {
      found.add(link.group(1).replace("&amp;", "&").replace(" ", "%20"));
    }
    return found;
  }
}
