package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cabildo.server.console.ReviewedPortal.API;
import static org.cabildo.server.console.ReviewedPortal.PLACE;
import static org.cabildo.server.console.ReviewedPortal.TREES;
import static org.cabildo.server.console.ReviewedPortal.at;
import static org.cabildo.server.console.ReviewedPortal.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.server.SharedServerSuite;
import org.cabildo.server.testing.Wait;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two people publish for one government: nothing is public that only one of them wanted, and
 * nothing before its time.
 */
@Tag(SharedServerSuite.OWN)
class ReviewIT {
  private static final String PEOPLE = "folio,curp\n1,HEGG560427MVZRRL04\n2,BOXW310820HNERXN09\n";

  private final ReviewedPortal portal = ReviewedPortal.get();

  @Test
  void nobodyPublishesAloneWhereSomebodyElseHasToAgree() {
    portal.demand("another-person");
    portal.draft("arboles", TREES);
    assertThat(problem(portal.move(portal.one, "arboles", "{\"state\":\"published\"}"), 409))
        .isEqualTo("review-required");
    String request = portal.asked("arboles", "{\"note\":\"Es el censo completo.\"}", "in-review");
    assertThat(portal.answer(portal.one, "GET", API + "/publication-requests", "", 200).toString())
        .contains(request);
    assertThat(problem(portal.decide(portal.one, "arboles", request, "approve"), 403))
        .isEqualTo("own-request");
    assertThat(problem(portal.decide(portal.onesOther, "arboles", request, "approve"), 403))
        .as("by another token that the same person issued")
        .isEqualTo("own-request");
    portal.leavesNoTrace("arboles");

    portal.answer(
        portal.other,
        "POST",
        at("arboles", request) + "/decision",
        "{\"decision\":\"send-back\"}",
        400);
    JsonNode back =
        portal.answer(
            portal.other,
            "POST",
            at("arboles", request) + "/decision",
            "{\"decision\":\"send-back\",\"reason\":\"Falta un parque.\"}",
            200);
    assertThat(back.at("/state").asText()).isEqualTo("sent-back");
    assertThat(back.at("/reason").asText()).isEqualTo("Falta un parque.");
    assertThat(problem(portal.decide(portal.other, "arboles", request, "approve"), 409))
        .isEqualTo("stale");
    portal.leavesNoTrace("arboles");

    String again = portal.asked("arboles", "{}", "in-review");
    portal.upload("arboles", TREES + "fresno,7\n", 201);
    assertThat(portal.state("arboles", again))
        .as("other data are asked for anew")
        .isEqualTo("replaced");
    String last = portal.asked("arboles", "{}", "in-review");
    assertThat(portal.decide(portal.other, "arboles", last, "approve").status()).isEqualTo(200);
    assertThat(portal.look("/orilla/datasets/arboles").status()).isEqualTo(200);
    assertThat(portal.journal())
        .contains("pidió una publicación", "devolvió una publicación", "aprobó una publicación");
  }

  @Test
  void theNextVersionOfWhatIsPublicWaitsToo() {
    portal.demand("none");
    portal.draft("bancas", TREES);
    portal.move(portal.one, "bancas", "{\"state\":\"published\"}");
    portal.demand("another-person");
    JsonNode taken = portal.upload("bancas", TREES + "sauce,30\n", 202);
    assertThat(taken.at("/held/rows").asInt()).isEqualTo(3);
    portal.upload("bancas", TREES + "sauce,30\n", 202);
    String request = portal.open("bancas");
    assertThat(
            portal
                .answer(portal.one, "GET", API + "/datasets/bancas/publication-requests", "", 200)
                .at("/requests")
                .size())
        .as("the same bytes are asked for once")
        .isEqualTo(1);
    assertThat(portal.look(API + "/datasets/bancas/data.csv").text()).doesNotContain("sauce");
    assertThat(portal.look(API + "/datasets/bancas/versions").text())
        .doesNotContain("\"number\":2");
    assertThat(portal.look(API + "/datasets/bancas/versions/2").status()).isEqualTo(404);
    assertThat(problem(portal.decide(portal.one, "bancas", request, "approve"), 403))
        .isEqualTo("own-request");
    assertThat(portal.decide(portal.other, "bancas", request, "approve").status()).isEqualTo(200);
    assertThat(portal.look(API + "/datasets/bancas/data.csv").text()).contains("sauce");
    assertThat(portal.look(API + "/datasets/bancas").text()).contains("\"number\":2");

    portal.upload("bancas", TREES + "fresno,1\n", 202);
    portal.answer(portal.other, "DELETE", at("bancas", portal.open("bancas")), "", 204);
    assertThat(portal.look(API + "/datasets/bancas").text()).contains("\"number\":2");
  }

  @Test
  void itIsPublishedWhenItIsTime() {
    portal.demand("none");
    portal.draft("fuentes", TREES);
    portal.answer(portal.one, "POST", API + "/datasets/fuentes/publication-requests", "{}", 400);
    portal.answer(
        portal.one,
        "POST",
        API + "/datasets/fuentes/publication-requests",
        "{\"at\":\"2020-01-31T08:00:00-06:00\"}",
        400);
    String later = portal.asked("fuentes", "{\"at\":\"" + soon(3_600) + "\"}", "scheduled");
    portal.leavesNoTrace("fuentes");
    portal.answer(portal.one, "DELETE", at("fuentes", later), "", 204);
    assertThat(portal.state("fuentes", later)).isEqualTo("cancelled");
    String request = portal.asked("fuentes", "{\"at\":\"" + soon(4) + "\"}", "scheduled");
    Wait.until(
        "publication on time",
        Duration.ofSeconds(60),
        () -> portal.look("/orilla/datasets/fuentes").status() == 200);
    assertThat(portal.state("fuentes", request)).isEqualTo("published");
    assertThat(portal.journal()).contains("system:schedule");
  }

  @Test
  void whatMayNotBePublishedIsNotPublishedInTimeEither() {
    portal.demand("none");
    portal.draft("padron", TREES);
    String request = portal.asked("padron", "{\"at\":\"" + soon(5) + "\"}", "scheduled");
    portal.upload("padron", PEOPLE, 201);
    Wait.until(
        "a time that comes",
        Duration.ofSeconds(60),
        () -> !portal.state("padron", request).equals("scheduled"));
    JsonNode failed = portal.answer(portal.one, "GET", at("padron", request), "", 200);
    assertThat(failed.at("/state").asText()).isEqualTo("failed");
    assertThat(failed.at("/problem/code").asText()).isEqualTo("personal-data");
    portal.leavesNoTrace("padron");
    assertThat(portal.mayor.get(PLACE + "/datasets/padron").text())
        .contains("Llegó la hora y no se pudo publicar");
    assertThat(portal.journal()).contains("no pudo publicar a la hora prevista");
    assertThat(
            problem(
                portal.send(
                    portal.one,
                    "POST",
                    API + "/datasets/padron/publication-requests",
                    "{\"at\":\"" + soon(60) + "\"}"),
                409))
        .as("the gate is there already when it is asked for")
        .isEqualTo("personal-data");
  }

  @Test
  void whoeverDecidesIsToldOfPersonalDataAndWhoAnswersForThem() {
    portal.demand("another-person");
    portal.draft("donantes", PEOPLE);
    portal.mayor.get(PLACE + "/datasets/donantes");
    Map<String, String> blank = Map.of("personalData", "accepted", "reason", "   ");
    for (String form : List.of("/state", "/publication")) {
      Map<String, String> sent = new HashMap<>(blank);
      sent.put("state", "published");
      Person.Answer silent = portal.mayor.post(PLACE + "/datasets/donantes" + form, sent);
      assertThat(silent.status()).isEqualTo(400);
      assertThat(silent.text()).contains("id=\"reason-error\">Diga por qué se pueden publicar.");
    }
    Map<String, String> answer = Map.of("personalData", "accepted", "reason", "Artículo 70.");
    assertThat(portal.mayor.post(PLACE + "/datasets/donantes/publication", answer).location())
        .contains("after=review.ask");
    assertThat(portal.secretary.get(PLACE + "/datasets/donantes").text())
        .contains(
            "Aprobar", "contiene datos personales", "responde por publicarlos", "«Artículo 70.»");
    portal.demand("none");
  }

  @Test
  void whatIsWithdrawnSaysWhyToThoseWhoWorkThere() {
    portal.demand("none");
    portal.draft("pozos", TREES);
    portal.move(portal.one, "pozos", "{\"state\":\"published\"}");
    assertThat(portal.move(portal.one, "pozos", "{\"state\":\"withdrawn\"}").status())
        .isEqualTo(400);
    assertThat(portal.move(portal.one, "pozos", "{\"state\":\"draft\"}").status()).isEqualTo(400);
    assertThat(
            portal
                .move(portal.one, "pozos", "{\"state\":\"withdrawn\",\"reason\":\"Trae errores.\"}")
                .status())
        .isEqualTo(200);
    portal.leavesNoTrace("pozos");
    JsonNode dataset = portal.answer(portal.one, "GET", API + "/datasets/pozos", "", 200);
    assertThat(dataset.at("/withdrawn/reason").asText()).isEqualTo("Trae errores.");
    assertThat(portal.mayor.get(PLACE + "/datasets/pozos").text()).contains("Trae errores.");
    assertThat(portal.journal()).contains("Trae errores.");
  }

  private static String soon(int seconds) {
    return Instant.now().plusSeconds(seconds).toString();
  }
}
