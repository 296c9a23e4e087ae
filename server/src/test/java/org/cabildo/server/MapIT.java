package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Rows that say where they are: as GeoJSON, and asked for by place. */
class MapIT {
  private static final String DATASETS = "/api/v1/tenants/xalapa/datasets";
  private static final String LAMPS = DATASETS + "/alumbrado";
  private final Client client = new Client();

  @Test
  void lampsAreDownloadedAsFeaturesWithTheColumnsThatAreSelected() {
    String where = encoded("estado <> 'funciona'");
    Client.Answer answer =
        client.get(LAMPS + "/data.geojson?select=id,estado&limit=20&where=" + where);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/geo+json");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("alumbrado.geojson");
    JsonNode features = answer.json().at("/features");
    assertThat(features).hasSize(20);
    for (JsonNode feature : features) {
      assertThat(feature.at("/geometry/coordinates/0").asDouble()).isBetween(-97.1, -96.7);
      assertThat(feature.at("/geometry/coordinates/1").asDouble()).isBetween(19.4, 19.7);
      assertThat(feature.at("/properties")).hasSize(2);
      assertThat(feature.at("/properties/estado").asText()).isNotEqualTo("funciona");
    }
    Client.Answer posted =
        client.send(
            "POST",
            LAMPS + "/data.geojson",
            "{\"select\":\"id\",\"limit\":2}",
            "Content-Type",
            "application/json");
    assertThat(posted.json().at("/features")).hasSize(2);
  }

  @Test
  void aTableThatIsNowhereIsNoMap() {
    Client.Answer answer = client.get(DATASETS + "/presupuesto/data.geojson?lang=es");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/reason").asText()).isEqualTo("no-place");
    assertThat(answer.json().at("/detail").asText()).contains("dónde está cada fila");
  }

  @Test
  void lampsNearAPlaceAreFoundInRowsAndInDownloads() {
    String near = encoded("S_DWITHIN(_place, POINT(-96.9270 19.5438), 500)");
    JsonNode rows = client.get(LAMPS + "/rows?limit=1&where=" + near).json();
    int total = rows.at("/total").asInt();
    assertThat(total).isBetween(1, 8000);
    assertThat(client.get(LAMPS + "/data.geojson?where=" + near).json().at("/features"))
        .hasSize(total);
    String turned = encoded("S_DWITHIN(_place, POINT(19.5438 -96.9270), 500)");
    JsonNode problem = client.get(LAMPS + "/rows?lang=en&where=" + turned).json();
    assertThat(problem.at("/reason").asText()).isEqualTo("longitude-first");
    assertThat(problem.at("/position").asInt()).isEqualTo(33);
    assertThat(problem.at("/suggestion").asText()).isEqualTo("-96.927 19.5438");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
