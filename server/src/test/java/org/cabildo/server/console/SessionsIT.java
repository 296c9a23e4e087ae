package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cabildo.server.SharedServerSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session is its bearer's alone, and ends. */
@Tag(SharedServerSuite.OWN)
class SessionsIT {
  private static final Map<String, String> OPERATOR =
      Map.of("login", "admin", "password", Town.PASSWORD);

  private static final Map<String, String> JSON = Map.of("Accept", "application/json");

  private final Town town = Town.get();

  @Test
  void aPasswordThatWasGivenOutIsChangedFirst() {
    assertThat(town.firstStep).isEqualTo("/console/password");
  }

  @Test
  void ofANewPasswordOnlyWhatIsWrongIsTold() {
    Person person = town.operator();
    person.get("/console/password");
    Person.Answer answer =
        person.post(
            "/console/password",
            Map.of("current", Town.PASSWORD, "password", "una frase larga", "again", "otra"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text())
        .contains("No coincide con la anterior")
        .doesNotContain("Falta y es obligatorio", Town.PASSWORD, "una frase larga");
  }

  @Test
  void whoeverIsNotSignedInIsSentToSignInAndBroughtBack() {
    Person person = town.stranger();
    Person.Answer sent = person.get("/console/onboarding?lang=en");
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.location())
        .isEqualTo("/console/sign-in?to=%2Fconsole%2Fonboarding%3Flang%3Den");
    person.get(sent.location());
    Map<String, String> withReturn = new TreeMap<>(OPERATOR);
    withReturn.put("to", "/console/onboarding?lang=en");
    assertThat(person.post("/console/sign-in", withReturn).location())
        .isEqualTo("/console/onboarding?lang=en");
    assertThat(person.get("/console/onboarding").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "/console//evil.example",
        "/console/../evil",
        "/console/\nLocation: https://evil.example",
        "javascript:alert(1)",
        "/xalapa/"
      })
  void noReturnAddressLeadsElsewhere(String to) {
    Person person = town.stranger();
    person.get("/console/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    Map<String, String> withReturn = new TreeMap<>(OPERATOR);
    withReturn.put("to", to);
    assertThat(person.post("/console/sign-in", withReturn).location()).isEqualTo("/console/");
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    Person person = town.stranger();
    person.get("/console/sign-in");
    Person other = town.stranger();
    other.get("/console/sign-in");
    Map<String, String> ownPage = Map.of("Origin", town.url().toString());
    for (String token : List.of("", "x", "0".repeat(64), other.token())) {
      assertThat(person.postFrom("/console/sign-in", OPERATOR, token, ownPage).status())
          .as("with the token " + token)
          .isEqualTo(403);
    }
    Person operator = town.operator();
    operator.get("/console/onboarding");
    for (String token : List.of("", "0".repeat(64), other.token())) {
      assertThat(
              operator
                  .postFrom(
                      "/console/onboarding",
                      Town.definition("sin-ficha", "a@b.example"),
                      token,
                      ownPage)
                  .status())
          .as("with the token " + token)
          .isEqualTo(403);
    }
    assertThat(operator.get("/sin-ficha/").status()).isEqualTo(404);
    assertThat(
            operator
                .send(
                    "POST",
                    "/console/sign-out",
                    "--x--",
                    Map.of(
                        "Origin",
                        town.url().toString(),
                        "Content-Type",
                        "multipart/form-data; boundary=x"))
                .status())
        .as("a form that needs no fields")
        .isEqualTo(403);
    assertThat(operator.get("/console/").status()).isEqualTo(200);
  }

  @Test
  void aFormOfAnotherSiteIsRefused() {
    Person person = town.operator();
    person.get("/console/onboarding");
    for (Map<String, String> headers :
        List.of(
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "null"),
            Map.of("Origin", town.url() + ".evil.example"),
            Map.of("Origin", town.url().toString(), "Sec-Fetch-Site", "cross-site"),
            Map.of("Origin", town.url().toString(), "Sec-Fetch-Site", "same-site"),
            Map.of("Sec-Fetch-Site", "none"),
            Map.<String, String>of())) {
      assertThat(
              person
                  .postFrom(
                      "/console/onboarding",
                      Town.definition("de-fuera", "a@b.example"),
                      person.token(),
                      headers)
                  .status())
          .as("with " + headers)
          .isEqualTo(403);
    }
    assertThat(person.get("/de-fuera/").status()).isEqualTo(404);
  }

  @Test
  void aPieceOfAFileIsTakenFromAPageOfItsSessionOnly() {
    Person mayor = town.open("piezas");
    Town.makeOffice(mayor, "piezas", "aguas");
    Town.describe(mayor, "piezas", "agua", "aguas");
    String desk = "/console/tenants/piezas/datasets/agua";
    mayor.get(desk);
    Person operator = town.operator();
    operator.get("/console/onboarding");
    Map<String, String> ownPage =
        Map.of("Origin", town.url().toString(), "X-Form-Token", mayor.token());
    Person.Answer announced = mayor.send("POST", desk + "/uploads", "", piece(ownPage));
    String upload = announced.location();
    assertThat(announced.status()).as(announced.text()).isEqualTo(201);
    assertThat(upload).startsWith(desk + "/uploads/");
    for (Map<String, String> headers :
        List.of(
            Map.of("Origin", town.url().toString()),
            Map.of("Origin", town.url().toString(), "X-Form-Token", operator.token()),
            Map.of("Origin", "https://evil.example", "X-Form-Token", mayor.token()),
            Map.of("X-Form-Token", mayor.token()))) {
      assertThat(mayor.send("POST", desk + "/uploads", "", piece(headers)).status())
          .as("announced with " + headers)
          .isEqualTo(403);
      for (String method : List.of("PATCH", "DELETE")) {
        assertThat(mayor.send(method, upload, "a\n1\n", piece(headers)).status())
            .as(method + " with " + headers)
            .isEqualTo(403);
      }
    }
    assertThat(town.stranger().send("HEAD", upload, "", JSON).location())
        .startsWith("/console/sign-in");
    assertThat(operator.send("HEAD", upload, "", JSON).status()).isEqualTo(403);
    assertThat(mayor.send("HEAD", upload, "", JSON).headers().firstValue("Upload-Offset"))
        .contains("0");
    assertThat(mayor.send("PATCH", upload, "a\n1\n", piece(ownPage)).status()).isEqualTo(204);
  }

  private static Map<String, String> piece(Map<String, String> headers) {
    Map<String, String> all = new TreeMap<>(headers);
    all.putAll(JSON);
    all.put("Upload-Length", "4");
    all.put("Upload-Offset", "0");
    all.put("Content-Type", "application/offset+octet-stream");
    return all;
  }

  @Test
  void signingInMakesANewSessionAndEndsTheOneBefore() {
    Person person = town.operator();
    String first = person.cookies().get("cabildo-session");
    // What an attacker would have put there beforehand.
    String planted = "ab".repeat(32);
    Person victim = town.stranger();
    victim.cookies().put("cabildo-session", planted);
    Town.signIn(victim, "admin", Town.PASSWORD);
    assertThat(victim.cookies().get("cabildo-session")).isNotEqualTo(planted);
    assertThat(with(planted).get("/console/").location()).startsWith("/console/sign-in");

    person.cookies().remove("cabildo-session");
    person.get("/console/sign-in");
    person.cookies().put("cabildo-session", first);
    // Signed in already: the form of a second sign-in carries the token of that session.
    person.get("/console/");
    assertThat(person.post("/console/sign-in", OPERATOR).status()).isEqualTo(303);
    assertThat(person.cookies().get("cabildo-session")).isNotEqualTo(first);
    assertThat(with(first).get("/console/").location()).startsWith("/console/sign-in");
  }

  @Test
  void theCookieIsForThisHostAndNoScript() {
    Person person = town.stranger();
    person.get("/console/sign-in");
    Person.Answer answer = person.post("/console/sign-in", OPERATOR);
    String cookie =
        answer.cookies().stream()
            .filter(c -> c.startsWith("cabildo-session="))
            .findFirst()
            .orElseThrow();
    assertThat(cookie.split(";"))
        .contains("HttpOnly", "SameSite=Lax", "Path=/")
        .noneMatch(part -> part.startsWith("Domain"));
    assertThat(cookie).matches("cabildo-session=[0-9a-f]{64};.*");
  }

  @Test
  void signingOutEndsTheSessionOnTheServer() {
    Person person = town.operator();
    String session = person.cookies().get("cabildo-session");
    person.get("/console/");
    assertThat(person.post("/console/sign-out", Map.of()).location())
        .isEqualTo("/console/sign-in?after=sign-out");
    assertThat(person.cookies()).doesNotContainKey("cabildo-session");
    assertThat(with(session).get("/console/").location()).startsWith("/console/sign-in");
  }

  @Test
  void aSessionIsNobodyOnTheApi() {
    Person person = town.open("sesion");
    assertThat(
            person
                .send(
                    "GET",
                    "/api/v1/tenants/sesion/tokens",
                    "",
                    Map.of("Accept", "application/json"))
                .status())
        .isEqualTo(401);
    assertThat(person.get("/console/%2e%2e/api/v1/tenants/x/tokens").status()).isEqualTo(400);
  }

  @Test
  void anIdleSessionAndAnOldOneAreOver() {
    Person idle = town.operator();
    moveBack(idle, "seen_at", "59 minutes");
    assertThat(idle.get("/console/").status()).as("idle for 59 minutes").isEqualTo(200);
    moveBack(idle, "seen_at", "61 minutes");
    assertThat(idle.get("/console/").location()).startsWith("/console/sign-in");

    Person old = town.operator();
    moveBack(old, "opened_at", "719 minutes");
    assertThat(old.get("/console/").status()).as("almost 12 hours old").isEqualTo(200);
    moveBack(old, "opened_at", "2 minutes");
    assertThat(old.get("/console/").location()).startsWith("/console/sign-in");
  }

  @Test
  void tenWrongPasswordsLockTheAccountForAWhileAndNobodyLearnsIt() {
    town.open("candado");
    String login = "alcaldia@candado.example";
    Person person = town.stranger();
    person.get("/console/sign-in");
    String wrong = "";
    for (int i = 0; i < 10; i++) {
      wrong = signInPage(person, login, "no es esta");
    }
    assertThat(signInPage(person, login, Town.PASSWORD)).as("the right one").isEqualTo(wrong);
    assertThat(signInPage(person, "nadie@candado.example", "no es esta"))
        .isEqualTo(wrong.replace(login, "nadie@candado.example"));
    town.inDatabase(
        "update account set locked_until = now() - interval '1 second' where login = ?", login);
    Town.signIn(person, login, Town.PASSWORD);
  }

  @Test
  void changingThePasswordEndsAllOtherSessions() {
    Person here = town.open("cambio");
    Person there = town.stranger();
    Town.signIn(there, "alcaldia@cambio.example", Town.PASSWORD);
    here.get("/console/password");
    String before = here.cookies().get("cabildo-session");
    for (Map<String, String> refused :
        List.of(
            Map.of(
                "current",
                "x",
                "password",
                "otra frase muy larga",
                "again",
                "otra frase muy larga"),
            Map.of("current", Town.PASSWORD, "password", "corta", "again", "corta"),
            Map.of(
                "current",
                Town.PASSWORD,
                "password",
                "alcaldia alcaldia",
                "again",
                "alcaldia alcaldia"),
            Map.of(
                "current",
                Town.PASSWORD,
                "password",
                "aaaaaaaaaaaaaaaaaa",
                "again",
                "aaaaaaaaaaaaaaaaaa"),
            Map.of("current", Town.PASSWORD, "password", Town.PASSWORD, "again", Town.PASSWORD),
            Map.of(
                "current",
                Town.PASSWORD,
                "password",
                "otra frase muy larga",
                "again",
                "y otra más"))) {
      assertThat(here.post("/console/password", refused).status()).as("" + refused).isEqualTo(400);
    }
    assertThat(
            here.post(
                    "/console/password",
                    Map.of(
                        "current", Town.PASSWORD,
                        "password", "otra frase muy larga",
                        "again", "otra frase muy larga"))
                .location())
        .isEqualTo("/console/");
    assertThat(here.cookies().get("cabildo-session")).isNotEqualTo(before);
    assertThat(here.get("/console/").status()).isEqualTo(200);
    assertThat(there.get("/console/").location()).startsWith("/console/sign-in");
    assertThat(with(before).get("/console/").location()).startsWith("/console/sign-in");
  }

  @Test
  void whoeverForgotThePasswordGetsOneForOneTime() {
    Person forgetful = town.open("olvido");
    Person operator = town.operator();
    operator.get("/console/accounts");
    assertThat(operator.post("/console/accounts", Map.of("login", "nadie@x.example")).status())
        .isEqualTo(400);
    String given =
        operator
            .post("/console/accounts", Map.of("login", "Alcaldia@olvido.example"))
            .found("<code translate=\"no\">([a-z0-9-]{19})</code>");
    assertThat(forgetful.get("/console/").location()).startsWith("/console/sign-in");
    Town.signIn(forgetful, "alcaldia@olvido.example", given);
    assertThat(forgetful.get("/console/tenants/olvido/").location()).isEqualTo("/console/password");
    assertThat(forgetful.get("/console/accounts").location()).isEqualTo("/console/password");
    Person other = town.open("curioso");
    assertThat(other.get("/console/accounts").status()).isEqualTo(403);
    assertThat(other.post("/console/accounts", Map.of("login", "admin")).status()).isEqualTo(403);
  }

  @Test
  void noCacheKeepsAPageOfTheConsole() {
    for (String path : List.of("/console/sign-in", "/console/", "/console/nada")) {
      assertThat(town.stranger().get(path).headers().allValues("Cache-Control"))
          .as(path)
          .containsExactly("no-store");
    }
  }

  private Person with(String session) {
    Person person = town.stranger();
    person.cookies().put("cabildo-session", session);
    return person;
  }

  /** What the page says after an attempt, without what is never twice the same. */
  private static String signInPage(Person person, String login, String password) {
    Person.Answer answer =
        person.post("/console/sign-in", Map.of("login", login, "password", password));
    assertThat(answer.status()).isEqualTo(403);
    return answer.withoutTokens();
  }

  private void moveBack(Person person, String column, String time) {
    town.inDatabase(
        "update session set %1$s = %1$s - interval '%2$s' where id_hash = ?"
            .formatted(column, time),
        sha256(person.cookies().get("cabildo-session")));
  }

  private static String sha256(String text) {
    try {
      return java.util.HexFormat.of()
          .formatHex(
              java.security.MessageDigest.getInstance("SHA-256")
                  .digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
