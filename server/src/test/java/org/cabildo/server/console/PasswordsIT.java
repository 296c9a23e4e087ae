package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cabildo.server.SharedServerSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A password is known to its person, and whoever tries others learns nothing. */
@Tag(SharedServerSuite.OWN)
class PasswordsIT {
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

  /** Who knows a login can keep strangers out with it, and not the person at home. */
  @Test
  void nobodyIsLockedOutOfABrowserInWhichTheySignedInBefore() {
    Person mayor = town.open("llavero");
    String login = "alcaldia@llavero.example";
    String mark = mayor.cookies().get("cabildo-known");
    assertThat(mark).matches("[0-9a-f]{64}\\.[0-9a-f]{64}");
    Person attacker = town.stranger();
    attacker.get("/console/sign-in");
    for (int i = 0; i < 10; i++) {
      signInPage(attacker, login, "no es esta");
    }
    mayor.get("/console/");
    mayor.post("/console/sign-out", Map.of());
    assertThat(mayor.cookies()).containsEntry("cabildo-known", mark);
    Town.signIn(mayor, login, Town.PASSWORD);
    signInPage(attacker, login, Town.PASSWORD);

    Person thief = town.stranger();
    thief.cookies().put("cabildo-known", mark);
    thief.get("/console/sign-in");
    for (int i = 0; i < 10; i++) {
      signInPage(thief, login, "no es esta");
    }
    signInPage(thief, login, Town.PASSWORD);

    mayor.get("/console/password");
    String next = "una frase bastante larga";
    String before = mayor.cookies().get("cabildo-known");
    assertThat(
            mayor
                .post(
                    "/console/password",
                    Map.of("current", Town.PASSWORD, "password", next, "again", next))
                .location())
        .as("the account is locked, but not here")
        .isEqualTo("/console/");
    assertThat(mayor.cookies().get("cabildo-known")).isNotEqualTo(before);
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
    assertThat(town.bearing(before).get("/console/").location()).startsWith("/console/sign-in");
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

  /** What the page says after an attempt, without what is never twice the same. */
  private static String signInPage(Person person, String login, String password) {
    Person.Answer answer =
        person.post("/console/sign-in", Map.of("login", login, "password", password));
    assertThat(answer.status()).isEqualTo(403);
    return answer.withoutTokens();
  }
}
