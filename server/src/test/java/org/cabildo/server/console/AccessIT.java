package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.server.SharedServerSuite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Nobody touches in the console what is not theirs. */
@Tag(SharedServerSuite.OWN)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {
  private static final String OURS = "/console/tenants/cerro";
  private static final List<String> PAGES =
      List.of(
          "/",
          "/datasets/agua",
          "/jobs",
          "/jobs?dataset=agua",
          "/describe",
          "/describe?dataset=agua",
          "/catalog",
          "/catalog/office?slug=aguas",
          "/catalog/theme",
          "/people",
          "/tokens",
          "/journal",
          "/archive",
          "/plan",
          "/plan/commitment?slug=fugas",
          "/plan/commitment",
          "/usage",
          "/pages",
          "/pages/page?slug=normas",
          "/visits",
          "/hosts",
          "/profile",
          "/profile/contrast?theme.seed=%23ffd400",
          "/profile/logo");

  private final Town town = Town.get();
  private final Map<String, Person> people = new LinkedHashMap<>();

  @BeforeAll
  void settle() {
    Person administrator = town.open("cerro");
    Town.makeOffice(administrator, "cerro", "aguas");
    Town.makeOffice(administrator, "cerro", "parques");
    Town.describe(administrator, "cerro", "agua", "aguas");
    administrator.get(OURS + "/plan/commitment");
    assertThat(administrator.post(OURS + "/plan/commitment", commitment("fugas")).status())
        .isEqualTo(303);
    administrator.get(OURS + "/pages/page");
    assertThat(administrator.post(OURS + "/pages/page", written("normas")).status()).isEqualTo(303);
    people.put("administrator", administrator);
    people.put("editor", town.invite(administrator, "cerro", "editor", ""));
    people.put("publisher", town.invite(administrator, "cerro", "publisher", "aguas"));
    people.put("other office", town.invite(administrator, "cerro", "publisher", "parques"));
    people.put("viewer", town.invite(administrator, "cerro", "viewer", ""));
    people.put("neighbour", town.open("llano"));
    people.put("operator", town.operator());
  }

  @Test
  void everyPageIsForThoseWhoMayUseIt() {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put(
        "administrator",
        "200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200");
    expected.put(
        "editor",
        "200 200 200 200 200 200 200 200 200 403 403 403 403 200 200 200 403 200 200 403 403 403 403 403");
    expected.put(
        "publisher",
        "200 200 200 200 200 200 403 403 403 403 403 403 403 200 200 200 403 403 403 403 403 403 403 403");
    expected.put(
        "other office",
        "200 200 200 200 200 403 403 403 403 403 403 403 403 200 200 200 403 403 403 403 403 403 403 403");
    expected.put(
        "viewer",
        "200 200 200 200 403 403 403 403 403 403 403 403 403 200 200 403 403 403 403 403 403 403 403 403");
    expected.put(
        "neighbour",
        "403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403");
    expected.put(
        "operator",
        "403 403 403 403 403 403 403 403 403 200 200 403 403 403 403 403 200 403 403 200 200 403 403 403");
    Map<String, String> observed = new LinkedHashMap<>();
    people.forEach(
        (who, person) ->
            observed.put(
                who,
                String.join(
                    " ",
                    PAGES.stream()
                        .map(page -> String.valueOf(person.get(OURS + page).status()))
                        .toList())));
    assertThat(observed).isEqualTo(expected);
    assertThat(people.get("neighbour").get("/console/onboarding").status()).isEqualTo(403);
    assertThat(people.get("administrator").get("/console/onboarding").status()).isEqualTo(403);
  }

  @Test
  void theFrontDoorIsTheInstallationsWhateverTheRegistrySays() {
    String host = town.url().getHost();
    town.inDatabase("insert into tenant_host (host, tenant_id) values (?, 'cerro')", host);
    Person neighbour = town.open("umbral"); // after which the registry is read anew
    assertThat(neighbour.get("/console/tenants/umbral/").status()).isEqualTo(200);
    assertThat(neighbour.get("/").text()).doesNotContain("<h1>Municipio de cerro");
    town.inDatabase("delete from tenant_host where host = ?", host);
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsNotOverwrittenUnawares() {
    Person neighbour = people.get("neighbour");
    String place = "/console/tenants/llano/profile";
    Map<String, String> fields = Town.definition("llano", "");
    fields.put("description", "Lo primero.");
    fields.put("seen", seen(neighbour.get(place)));
    assertThat(neighbour.post(place, fields).location()).isEqualTo(place + "?after=change");
    fields.put("description", "Lo segundo.");
    Person.Answer late = neighbour.post(place, fields);
    assertThat(late.status()).isEqualTo(400);
    assertThat(late.text()).contains("Otra persona cambió el perfil", "Lo segundo.");
    assertThat(neighbour.get(place).text()).contains("Lo primero.");
    fields.put("seen", seen(late));
    assertThat(neighbour.post(place, fields).status()).isEqualTo(303);
  }

  @Test
  void aLogoIsAFileOfAFormAndWhatIsWrongWithItIsSaidThere() {
    Person neighbour = people.get("neighbour");
    String place = "/console/tenants/llano/profile/logo";
    String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9\"/></svg>";
    assertThat(neighbour.get(place).text()).contains("Sin logotipo");
    Person.Answer refused = neighbour.upload(place, "a.svg", svg.replace("<path", "<a/><path"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("No se cambió el logotipo", "«&lt;a&gt;»");
    assertThat(neighbour.upload(place, "", svg).text()).contains("No se cambió el logotipo");
    assertThat(neighbour.upload(place, "a.svg", svg).location()).isEqualTo(place + "?after=change");
    assertThat(neighbour.get("/llano/logo.svg").text()).isEqualTo(svg);
    assertThat(neighbour.get(place).text()).contains("Quitar el logotipo");
    for (String who : List.of("editor", "operator", "neighbour")) {
      people.get(who).get("/console/");
      assertThat(people.get(who).upload(OURS + "/profile/logo", "a.svg", svg).status())
          .as(who)
          .isEqualTo(403);
    }
    neighbour.get(place);
    assertThat(neighbour.post(place + "/remove", Map.of()).location())
        .isEqualTo(place + "?after=remove");
    assertThat(neighbour.get("/llano/logo.svg").text()).isNotEqualTo(svg);
  }

  private static String seen(Person.Answer page) {
    return page.found("name=\"seen\" value=\"([^\"]+)\"").replace("&#34;", "\"");
  }

  @Test
  void whatIsAForeignDraftAndWhatDoesNotExistLookTheSame() {
    Person neighbour = people.get("neighbour");
    for (String page : List.of("/datasets/%s", "/describe?dataset=%s")) {
      Person.Answer draft = neighbour.get(OURS + page.formatted("agua"));
      Person.Answer nothing = neighbour.get(OURS + page.formatted("nada"));
      assertThat(plain(draft)).isEqualTo(plain(nothing).replace("nada", "agua"));
    }
    assertThat(neighbour.get("/console/").text()).doesNotContain("Datos de agua");
    assertThat(neighbour.get("/console/tenants/llano/").text()).doesNotContain("Datos de agua");
  }

  @Test
  void whoeverMayNotIsRefusedAtEveryStep() {
    Map<String, Map<String, String>> steps = new LinkedHashMap<>();
    steps.put("/people/invitations", Map.of("email", "x@y.example", "role", "administrator"));
    steps.put("/people/local:0123456789ab/role", Map.of("role", "viewer"));
    steps.put("/people/local:0123456789ab/remove", Map.of());
    steps.put("/people/invitations/0123456789ab/revoke", Map.of());
    steps.put("/tokens", Map.of("label", "x", "role", "viewer"));
    steps.put("/tokens/0123456789ab/revoke", Map.of());
    steps.put("/archive", Map.of());
    steps.put("/catalog/office", Map.of("name", "Intrusa"));
    steps.put("/catalog/office?slug=aguas", Map.of("name", "Intrusa"));
    steps.put("/catalog/theme", Map.of("name", "Intruso", "icon", "leaf"));
    steps.put("/describe", Town.description("intruso", "aguas"));
    steps.put("/describe?dataset=agua", Town.description("agua", "aguas"));
    steps.put("/datasets/agua/state", Map.of("state", "published"));
    String job = "/datasets/agua/jobs/00000000-0000-4000-8000-000000000000";
    steps.put(job + "/cancel", Map.of());
    steps.put(job + "/retry", Map.of());
    steps.put("/datasets/agua/columns", Map.of("column", "a", "title.a", "Intrusa"));
    steps.put("/plan/commitment?slug=fugas", commitment("Intrusas"));
    steps.put("/plan/commitment/promise?slug=fugas", Map.of("due", "2031-01-31"));
    steps.put("/plan/commitment/link?slug=fugas", Map.of("dataset", "agua"));
    steps.put("/plan/commitment/drop?slug=fugas", Map.of("reason", "Intrusa"));
    steps.put("/pages/page", written("Intrusa"));
    steps.put("/pages/page?slug=normas", written("Intrusa"));
    steps.put("/pages/page/remove?slug=normas", Map.of());
    steps.put("/hosts", Map.of("host", "intrusa.example"));
    steps.put("/hosts/intrusa.example/prove", Map.of());
    steps.put("/hosts/intrusa.example/remove", Map.of());
    steps.put("/profile", Map.of("name", "Intrusa"));
    steps.put("/profile/logo/remove", Map.of());
    Map<String, List<String>> mayNot = new LinkedHashMap<>();
    mayNot.put("neighbour", List.copyOf(steps.keySet()));
    mayNot.put("viewer", List.copyOf(steps.keySet()));
    mayNot.put(
        "publisher",
        steps.keySet().stream().filter(s -> !s.matches("/(describe|datasets|plan).*")).toList());
    mayNot.put(
        "editor",
        steps.keySet().stream()
            .filter(s -> s.matches("/(people|tokens|archive|hosts|profile).*"))
            .toList());
    mayNot.put(
        "operator",
        steps.keySet().stream().filter(s -> !s.matches("/(people|tokens|hosts).*")).toList());
    mayNot.forEach(
        (who, refused) -> {
          Person person = people.get(who);
          person.get("/console/");
          for (String step : refused) {
            assertThat(person.post(OURS + step, steps.get(step)).status())
                .as(who + " at " + step)
                .isEqualTo(403);
          }
          assertThat(person.upload(OURS + "/datasets/agua/data", "x.csv", "a\n1\n").status())
              .as(who + " uploading")
              .isEqualTo(who.equals("publisher") || who.equals("editor") ? 303 : 403);
        });
    Person anonymous = town.stranger();
    anonymous.get("/console/sign-in");
    steps.forEach(
        (step, fields) ->
            assertThat(anonymous.post(OURS + step, fields).location())
                .as("anonymous at " + step)
                .isEqualTo("/console/sign-in?after=interrupted"));
    String page = people.get("administrator").get(OURS + "/catalog").text();
    assertThat(page).doesNotContain("Intrus");
  }

  @Test
  void aPublisherOfOneOfficeChangesNothingOfAnother() {
    Person other = people.get("other office");
    String page = other.get(OURS + "/datasets/agua").text();
    assertThat(page).contains("Datos de agua").doesNotContain("enctype").doesNotContain("/state");
    assertThat(other.get(OURS + "/describe").text())
        .contains("Dependencia parques")
        .doesNotContain("Dependencia aguas");
    assertThat(other.post(OURS + "/describe", Town.description("ajeno", "aguas")).text())
        .contains("no tiene permiso");
    assertThat(other.post(OURS + "/datasets/agua/state", Map.of("state", "published")).status())
        .isEqualTo(403);
    assertThat(other.upload(OURS + "/datasets/agua/data", "x.csv", "a\n1\n").status())
        .isEqualTo(403);
    assertThat(
            other
                .send(
                    "POST",
                    OURS + "/datasets/agua/uploads",
                    "",
                    Map.of(
                        "Origin",
                        town.url().toString(),
                        "X-Form-Token",
                        other.token(),
                        "Accept",
                        "application/json",
                        "Upload-Length",
                        "4"))
                .status())
        .isEqualTo(403);
    Town.describe(other, "cerro", "jardines", "parques");
    assertThat(other.get(OURS + "/plan/commitment?slug=fugas").text())
        .contains("Inventariado")
        .doesNotContain("class=\"form\"");
    other.get(OURS + "/plan/commitment");
    assertThat(other.post(OURS + "/plan/commitment", commitment("ajenas")).text())
        .contains("no tiene permiso");
    Map.of("promise", Map.of("due", "2031-01-31"), "drop", Map.of("reason", "Ajena"))
        .forEach(
            (step, sent) ->
                assertThat(
                        other
                            .post(OURS + "/plan/commitment/" + step + "?slug=fugas", sent)
                            .status())
                    .as(step)
                    .isEqualTo(403));
  }

  private static Map<String, String> written(String title) {
    return Map.of("title", title, "body", "Se usa con buena fe.", "state", "published");
  }

  private static Map<String, String> commitment(String title) {
    return Map.of(
        "title", title,
        "description", "Dónde se pierde agua.",
        "office", "aguas",
        "responsible", "Dirección de Aguas",
        "frequency", "annual");
  }

  private static String plain(Person.Answer answer) {
    return answer.status()
        + answer.withoutTokens().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{request}");
  }
}
