package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is remembered of the published datasets is never out of date, and nobody else's. */
class RememberedIT {
  private static final String DATASETS = "/api/v1/tenants/xalapa/datasets";
  private static final String PATH = DATASETS + "/recordado";
  private final Client client = new Client();
  private final String publisher = client.bearer("xalapa", "publisher");

  @Test
  void aQuestionAskedAgainAsksTheDatabaseNothing() {
    create("recordado-uno");
    upload("recordado-uno", "a\n1\n");
    String rows = DATASETS + "/recordado-uno/rows";
    client.get(rows);
    assertThat(statements(client.get(rows))).isZero();
    assertThat(statements(client.get(DATASETS + "/recordado-uno/data.csv"))).isZero();
    client.get(rows + "?version=1");
    assertThat(statements(client.get(rows + "?version=1"))).isZero();
    assertThat(statements(client.get(rows, "Authorization", publisher))).isPositive();
  }

  @Test
  void everyChangeShowsAtOnce() {
    create("recordado");
    upload("recordado", "a\n1\n");
    for (int i = 2; i < 12; i++) {
      assertThat(total()).isEqualTo(i - 1);
      upload("recordado", "a\n" + "1\n".repeat(i));
      assertThat(total()).isEqualTo(i);
    }
    change(
        "PUT",
        "",
        "{\"slug\":\"recordado\",\"title\":\"Otro\",\"description\":\"d\",\"office\":\"alumbrado\"}");
    assertThat(client.get(PATH).json().at("/title").asText()).isEqualTo("Otro");
    change("PATCH", "", "{\"state\":\"withdrawn\",\"reason\":\"Prueba.\"}");
    assertThat(client.get(PATH).status()).isEqualTo(404);
    assertThat(client.get(PATH + "/rows?version=1").status()).isEqualTo(404);
    change("PATCH", "", "{\"state\":\"published\"}");
    assertThat(client.get(PATH).status()).isEqualTo(200);
  }

  @Test
  void theSameNameInAnotherPortalIsAnotherDataset() {
    for (int i = 0; i < 2; i++) {
      assertThat(client.get(DATASETS + "/alumbrado/rows").json().at("/total").asInt())
          .isNotEqualTo(
              client
                  .get("/api/v1/tenants/puebla/datasets/alumbrado/rows")
                  .json()
                  .at("/total")
                  .asInt());
    }
  }

  private int total() {
    client.get(PATH);
    return client.get(PATH + "/rows").json().at("/total").asInt();
  }

  private void create(String slug) {
    Client.Answer answer =
        client.send(
            "POST",
            DATASETS,
            """
            {"slug":"%s","title":"Recordado","description":"d","office":"alumbrado","state":"published"}
            """
                .formatted(slug),
            "Authorization",
            publisher,
            "Content-Type",
            "application/json");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private void upload(String slug, String csv) {
    Client.Answer answer =
        client.send(
            "PUT",
            DATASETS + "/" + slug + "/data?filename=r.csv",
            csv,
            "Authorization",
            publisher,
            "Content-Type",
            "text/csv");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private void change(String method, String below, String body) {
    Client.Answer answer =
        client.send(
            method,
            PATH + below,
            body,
            "Authorization",
            publisher,
            "Content-Type",
            "application/json");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private static int statements(Client.Answer answer) {
    return answer
        .headers()
        .firstValue("Server-Timing")
        .map(timing -> Integer.parseInt(timing.replaceAll("\\D+", "")))
        .orElse(0);
  }
}
