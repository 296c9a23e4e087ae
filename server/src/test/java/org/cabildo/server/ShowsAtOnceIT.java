package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.cabildo.sdk.Catalog;
import org.cabildo.sdk.DatasetDraft;
import org.cabildo.sdk.Portal;
import org.cabildo.server.testing.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a publisher sent is there for everyone as soon as the answer says so. */
class ShowsAtOnceIT {
  private static final Duration AT_ONCE = Duration.ofSeconds(2);
  private static final String DATASETS = "/api/v1/tenants/xalapa/datasets";
  private final Client client = new Client();
  private final String publisher = client.bearer("xalapa", "publisher");
  private final Catalog xalapa = Portal.connect(client.server().url().toString()).catalog("xalapa");

  @Test
  void aCsvSentByHttpIsOnThePortalAndInTheSdkWithinTwoSecondsOfTheAnswer() {
    client.send(
        "POST",
        DATASETS,
        "{\"slug\":\"al-momento\",\"title\":\"Lluvia al momento\",\"description\":\"Para la prueba\",\"office\":\"alumbrado\"}",
        "Authorization",
        publisher,
        "Content-Type",
        "application/json");

    upload("estacion,lluvia\nCentro,12.5\nLas Ánimas,3\n");
    Wait.until(
        "it shows", AT_ONCE, () -> page("/xalapa/datasets/al-momento").contains("Las Ánimas"));
    Wait.until(
        "it shows",
        AT_ONCE,
        () -> page("/xalapa/datasets?q=lluvias").contains("Lluvia al momento"));
    Wait.until("it shows", AT_ONCE, () -> xalapa.table("al-momento").count() == 2);

    upload("estacion,lluvia\nCentro,12.5\nLas Ánimas,3\nSumidero,8\n");
    Wait.until("it shows", AT_ONCE, () -> page("/xalapa/datasets/al-momento").contains("Sumidero"));
    Wait.until("it shows", AT_ONCE, () -> xalapa.table("al-momento").count() == 3);
  }

  @Test
  void aCsvSentByTheSdkIsOnThePortalWithinTwoSecondsOfTheAnswer(@TempDir Path folder)
      throws Exception {
    Path csv = Files.writeString(folder.resolve("presas.csv"), "presa,nivel\nEl Estribo,81\n");
    Portal.builder(client.server().url().toString())
        .token(client.server().token())
        .connect()
        .catalog("xalapa")
        .publish(
            DatasetDraft.of("nivel-de-presas", "Nivel de presas")
                .description("Para la prueba")
                .office("alumbrado"),
            csv);
    Wait.until(
        "it shows", AT_ONCE, () -> page("/xalapa/datasets/nivel-de-presas").contains("El Estribo"));
    Wait.until("it shows", AT_ONCE, () -> page("/xalapa/").contains("Nivel de presas"));
  }

  private void upload(String csv) {
    Client.Answer answer =
        client.send(
            "PUT",
            DATASETS + "/al-momento/data?filename=lluvia.csv",
            csv,
            "Authorization",
            publisher,
            "Content-Type",
            "text/csv");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private String page(String path) {
    return client.get(path, "Accept", "text/html").text();
  }
}
