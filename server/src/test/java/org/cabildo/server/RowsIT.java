package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code /rows} tells about an answer besides its rows. */
class RowsIT {
  private static final String ROWS = "/api/v1/tenants/xalapa/datasets/alumbrado/rows";
  private final Client client = new Client();

  @Test
  void everyAnswerOfTheApiTellsHowManyMoreMayBeAsked() {
    Client.Answer answer = client.get("/api/v1/tenants/xalapa/datasets/alumbrado/rows?limit=1");
    assertThat(answer.headers().firstValue("RateLimit-Policy"))
        .contains("\"caller\";q=12000;w=60, \"portal\";q=120000;w=60");
    assertThat(answer.headers().firstValue("RateLimit").orElseThrow())
        .matches("\"caller\";r=\\d+;t=\\d+, \"portal\";r=\\d+;t=\\d+");
    assertThat(client.get("/xalapa/").headers().firstValue("RateLimit")).isEmpty();
  }

  @Test
  void facetsCountTheSameRowsAsGroupsDo() {
    String where = "where=watts%20%3E%2070";
    JsonNode page = client.get(ROWS + "?" + where + "&facets=estado,zona&limit=1").json();
    assertThat(page.at("/rows")).hasSize(1);
    for (JsonNode facet : page.at("/facets")) {
      String name = facet.at("/name").asText();
      JsonNode groups =
          client
              .get(
                  ROWS
                      + "?select=count(*)%20as%20n,"
                      + name
                      + "&limit=50&order=n%20desc,"
                      + name
                      + "&group="
                      + name
                      + "&"
                      + where)
              .json();
      assertThat(facet.at("/values").size() + facet.at("/rest/values").asInt())
          .isEqualTo(groups.at("/total").asInt());
      long counted = facet.at("/rest/rows").asLong();
      for (int i = 0; i < facet.at("/values").size(); i++) {
        JsonNode value = facet.at("/values/" + i);
        JsonNode group = groups.at("/rows/" + i);
        assertThat(value.at("/rows")).isEqualTo(group.at("/n"));
        assertThat(value.at("/value")).isEqualTo(group.at("/" + name));
        counted += value.at("/rows").asLong();
      }
      assertThat(counted).isEqualTo(page.at("/total").asLong());
    }
  }

  @Test
  void facetsAreAskedByDocumentTooAndHaveATagOfTheirOwn() {
    Client.Answer posted =
        client.send(
            "POST",
            ROWS,
            """
            {"facets": "year(instalada) as ano", "limit": 1, "q": "centro"}
            """,
            "Content-Type",
            "application/json");
    assertThat(posted.status()).as(posted.text()).isEqualTo(200);
    assertThat(posted.json().at("/facets/0/name").asText()).isEqualTo("ano");
    assertThat(client.get(ROWS + "?limit=1&facets=zona").headers().firstValue("ETag"))
        .isNotEqualTo(client.get(ROWS + "?limit=1").headers().firstValue("ETag"));
  }

  @Test
  void anExplanationSaysWhatWouldBeReadAndNoPath() {
    Client.Answer answer =
        client.get(ROWS + "?where=watts%20%3E%2070&order=watts%20desc&limit=10&explain=true");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    JsonNode explained = answer.json();
    assertThat(explained.at("/reading/rows").asLong()).isEqualTo(8_400);
    assertThat(explained.at("/reading/bytes").asLong()).isPositive();
    assertThat(explained.at("/answer/rows").asLong()).isPositive();
    assertThat(explained.at("/exceeds")).hasSize(1);
    assertThat(explained.at("/work/cells").asLong()).isEqualTo(8_400);
    assertThat(explained.at("/work/conditions").asLong()).isZero();
    assertThat(explained.at("/work/quick").asLong()).isEqualTo(5_000_000);
    assertThat(explained.at("/plans/0/root/operator").asText()).isNotBlank();
    assertThat(answer.text()).contains("watts > 70").doesNotContain(".parquet", "/data", "/tmp");
    Client.Answer rows = client.get(ROWS + "?where=watts%20%3E%2070&order=watts%20desc&limit=10");
    assertThat(rows.headers().firstValue("ETag")).contains(explained.at("/etag").asText());
  }

  @Test
  void everyMediaTypeHasItsTagAndWhoHasItIsTold() {
    String csv = client.get(ROWS, "Accept", "text/csv").headers().firstValue("ETag").orElseThrow();
    String json = client.get(ROWS).headers().firstValue("ETag").orElseThrow();
    assertThat(csv).isNotEqualTo(json);
    for (String known : List.of(json, "W/" + json, "*")) {
      assertThat(client.get(ROWS, "If-None-Match", known).status()).as(known).isEqualTo(304);
    }
    assertThat(client.get(ROWS, "If-None-Match", "W/" + csv).status()).isEqualTo(200);
  }

  @Test
  void anArrowStreamBeginsWithItsSchemaAndEndsAsItShould() {
    String address = ROWS.replace("/rows", "/data.arrows");
    Client.Answer answer = client.get(address + "?where=watts%20%3E%2070&select=id,watts");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/vnd.apache.arrow.stream");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("alumbrado.arrows");
    assertThat(answer.bytes()).startsWith(-1, -1, -1, -1).endsWith(-1, -1, -1, -1, 0, 0, 0, 0);
    assertThat(answer.text()).contains("watts");
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(
            client
                .get(address + "?where=watts%20%3E%2070&select=id,watts", "If-None-Match", tag)
                .status())
        .isEqualTo(304);
    assertThat(client.get(address + "?select=x").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facets=instalada,latitud",
        "facets=zon",
        "facets=zona&format=csv",
        "explain=true&format=csv",
        "explain=true&facets=zona",
        "explain=si",
        "explain=true&where=watts%20%3E",
      })
  void whatCannotBeToldIsRefusedInWords(String words) {
    Client.Answer answer = client.get(ROWS + "?" + words + "&lang=en");
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.json().at("/detail").asText()).isNotBlank().doesNotContain("{", "…");
  }
}
