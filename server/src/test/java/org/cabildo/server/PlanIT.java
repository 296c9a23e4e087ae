package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A publication plan from the inventory to the published dataset, as everybody sees it. */
class PlanIT {
  private static final String TENANT = "/api/v1/tenants/zapopan";
  private static final String PLAN = TENANT + "/commitments";
  private final Client client = new Client();
  private final String publisher = client.bearer("zapopan", "publisher");

  @Test
  void whatIsInventoriedBecomesAPromiseIsLateAndIsKept() {
    assertThat(put("baches").at("/state").asText()).isEqualTo("inventoried");
    assertHidden("baches");

    JsonNode late = move("baches", 200, "{\"due\":\"2026-01-31\"}");
    assertThat(late.at("/late").asBoolean()).isTrue();
    assertThat(client.get(PLAN + "?late=true").json().at("/commitments/0/slug").asText())
        .isEqualTo("baches");
    assertThat(client.get("/zapopan/plan").text())
        .contains("Compromiso baches", "Debía publicarse a más tardar el");
    assertThat(client.get("/zapopan/sitemap.xml").text()).contains("/zapopan/plan<");
    assertThat(client.get("/zapopan/").text()).contains("href=\"/zapopan/plan\"");

    move("baches", 400, "{\"due\":\"2031-01-31\"}");
    JsonNode moved =
        move("baches", 200, "{\"due\":\"2031-01-31\",\"reason\":\"Faltó el levantamiento\"}");
    assertThat(moved.at("/late").asBoolean()).isFalse();
    assertThat(moved.at("/firstDue").asText()).isEqualTo("2026-01-31");
    assertThat(moved.at("/moves/0/reason").asText()).isEqualTo("Faltó el levantamiento");
    assertThat(client.get("/zapopan/plan?lang=en").text())
        .contains("Before that, promised for 31 Jan 2026", "Faltó el levantamiento");

    create("baches-del-plan", "draft");
    upload("baches-del-plan");
    assertThat(move("baches", 200, "{\"dataset\":\"baches-del-plan\"}").at("/state").asText())
        .isEqualTo("committed");
    for (String path : List.of(PLAN, PLAN + "/baches", PLAN + ".csv", "/zapopan/plan")) {
      assertThat(client.get(path).text()).as(path).doesNotContain("baches-del-plan");
    }
    assertThat(client.get(PLAN + "/baches", "Authorization", publisher).text())
        .contains("baches-del-plan");

    send("PATCH", TENANT + "/datasets/baches-del-plan", "{\"state\":\"published\"}", 200);
    JsonNode kept = client.get(PLAN + "/baches").json();
    assertThat(kept.at("/state").asText()).isEqualTo("published");
    assertThat(kept.at("/dataset").asText()).isEqualTo("baches-del-plan");
    assertThat(client.get("/zapopan/plan").text())
        .contains("href=\"/zapopan/datasets/baches-del-plan\"");
    move("baches", 400, "{\"state\":\"dropped\",\"reason\":\"Ya está publicado\"}");

    send(
        "PATCH",
        TENANT + "/datasets/baches-del-plan",
        "{\"state\":\"withdrawn\",\"reason\":\"Prueba.\"}",
        200);
    assertThat(client.get(PLAN + "/baches").json().at("/state").asText()).isEqualTo("committed");
    assertThat(client.get("/zapopan/plan").text()).doesNotContain("baches-del-plan");
  }

  @Test
  void whatIsDroppedSaysWhyAndCanBePromisedAnew() {
    put("nomina");
    move("nomina", 400, "{\"state\":\"dropped\"}");
    move("nomina", 200, "{\"state\":\"dropped\",\"reason\":\"Son datos de personas.\"}");
    assertThat(client.get(PLAN + "/nomina").json().at("/dropped").asText())
        .isEqualTo("Son datos de personas.");
    assertThat(client.get("/zapopan/plan").text()).contains("Son datos de personas.");
    move("nomina", 400, "{\"dataset\":\"parques\"}");
    JsonNode anew = move("nomina", 200, "{\"due\":\"2031-06-30\"}");
    assertThat(anew.at("/state").asText()).isEqualTo("committed");
    assertThat(anew.has("dropped")).isFalse();
  }

  @Test
  void theInventoryHasTheColumnsOfAdela() {
    put("arboles-del-plan");
    move("arboles-del-plan", 200, "{\"due\":\"2031-03-31\"}");
    Client.Answer csv = client.get(PLAN + ".csv");
    assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
        .contains("zapopan-inventario.csv");
    assertThat(csv.text().lines().findFirst())
        .contains(
            "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?,¿Tiene datos"
                + " privados?,Razón por la cual los datos son privados,\"¿En qué plataforma,"
                + " tecnología, programa o sistema se albergan?\",Fecha estimada de publicación en"
                + " datos.gob.mx");
    assertThat(csv.text())
        .contains(
            "Dirección de Movilidad,Compromiso arboles-del-plan,Compromiso arboles-del-plan,"
                + "Para la prueba.,Publico,,CSV,2031-03-31\r\n");
    send(
        "PUT",
        PLAN + "/formula-del-plan",
        body("formula-del-plan").replace("Para la prueba.", "=1+1"),
        200);
    move("formula-del-plan", 200, "{\"due\":\"2031-03-31\"}");
    assertThat(client.get(PLAN + ".csv").text())
        .contains("Compromiso formula-del-plan,'=1+1,Publico,,CSV,2031-03-31\r\n");
  }

  @Test
  void everyMistakeSaysWhatIsWrong() {
    assertThat(send("PUT", PLAN + "/mal", body("mal").replace("Dirección de", "ana@x"), 400).text())
        .contains("responsible", "puesto");
    assertThat(send("PUT", PLAN + "/mal", body("mal").replace("movilidad", "nadie"), 400).text())
        .contains("office");
    put("a-medias");
    move("a-medias", 400, "{\"dataset\":\"no-existe\"}");
    move("a-medias", 400, "{\"due\":\"2031-01-01\",\"dataset\":\"parques\"}");
    move("a-medias", 400, "{}");
    assertThat(client.get(PLAN + "?state=x").status()).isEqualTo(400);
    assertThat(
            client
                .send(
                    "PATCH",
                    PLAN + "/a-medias",
                    "{\"due\":\"2031-01-01\"}",
                    "Content-Type",
                    "application/json")
                .status())
        .isEqualTo(401);
    assertHidden("a-medias");
  }

  private void assertHidden(String slug) {
    assertThat(client.get(PLAN + "/" + slug).status()).isEqualTo(404);
    for (String path : List.of(PLAN, PLAN + ".csv", "/zapopan/plan")) {
      assertThat(client.get(path).text()).as(path).doesNotContain("Compromiso " + slug);
    }
    assertThat(client.get(PLAN + "?state=inventoried", "Authorization", publisher).text())
        .contains("Compromiso " + slug);
  }

  private JsonNode put(String slug) {
    return send("PUT", PLAN + "/" + slug, body(slug), 200).json();
  }

  private static String body(String slug) {
    return """
    {"title":"Compromiso %s","description":"Para la prueba.","office":"movilidad",
     "responsible":"Dirección de Movilidad","frequency":"annual","format":"CSV"}
    """
        .formatted(slug);
  }

  private JsonNode move(String slug, int status, String body) {
    return send("PATCH", PLAN + "/" + slug, body, status).json();
  }

  private void create(String slug, String state) {
    send(
        "POST",
        TENANT + "/datasets",
        """
        {"slug":"%s","title":"Prueba","description":"Para la prueba","office":"movilidad","state":"%s"}
        """
            .formatted(slug, state),
        201);
  }

  private void upload(String slug) {
    Client.Answer answer =
        client.send(
            "PUT",
            TENANT + "/datasets/" + slug + "/data?filename=a.csv",
            "calle,metros\nJuárez,2\n",
            "Authorization",
            publisher,
            "Content-Type",
            "text/csv");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private Client.Answer send(String method, String path, String body, int status) {
    Client.Answer answer =
        client.send(
            method, path, body, "Authorization", publisher, "Content-Type", "application/json");
    assertThat(answer.status()).as(method + " " + path + " " + answer.text()).isEqualTo(status);
    return answer;
  }
}
