package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.cabildo.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP promises about reading: HEAD is GET without a body, and pages elsewhere may read. */
class ReadingIT {
  private static final String DATASET = "/api/v1/tenants/xalapa/datasets/alumbrado";
  private final Client client = new Client();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/openapi.json",
        "/api/v1/tenants",
        DATASET,
        DATASET + "/rows?limit=2",
        DATASET + "/data.csv",
        DATASET + "/data.json",
        DATASET + "/data.geojson?limit=2",
        DATASET + "/original",
        "/api/v1/federation/rows?dataset=alumbrado&limit=2"
      })
  void headTellsWhatGetWouldTellAndSendsNothing(String address) {
    Client.Answer get = client.get(address);
    Client.Answer head = client.send("HEAD", address, "");
    assertThat(head.status()).isEqualTo(get.status()).isEqualTo(200);
    assertThat(head.bytes()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length")).isNotEqualTo(Optional.of("0"));
    for (String header : new String[] {"ETag", "Content-Type", "Access-Control-Allow-Origin"}) {
      assertThat(head.headers().firstValue(header))
          .as(header)
          .isPresent()
          .isEqualTo(get.headers().firstValue(header));
    }
  }

  @Test
  void headFailsLikeGet() {
    assertThat(client.send("HEAD", DATASET + "/data.csv?select=nada", "").status()).isEqualTo(400);
    assertThat(client.send("HEAD", DATASET + "/nada", "").status()).isEqualTo(404);
  }

  /** PostgreSQL keeps no U+0000 in a text, nor looks for one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/tenants/xalapa/datasets?q=a%00b",
        "/api/v1/federation/search?q=a%00b",
        "/xalapa/datasets?q=a%00b"
      })
  void aNullCharacterIsRefusedInWords(String address) {
    Client.Answer answer = client.get(address);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("U+0000");
  }

  @Test
  void aTextWithANullCharacterIsRefusedInWords() {
    Client.Answer answer =
        client.send(
            "POST",
            "/api/v1/tenants/xalapa/datasets",
            "{\"slug\":\"nulo\",\"title\":\"a\\u0000b\",\"description\":\"x\",\"office\":\"alumbrado\"}",
            "Authorization",
            "Bearer " + RunningServer.get().token(),
            "Content-Type",
            "application/json");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("U+0000");
  }

  @Test
  void lookingAtTheHeadOfAFileIsNoDownload() {
    String quiet = "/api/v1/tenants/puebla/datasets/tramites";
    long before = downloads(quiet);
    client.send("HEAD", quiet + "/data.csv", "");
    client.send("HEAD", quiet + "/original", "");
    client.get(quiet + "/original", "Range", "bytes=0-9");
    client.get(quiet + "/data.csv");
    // Counts arrive once a second and in order: when the last is there, so are the others.
    long giveUp = System.nanoTime() + 20_000_000_000L;
    while (downloads(quiet) == before && System.nanoTime() < giveUp) {
      Thread.onSpinWait();
    }
    assertThat(downloads(quiet)).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {DATASET + "/rows", "/openapi.json", "/api/v1/tenants/nadie/datasets"})
  void aPageElsewhereMayReadAndNothingMore(String address) {
    Client.Answer asked =
        client.send(
            "OPTIONS",
            address,
            "",
            "Access-Control-Request-Method",
            "GET",
            "Access-Control-Request-Headers",
            "if-none-match");
    assertThat(asked.status()).isEqualTo(204);
    assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(asked.headers().firstValue("Access-Control-Allow-Methods")).contains("GET, HEAD");
    assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
        .contains("If-None-Match")
        .doesNotContain("Authorization");
    assertThat(asked.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void aPageElsewhereMayReadWhatWentWrong() {
    assertThat(
            client.get("/api/v1/tenants/nadie").headers().firstValue("Access-Control-Allow-Origin"))
        .contains("*");
  }

  @Test
  void pagesOfThePortalAreNotOpenToOtherSites() {
    assertThat(client.get("/xalapa/about").headers().firstValue("Access-Control-Allow-Origin"))
        .isEmpty();
  }

  @Test
  void optionsTellsWhatAnAddressTakes() {
    Client.Answer options = client.send("OPTIONS", DATASET, "");
    assertThat(options.status()).isBetween(200, 204);
    assertThat(options.bytes()).isEmpty();
    assertThat(options.headers().firstValue("Allow").orElseThrow())
        .contains("GET")
        .contains("PATCH")
        .doesNotContain("DELETE");
  }

  private long downloads(String dataset) {
    return client.get(dataset).json().at("/usage/downloads").asLong();
  }
}
