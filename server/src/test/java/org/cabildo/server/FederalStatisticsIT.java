package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What analysts and operators see of all portals is what everybody can see, counted. */
class FederalStatisticsIT {
  private static final String FIGURES = "/api/v1/federation/statistics/tenants";
  private final Client client = new Client();

  @Test
  void theFiguresOfATenantAreThoseOfItsPublicPages() {
    JsonNode xalapa = of("xalapa", operator(FIGURES).json());
    JsonNode known = of("xalapa", client.get("/api/v1/federation/tenants").json());
    for (String figure : new String[] {"datasets", "offices", "rows"}) {
      assertThat(xalapa.required(figure).asLong())
          .as(figure)
          .isEqualTo(known.required(figure).asLong())
          .isPositive();
    }
    assertThat(xalapa.required("bytes").asLong()).isPositive();
    JsonNode plan = client.get("/api/v1/tenants/xalapa/commitments").json();
    assertThat(xalapa.required("late").asLong())
        .isEqualTo(plan.required("figures").required("late").asLong());
  }

  @Test
  void whoMayNotIsRefused() {
    assertThat(client.get(FIGURES).status()).isEqualTo(401);
    String administrator = client.bearer("xalapa", "administrator");
    assertThat(client.get(FIGURES, "Authorization", administrator).status()).isEqualTo(403);
  }

  @Test
  void theFileHasALineForEachTenant() {
    Client.Answer csv = operator(FIGURES + ".csv");
    assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
        .contains("federacion.csv");
    assertThat(csv.text().lines())
        .first()
        .isEqualTo(
            "tenant,name,place,datasets,offices,rows,bytes,views,downloads,promises,late,"
                + "lastPublished");
    assertThat(csv.text().lines()).anyMatch(line -> line.startsWith("xalapa,"));
  }

  private Client.Answer operator(String path) {
    return client.get(path, "Authorization", client.administratorAuthorization());
  }

  private static JsonNode of(String tenant, JsonNode list) {
    return StreamSupport.stream(list.required("tenants").spliterator(), false)
        .filter(
            one ->
                one.path("tenant").asText().equals(tenant)
                    || one.path("id").asText().equals(tenant))
        .findFirst()
        .orElseThrow();
  }
}
