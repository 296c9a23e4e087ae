package org.cabildo.server.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cabildo.server.Client;
import org.junit.jupiter.api.Test;

/** What is hidden leaves no trace in anything that the public can find. */
class NoTraceIT {
  private static final Pattern LINK =
      Pattern.compile(
          "(?:href|src|action)=\"([^\"#]+)|<loc>([^<]+)</loc>|\"(http://localhost[^\"]+)\"");
  private static final int MOST_PAGES = 400;

  private final Client client = new Client();
  private final IslandsOfTheSession islands = IslandsOfTheSession.get();
  private final Island theirs = islands.theirs();

  @Test
  void whatThePublicIsToldIsTheSameWithAndWithoutIt() {
    assertThat(islands.before().keySet())
        .contains(
            "/api/v1/tenants/isla-ajena/datasets",
            "/api/v1/federation/statistics",
            "/isla-ajena/sitemap.xml",
            "/isla-ajena/feed.atom");
    islands
        .before()
        .forEach(
            (address, told) ->
                assertThat(islands.after().get(address)).as(address).isEqualTo(told));
  }

  @Test
  void searchingForItFindsAsMuchAsSearchingForNothing() {
    String absent = "x".repeat(theirs.secret().length());
    for (String search :
        List.of(
            "/api/v1/tenants/isla-ajena/datasets?q=",
            "/api/v1/federation/search?q=",
            "/api/v1/federation/search?tenant=isla-ajena&q=",
            "/isla-ajena/datasets?q=",
            "/search?q=",
            "/search?tenant=isla-ajena&q=",
            "/compare?dataset=")) {
      assertThat(found(search, theirs.secret())).as(search).isEqualTo(found(search, absent));
    }
    assertThat(
            client.get("/api/v1/tenants/isla-ajena/datasets?q=visible").json().at("/total").asInt())
        .as("while what is published is found")
        .isEqualTo(1);
  }

  @Test
  void noPageThatLinksLeadToTellsOfIt() {
    Map<String, Integer> visited = new LinkedHashMap<>();
    Deque<String> ahead =
        new ArrayDeque<>(
            List.of(
                "/",
                "/isla-ajena/",
                "/isla-propia/",
                "/sitemap.xml",
                "/robots.txt",
                "/isla-ajena/sitemap.xml",
                "/isla-ajena/feed.atom",
                "/openapi.json",
                "/api/v1/tenants/isla-ajena/datasets",
                "/api/v1/federation/datasets"));
    while (!ahead.isEmpty() && visited.size() < MOST_PAGES) {
      String address = ahead.removeFirst();
      if (visited.containsKey(address)) {
        continue;
      }
      Client.Answer page = client.get(address, "Accept", "text/html,*/*");
      visited.put(address, page.status());
      assertThat(page.text() + page.headers().map())
          .as(address)
          .doesNotContainIgnoringCase(theirs.secret())
          .doesNotContainIgnoringCase(theirs.label())
          .doesNotContain(Island.DRAFT, Island.WITHDRAWN, Island.EMPTY);
      // The description of the API quotes addresses inside JSON.
      links(page.text()).stream()
          .map(link -> link.replaceFirst("\\\\.*", ""))
          .forEach(ahead::addLast);
    }
    assertThat(visited)
        .containsEntry("/isla-ajena/datasets/" + Island.PUBLISHED, 200)
        .containsEntry("/isla-ajena/offices/" + Island.OFFICE, 200)
        .hasSizeGreaterThan(40);
  }

  @Test
  void noAddressThatCanBeReadInTwoWaysLeadsAnywhere() {
    String dataset = "/datasets/" + Island.PUBLISHED;
    for (String address :
        List.of(
            "/%61pi/v1/tenants/isla-ajena" + dataset,
            "/api/v1/%74enants/isla-ajena" + dataset,
            "/api/v1/tenants/%69sla-ajena" + dataset,
            "/%69sla-ajena" + dataset,
            "/isla-propia/%2e%2e/isla-ajena" + dataset,
            "/isla-propia/../isla-ajena" + dataset,
            "/isla-propia/./isla-ajena" + dataset,
            "/isla-propia;x=1" + dataset,
            "/isla-propia%2fisla-ajena" + dataset,
            "//isla-ajena" + dataset,
            "/ISLA-AJENA" + dataset,
            "/api/v1/tenants/ISLA-AJENA" + dataset)) {
      assertThat(client.get(address).status()).as(address).isIn(400, 404);
    }
  }

  @Test
  void nothingPrintedAndNothingLoggedTellsOfIt() throws IOException {
    List<String> secrets =
        Stream.concat(
                Stream.of(theirs.secret(), theirs.label(), theirs.revoked()),
                Island.ROLES.stream().map(theirs::bearer))
            .map(secret -> secret.replace("Bearer ", ""))
            .toList();
    assertThat(client.server().output()).doesNotContainIgnoringCase(secrets.toArray(String[]::new));
    try (Stream<Path> logs =
        Files.list(client.server().dataFolder().resolve("postgresql").resolve("log"))) {
      for (Path log : logs.toList()) {
        assertThat(Files.readString(log))
            .doesNotContainIgnoringCase(secrets.toArray(String[]::new));
      }
    }
  }

  private String found(String search, String word) {
    Client.Answer answer = client.get(search + word, "Accept", "text/html,*/*");
    String number = answer.headers().firstValue("X-Request-Id").orElse("?");
    return answer.status() + answer.text().replace(number, "").replace(word, "{word}");
  }

  /** Addresses of these two portals and of the federal one; other portals hide nothing here. */
  private static Set<String> links(String page) {
    Set<String> found = new LinkedHashSet<>();
    Matcher link = LINK.matcher(page);
    while (link.find()) {
      String address =
          Stream.of(link.group(1), link.group(2), link.group(3))
              .filter(java.util.Objects::nonNull)
              .findFirst()
              .orElseThrow()
              .replace("&amp;", "&")
              .replaceFirst("^http://localhost:\\d+", "");
      boolean here =
          address.matches(
              "/(isla-.*|api/v1/tenants/isla-.*|search.*|compare.*|api/v1/federation.*)?");
      boolean turned = address.matches(".*[?&](order|after|where|lang)=.*");
      if (here && !turned) {
        found.add(address.replace(" ", "%20"));
      }
    }
    return found;
  }
}
