package org.cabildo.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cabildo.server.SharedServerSuite;
import org.cabildo.server.testing.BrowserForTests;
import org.cabildo.server.testing.Wait;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Two people publish for one government: nothing is public that only one of them wanted, and
 * nothing before its time.
 */
@Tag(SharedServerSuite.OWN)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewIT {
  private static final String PLACE = "/console/tenants/orilla";
  private static final String API = "/api/v1/tenants/orilla";
  private static final String TREES = "especie,altura\nliquidámbar,12\nencino,9\n";
  private static final String PEOPLE = "folio,curp\n1,HEGG560427MVZRRL04\n2,BOXW310820HNERXN09\n";

  private final Town town = Town.get();
  private final Person stranger = town.stranger();
  private Person mayor;
  private Person secretary;
  private String one;
  private String onesOther;
  private String other;

  @BeforeAll
  void settle() {
    mayor = town.open("orilla");
    Town.makeOffice(mayor, "orilla", "parques");
    secretary = town.invite(mayor, "orilla", "administrator", "");
    one = token(mayor, "publisher");
    onesOther = token(mayor, "administrator");
    other = token(secretary, "publisher");
  }

  @Test
  void nobodyPublishesAloneWhereSomebodyElseHasToAgree() {
    demand("another-person");
    draft("arboles", TREES);
    assertThat(problem(move(one, "arboles", "{\"state\":\"published\"}"), 409))
        .isEqualTo("review-required");
    String request = asked("arboles", "{\"note\":\"Es el censo completo.\"}", "in-review");
    assertThat(answer(one, "GET", API + "/publication-requests", "", 200).toString())
        .contains(request);
    assertThat(problem(decide(one, "arboles", request, "approve"), 403)).isEqualTo("own-request");
    assertThat(problem(decide(onesOther, "arboles", request, "approve"), 403))
        .as("by another token that the same person issued")
        .isEqualTo("own-request");
    leavesNoTrace("arboles");

    answer(
        other, "POST", at("arboles", request) + "/decision", "{\"decision\":\"send-back\"}", 400);
    JsonNode back =
        answer(
            other,
            "POST",
            at("arboles", request) + "/decision",
            "{\"decision\":\"send-back\",\"reason\":\"Falta un parque.\"}",
            200);
    assertThat(back.at("/state").asText()).isEqualTo("sent-back");
    assertThat(back.at("/reason").asText()).isEqualTo("Falta un parque.");
    assertThat(problem(decide(other, "arboles", request, "approve"), 409)).isEqualTo("stale");
    leavesNoTrace("arboles");

    String again = asked("arboles", "{}", "in-review");
    upload("arboles", TREES + "fresno,7\n", 201);
    assertThat(state("arboles", again)).as("other data are asked for anew").isEqualTo("replaced");
    String last = asked("arboles", "{}", "in-review");
    assertThat(decide(other, "arboles", last, "approve").status()).isEqualTo(200);
    assertThat(look("/orilla/datasets/arboles").status()).isEqualTo(200);
    assertThat(journal())
        .contains("pidió una publicación", "devolvió una publicación", "aprobó una publicación");
  }

  @Test
  void theNextVersionOfWhatIsPublicWaitsToo() {
    demand("none");
    draft("bancas", TREES);
    move(one, "bancas", "{\"state\":\"published\"}");
    demand("another-person");
    JsonNode taken = upload("bancas", TREES + "sauce,30\n", 202);
    assertThat(taken.at("/held/rows").asInt()).isEqualTo(3);
    upload("bancas", TREES + "sauce,30\n", 202);
    String request = open("bancas");
    assertThat(
            answer(one, "GET", API + "/datasets/bancas/publication-requests", "", 200)
                .at("/requests")
                .size())
        .as("the same bytes are asked for once")
        .isEqualTo(1);
    assertThat(look(API + "/datasets/bancas/data.csv").text()).doesNotContain("sauce");
    assertThat(look(API + "/datasets/bancas/versions").text()).doesNotContain("\"number\":2");
    assertThat(look(API + "/datasets/bancas/versions/2").status()).isEqualTo(404);
    assertThat(problem(decide(one, "bancas", request, "approve"), 403)).isEqualTo("own-request");
    assertThat(decide(other, "bancas", request, "approve").status()).isEqualTo(200);
    assertThat(look(API + "/datasets/bancas/data.csv").text()).contains("sauce");
    assertThat(look(API + "/datasets/bancas").text()).contains("\"number\":2");

    upload("bancas", TREES + "fresno,1\n", 202);
    answer(other, "DELETE", at("bancas", open("bancas")), "", 204);
    assertThat(look(API + "/datasets/bancas").text()).contains("\"number\":2");
  }

  @Test
  void itIsPublishedWhenItIsTime() {
    demand("none");
    draft("fuentes", TREES);
    answer(one, "POST", API + "/datasets/fuentes/publication-requests", "{}", 400);
    answer(
        one,
        "POST",
        API + "/datasets/fuentes/publication-requests",
        "{\"at\":\"2020-01-31T08:00:00-06:00\"}",
        400);
    String later = asked("fuentes", "{\"at\":\"" + soon(3_600) + "\"}", "scheduled");
    answer(one, "DELETE", at("fuentes", later), "", 204);
    assertThat(state("fuentes", later)).isEqualTo("cancelled");
    String request = asked("fuentes", "{\"at\":\"" + soon(4) + "\"}", "scheduled");
    leavesNoTrace("fuentes");
    Wait.until(
        "publication on time",
        Duration.ofSeconds(60),
        () -> look("/orilla/datasets/fuentes").status() == 200);
    assertThat(state("fuentes", request)).isEqualTo("published");
    assertThat(journal()).contains("system:schedule");
  }

  @Test
  void whatMayNotBePublishedIsNotPublishedInTimeEither() {
    demand("none");
    draft("padron", TREES);
    String request = asked("padron", "{\"at\":\"" + soon(5) + "\"}", "scheduled");
    upload("padron", PEOPLE, 201);
    Wait.until(
        "a time that comes",
        Duration.ofSeconds(60),
        () -> !state("padron", request).equals("scheduled"));
    JsonNode failed = answer(one, "GET", at("padron", request), "", 200);
    assertThat(failed.at("/state").asText()).isEqualTo("failed");
    assertThat(failed.at("/problem/code").asText()).isEqualTo("personal-data");
    leavesNoTrace("padron");
    assertThat(mayor.get(PLACE + "/datasets/padron").text())
        .contains("Llegó la hora y no se pudo publicar");
    assertThat(journal()).contains("no pudo publicar a la hora prevista");
    assertThat(
            problem(
                send(
                    one,
                    "POST",
                    API + "/datasets/padron/publication-requests",
                    "{\"at\":\"" + soon(60) + "\"}"),
                409))
        .as("the gate is there already when it is asked for")
        .isEqualTo("personal-data");
  }

  @Test
  void whatIsWithdrawnSaysWhyToThoseWhoWorkThere() {
    demand("none");
    draft("pozos", TREES);
    move(one, "pozos", "{\"state\":\"published\"}");
    assertThat(move(one, "pozos", "{\"state\":\"withdrawn\"}").status()).isEqualTo(400);
    assertThat(move(one, "pozos", "{\"state\":\"draft\"}").status()).isEqualTo(400);
    assertThat(
            move(one, "pozos", "{\"state\":\"withdrawn\",\"reason\":\"Trae errores.\"}").status())
        .isEqualTo(200);
    leavesNoTrace("pozos");
    JsonNode dataset = answer(one, "GET", API + "/datasets/pozos", "", 200);
    assertThat(dataset.at("/withdrawn/reason").asText()).isEqualTo("Trae errores.");
    assertThat(mayor.get(PLACE + "/datasets/pozos").text()).contains("Trae errores.");
    assertThat(journal()).contains("Trae errores.");
  }

  @Test
  void twoPeoplePublishWithTheConsole() {
    demand("none");
    try (BrowserContext ana = as(mayor);
        BrowserContext luis = as(secretary)) {
      Page asks = ana.newPage();
      Page decides = luis.newPage();
      asks.navigate(town.url() + PLACE + "/settings");
      asks.locator("[name=review]").selectOption("another-person");
      press(asks, "Guardar");
      assertThat(asks.locator(".callout[role=status]")).hasText("Se guardaron los ajustes.");
      Look.at(asks, "settings");
      Town.describe(mayor, "orilla", "macetas", "parques");
      asks.navigate(town.url() + PLACE + "/datasets/macetas");
      choose(asks, TREES);
      assertThat(asks.locator("#informe")).containsText("liquidámbar");
      assertThat(asks.locator(".head-actions")).not().containsText("Publicar");
      asks.locator("#ask [name=note]").fill("Es el levantamiento de otoño.");
      Look.at(asks, "review-ask");
      press(asks, "Pedir la revisión");
      assertThat(asks.locator("#publicacion")).containsText("En revisión");
      assertThat(asks.locator("#publicacion")).not().containsText("Aprobar");
      Look.at(asks, "review-asked");

      decides.navigate(town.url() + "/console/");
      assertThat(decides.locator(".tasks").first()).containsText("por revisar");
      Look.at(decides, "review-today");
      decides.locator(".tasks").first().getByText("Datos de macetas").click();
      Look.at(decides, "review-decide");
      decides.getByText("Devolver con un motivo").click();
      press(decides, "Devolver");
      assertThat(decides.locator("#send-back")).containsText("Falta y es obligatorio");
      decides.locator("#send-back [name=reason]").fill("Falta la colonia Centro.");
      press(decides, "Devolver");
      asks.reload();
      assertThat(asks.locator("#publicacion")).containsText("Falta la colonia Centro.");
      Look.at(asks, "review-sent-back");
      asks.locator("#ask [name=note]").fill("Ya está.");
      press(asks, "Pedir la revisión");
      decides.reload();
      press(decides, "Aprobar");
      assertThat(decides.locator(".callout[role=status]").first())
          .hasText("Lo aprobó y está publicado.");
      assertThat(decides.locator(".byline")).containsText("Publicado");

      choose(asks, TREES + "sauce,30\n");
      assertThat(asks.locator("#publicacion")).containsText("La versión que espera");
      assertThat(asks.locator("#publicacion")).containsText("sauce");
      Look.at(asks, "review-version");
      asks.getByText("Retirar del portal").click();
      asks.locator("#withdraw [name=reason]").fill("Se mezclaron dos levantamientos.");
      press(asks, "Retirar");
      assertThat(asks.locator("#publicacion")).containsText("Se mezclaron dos levantamientos.");
      Look.at(asks, "review-withdrawn");
    }
    demand("none");
    leavesNoTrace("macetas");
  }

  private BrowserContext as(Person person) {
    BrowserContext context = BrowserForTests.get().newContext();
    context.addCookies(
        person.cookies().entrySet().stream()
            .map(c -> new Cookie(c.getKey(), c.getValue()).setUrl(town.url().toString()))
            .toList());
    return context;
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static void choose(Page page, String csv) {
    page.locator("#file")
        .setInputFiles(
            new FilePayload("macetas.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    press(page, "Subir");
  }

  /** Nothing of it shows anywhere where somebody without a role may look. */
  private void leavesNoTrace(String slug) {
    assertThat(look("/orilla/datasets/" + slug).status()).isEqualTo(404);
    assertThat(look(API + "/datasets/" + slug).status()).isEqualTo(404);
    for (String path :
        List.of(
            "/orilla/",
            "/orilla/datasets",
            "/orilla/sitemap.xml",
            "/orilla/feed.atom",
            API + "/datasets",
            API + "/datasets?q=" + slug,
            "/api/v1/federation/search?q=" + slug)) {
      Person.Answer answer = look(path);
      assertThat(answer.text()).as(path).doesNotContain("Datos de " + slug, "/datasets/" + slug);
    }
  }

  private Person.Answer look(String path) {
    return stranger.send("GET", path, "", Map.of("Accept", "*/*"));
  }

  private void demand(String rule) {
    answer(onesOther, "PUT", API + "/settings", "{\"review\":\"" + rule + "\"}", 200);
    assertThat(send(one, "PUT", API + "/settings", "{\"review\":\"none\"}").status())
        .isEqualTo(403);
  }

  private void draft(String slug, String csv) {
    answer(
        one,
        "POST",
        API + "/datasets",
        """
        {"slug":"%1$s","title":"Datos de %1$s","description":"Para la prueba","office":"parques",
         "state":"draft"}
        """
            .formatted(slug),
        201);
    upload(slug, csv, 201);
  }

  private JsonNode upload(String slug, String csv, int status) {
    Person.Answer answer =
        stranger.send(
            "PUT",
            API + "/datasets/" + slug + "/data?filename=a.csv",
            csv,
            Map.of("Authorization", "Bearer " + one, "Content-Type", "text/csv", "Accept", "*/*"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    return json(answer);
  }

  private String asked(String slug, String wish, String state) {
    JsonNode request =
        answer(one, "POST", API + "/datasets/" + slug + "/publication-requests", wish, 201);
    assertThat(request.at("/state").asText()).isEqualTo(state);
    return request.at("/id").asText();
  }

  private String open(String slug) {
    return answer(one, "GET", API + "/datasets/" + slug + "/publication-requests", "", 200)
        .at("/requests/0/id")
        .asText();
  }

  private String state(String slug, String request) {
    return answer(one, "GET", at(slug, request), "", 200).at("/state").asText();
  }

  private static String at(String slug, String request) {
    return API + "/datasets/" + slug + "/publication-requests/" + request;
  }

  private Person.Answer decide(String token, String slug, String request, String decision) {
    return send(
        token, "POST", at(slug, request) + "/decision", "{\"decision\":\"" + decision + "\"}");
  }

  private Person.Answer move(String token, String slug, String body) {
    return send(token, "PATCH", API + "/datasets/" + slug, body);
  }

  private String journal() {
    return mayor.get(PLACE + "/journal").text();
  }

  private static String soon(int seconds) {
    return Instant.now().plusSeconds(seconds).toString();
  }

  private static String token(Person administrator, String role) {
    String page = PLACE + "/tokens";
    administrator.get(page);
    return administrator
        .post(page, Map.of("label", "prueba", "role", role, "expires", ""))
        .found("(cab_orilla_[0-9a-f]{12}_[0-9a-f]{64})");
  }

  private Person.Answer send(String token, String method, String path, String body) {
    Map<String, String> headers =
        Map.of(
            "Authorization",
            "Bearer " + token,
            "Content-Type",
            "application/json",
            "Accept",
            "application/json, application/problem+json");
    return stranger.send(method, path, body, headers);
  }

  private JsonNode answer(String token, String method, String path, String body, int status) {
    Person.Answer answer = send(token, method, path, body);
    assertThat(answer.status()).as(method + " " + path + " " + answer.text()).isEqualTo(status);
    return json(answer);
  }

  private static String problem(Person.Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    return json(answer).at("/code").asText();
  }

  private static JsonNode json(Person.Answer answer) {
    try {
      return new ObjectMapper().readTree(answer.text());
    } catch (IOException e) {
      throw new AssertionError(answer.text(), e);
    }
  }
}
