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

  private final Town town = Town.get();

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
  void signingInMakesANewSessionAndEndsTheOneBefore() {
    Person person = town.operator();
    String first = person.cookies().get("cabildo-session");
    // What an attacker would have put there beforehand.
    String planted = "ab".repeat(32);
    Person victim = town.stranger();
    victim.cookies().put("cabildo-session", planted);
    Town.signIn(victim, "admin", Town.PASSWORD);
    assertThat(victim.cookies().get("cabildo-session")).isNotEqualTo(planted);
    assertThat(town.bearing(planted).get("/console/").location()).startsWith("/console/sign-in");

    person.cookies().remove("cabildo-session");
    person.get("/console/sign-in");
    person.cookies().put("cabildo-session", first);
    // Signed in already: the form of a second sign-in carries the token of that session.
    person.get("/console/");
    assertThat(person.post("/console/sign-in", OPERATOR).status()).isEqualTo(303);
    assertThat(person.cookies().get("cabildo-session")).isNotEqualTo(first);
    assertThat(town.bearing(first).get("/console/").location()).startsWith("/console/sign-in");
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
    assertThat(town.bearing(session).get("/console/").location()).startsWith("/console/sign-in");
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
  void noCacheKeepsAPageOfTheConsole() {
    for (String path : List.of("/console/sign-in", "/console/", "/console/nada")) {
      assertThat(town.stranger().get(path).headers().allValues("Cache-Control"))
          .as(path)
          .containsExactly("no-store");
    }
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
