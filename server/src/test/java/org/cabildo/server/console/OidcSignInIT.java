package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.cabildo.server.SharedServerSuite;
import org.cabildo.server.testing.FakeIssuer;
import org.cabildo.server.testing.FakePerson;
import org.cabildo.server.testing.FakeTokens;
import org.cabildo.server.testing.Wait;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With an identity provider, a sign-in is the person's own or none. */
@Tag(SharedServerSuite.OWN)
class OidcSignInIT {
  private static final FakePerson ANA = FakePerson.named("ana-1", "Ana Ruiz");

  private final OidcTown town = OidcTown.get();

  /** It came back after the server asked for it in vain, which is not asked again at once. */
  @BeforeEach
  void awaitTheProvider() {
    Wait.until(
        "the provider",
        Duration.ofSeconds(20),
        () -> town.stranger().get("/console/oidc/start").status() == 303);
  }

  @Test
  void theServerStartsWithoutTheProviderAndSaysThatItIsAway() {
    assertThat(town.away.status()).isEqualTo(503);
    assertThat(town.away.text()).contains("El servicio de identidad no responde");
    assertThat(town.unchecked).isEqualTo(503);
  }

  @Test
  void somebodySignsInAndIsWhereTheyWantedToBe() {
    Person person = town.stranger();
    Person.Answer page = person.get("/console/sign-in?to=%2Fconsole%2Fonboarding");
    assertThat(page.text()).contains("Entrar con Identidad Nacional");
    assertThat(page.found("href=\"[^\"]*(/console/oidc/start[^\"]*)\""))
        .isEqualTo("/console/oidc/start?to=%2Fconsole%2Fonboarding");

    Person.Answer begun = person.get("/console/oidc/start?to=%2Fconsole%2F%3Flang%3Den");
    assertThat(begun.location())
        .startsWith(town.issuer.issuer() + "/auth?")
        .contains("code_challenge_method=S256", "response_type=code", "nonce=", "state=");
    assertThat(begun.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("cabildo-sign-in=")
                    .contains("HttpOnly", "SameSite=Lax", "Max-Age=600"));

    Person.Answer in = town.signIn(person, ANA, "%2Fconsole%2F%3Flang%3Den");
    assertThat(in.location()).isEqualTo("/console/?lang=en");
    assertThat(person.cookies())
        .containsKey("cabildo-session")
        .doesNotContainKey("cabildo-sign-in");
    Person.Answer home = person.get("/console/");
    assertThat(home.text()).contains("Ana Ruiz").doesNotContain("/console/password");
    assertThat(person.get("/console/password").status()).isEqualTo(404);
    assertThat(person.get("/console/onboarding").status()).isEqualTo(403);
  }

  @Test
  void everySignInMakesANewSessionAndEndsTheOneBefore() {
    Person person = town.signIn(ANA);
    String first = person.cookies().get("cabildo-session");
    town.signIn(person, ANA, "/console/");
    assertThat(person.cookies().get("cabildo-session")).isNotEqualTo(first);
    Person thief = town.stranger();
    thief.cookies().put("cabildo-session", first);
    assertThat(thief.get("/console/").status()).isEqualTo(303);
  }

  @Test
  void whoRunsTheInstallationIsWhatTheRealmSaysAtEachSignIn() {
    FakePerson eva = FakePerson.named("eva-1", "Eva");
    assertThat(town.signIn(eva.with("cabildo-operator")).get("/console/onboarding").status())
        .isEqualTo(200);
    assertThat(town.signIn(eva.with("admin")).get("/console/onboarding").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/%5Cevil.example/",
        "/console//evil.example",
        "/console/../evil",
        "/console/sign-out",
        "javascript:alert(1)"
      })
  void aSignInEndsInTheConsoleOnly(String to) {
    assertThat(town.signIn(town.stranger(), ANA, to).location()).isEqualTo("/console/");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          state of another sign-in    | state=[^&]*       | state=AAAA                    | 403 | no comenzó en este navegador
          no state                    | &state=[^&]*      | ''                            | 403 | no comenzó en este navegador
          another issuer              | iss=[^&]*         | iss=https%3A%2F%2Fevil.example | 403 | No se pudo comprobar
          no issuer                   | &iss=[^&]*        | ''                            | 403 | No se pudo comprobar
          an invented code            | code=[^&]*        | code=invented                 | 403 | No se pudo comprobar
          refused by the provider     | code=[^&]*        | error=access_denied           | 403 | no dejó entrar
          nothing                     | code=.*           | ''                            | 403 | no comenzó en este navegador
          """,
      delimiter = '|')
  void anAnswerThatIsNotTheProvidersIsRefused(
      String what, String part, String by, int status, String said) {
    Person person = town.stranger();
    String answer = town.answer(person, ANA, "/console/").replaceFirst(part, by);
    Person.Answer refused = person.get(answer);
    assertThat(refused.status()).as(what).isEqualTo(status);
    assertThat(refused.text()).as(what).contains(said, "Entrar con Identidad Nacional");
    assertThat(person.cookies()).doesNotContainKeys("cabildo-session", "cabildo-sign-in");
  }

  @ParameterizedTest
  @CsvSource({"0,no comenzó", "1,No se pudo comprobar", "2,No se pudo comprobar"})
  void stateNonceAndVerifierAreThoseOfThisSignIn(int part, String said) {
    Person person = town.stranger();
    String answer = town.answer(person, ANA, "/console/");
    String[] parts = person.cookies().get("cabildo-sign-in").split("\\.");
    parts[part] = "A".repeat(43);
    person.cookies().put("cabildo-sign-in", String.join(".", parts));
    Person.Answer refused = person.get(answer);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains(said);
  }

  @Test
  void anAnswerCountsOnceAndOnlyInTheBrowserThatAsked() {
    Person person = town.stranger();
    String answer = town.answer(person, ANA, "/console/");
    assertThat(town.stranger().get(answer).status()).isEqualTo(403);
    assertThat(person.get(answer).status()).isEqualTo(303);
    assertThat(person.get(answer).status()).isEqualTo(403);
  }

  @Test
  void signedInPeopleGoOnWhileTheProviderIsAway() {
    Person working = town.signIn(ANA);
    Person late = town.stranger();
    String answer = town.answer(late, ANA, "/console/");
    String bearer = "Bearer " + town.issuer.tokens().access(ANA);
    assertThat(town.tenants(bearer).status()).isEqualTo(200);
    town.issuer.goAway();
    try {
      assertThat(working.get("/console/").status()).isEqualTo(200);
      assertThat(town.tenants(bearer).status()).isEqualTo(200);
      Person.Answer refused = late.get(answer);
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.text()).contains("no responde");
    } finally {
      town.issuer.comeBack();
    }
  }

  @Test
  void signingOutEndsTheSessionThereToo() {
    Person person = town.signIn(ANA);
    Map<String, String> before = Map.copyOf(person.cookies());
    person.get("/console/");
    Person.Answer out = person.post("/console/sign-out", Map.of());
    assertThat(out.status()).isEqualTo(200);
    assertThat(out.headers().firstValue("Refresh").orElse(""))
        .startsWith("0; url=" + town.issuer.issuer() + "/logout?")
        .contains("id_token_hint=", "post_logout_redirect_uri=http%3A%2F%2Flocalhost");
    assertThat(person.cookies()).doesNotContainKey("cabildo-session");
    person.cookies().putAll(before);
    assertThat(person.get("/console/").status()).isEqualTo(303);
  }

  @Test
  void theProviderEndsItsSessionsAndOnlyThem() {
    FakePerson luz = FakePerson.named("luz-1", "Luz");
    Person person = town.signIn(luz);
    Person other = town.signIn(ANA);
    FakeTokens foreign = new FakeTokens(town.issuer.issuer(), FakeIssuer.rsaKey());
    assertThat(town.logout(foreign.logout(luz)).status()).isEqualTo(400);
    assertThat(town.logout(town.issuer.tokens().access(luz)).status()).isEqualTo(400);
    assertThat(town.logout("").status()).isEqualTo(400);
    assertThat(person.get("/console/").status()).isEqualTo(200);

    String token = town.issuer.tokens().logout(luz);
    Person.Answer ended = town.logout(token);
    assertThat(ended.status()).as(ended.text()).isEqualTo(200);
    assertThat(ended.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(person.get("/console/").status()).isEqualTo(303);
    assertThat(other.get("/console/").status()).isEqualTo(200);
    Person again = town.signIn(luz);
    assertThat(town.logout(token).status()).isEqualTo(400);
    assertThat(again.get("/console/").status()).isEqualTo(200);
  }

  @Test
  void noPasswordOpensAnAccountOfTheProvider() {
    town.signIn(ANA);
    for (String login : new String[] {"oidc:ana-1", "ana-1", "Ana Ruiz"}) {
      Person thief = town.stranger();
      thief.get("/console/sign-in");
      assertThat(
              thief.post("/console/sign-in", Map.of("login", login, "password", "null")).status())
          .isEqualTo(403);
    }
  }
}
