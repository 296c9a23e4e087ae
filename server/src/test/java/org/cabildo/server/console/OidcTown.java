package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.cabildo.server.Client;
import org.cabildo.server.testing.CabildoProcess;
import org.cabildo.server.testing.FakeIssuer;
import org.cabildo.server.testing.FakePerson;

/**
 * A server of its own with an identity provider, which is away when the server starts. Started when
 * the first test asks.
 */
final class OidcTown {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static OidcTown instance;

  final FakeIssuer issuer = new FakeIssuer();
  private final CabildoProcess process;

  /** What the page to sign in on said while the provider was away. */
  final Person.Answer away;

  /** What the API said then to a token that nobody could check. */
  final int unchecked;

  private OidcTown() {
    issuer.goAway();
    process =
        CabildoProcess.launchExactly(
            CabildoProcess.freshDataFolder("oidc"),
            List.of("--port", "0", "--no-demo"),
            Map.of(
                "CABILDO_OIDC_ISSUER",
                issuer.issuer(),
                "CABILDO_OIDC_CLIENT_SECRET",
                FakeIssuer.SECRET,
                "CABILDO_OIDC_LABEL",
                "Identidad Nacional"));
    process.awaitReady();
    away = stranger().get("/console/oidc/start");
    unchecked = tenants("Bearer " + issuer.tokens().access(FakePerson.named("a", "A"))).status();
    issuer.comeBack();
    Person operator = stranger();
    Town.signIn(operator, "admin", process.administratorPassword());
    operator.get("/console/password");
    operator.post(
        "/console/password",
        Map.of(
            "current",
            process.administratorPassword(),
            "password",
            Town.PASSWORD,
            "again",
            Town.PASSWORD));
  }

  static synchronized OidcTown get() {
    if (instance == null) {
      instance = new OidcTown();
    }
    return instance;
  }

  /** Where people reach it: the name to which the provider sends them back. */
  URI url() {
    return URI.create("http://localhost:" + process.url().getPort());
  }

  Person stranger() {
    return new Person(url());
  }

  Person operator() {
    Person operator = stranger();
    Town.signIn(operator, "admin", Town.PASSWORD);
    return operator;
  }

  Client client() {
    return new Client(url(), Town.PASSWORD);
  }

  /** What the API says to who asks with this for the tokens of nobody's portal. */
  Client.Answer tenants(String authorization) {
    return client().get("/api/v1/tenants", "Authorization", authorization);
  }

  /** Signs somebody in, wherever the person wanted to go. */
  Person signIn(FakePerson who) {
    Person person = stranger();
    assertThat(signIn(person, who, "/console/").status()).isEqualTo(303);
    return person;
  }

  /** The last answer of a sign-in with a browser. */
  Person.Answer signIn(Person person, FakePerson who, String to) {
    return person.get(answer(person, who, to));
  }

  /** Where the provider sends the browser back to after a sign-in, with what it says. */
  String answer(Person person, FakePerson who, String to) {
    issuer.user(who);
    Person.Answer begun = person.get("/console/oidc/start?to=" + to);
    assertThat(begun.status()).as(begun.text()).isEqualTo(303);
    URI back = atProvider(URI.create(begun.location()));
    assertThat(back.toString()).startsWith(url() + "/console/oidc/callback?");
    return back.getRawPath() + "?" + back.getRawQuery();
  }

  private static URI atProvider(URI address) {
    try {
      HttpResponse<Void> answer =
          HTTP.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
      assertThat(answer.statusCode()).isEqualTo(302);
      return URI.create(answer.headers().firstValue("Location").orElseThrow());
    } catch (IOException e) {
      throw new AssertionError(address.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Opens a portal, and gives its first administrator, who joined with an account here. */
  Person open(String id) {
    Person operator = operator();
    operator.get("/console/onboarding");
    Person.Answer opened =
        operator.post("/console/onboarding", Town.definition(id, "alcaldia@" + id + ".example"));
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    Person administrator = stranger();
    String page = "/console/invitations/" + Town.invitation(opened);
    administrator.get(page);
    administrator.post(
        page, Map.of("name", "Alcaldía", "password", Town.PASSWORD, "again", Town.PASSWORD));
    return administrator;
  }

  /** The page of an invitation to a portal. */
  String invite(Person administrator, String tenant, String email, String role) {
    String place = "/console/tenants/" + tenant + "/people";
    administrator.get(place);
    Person.Answer invited =
        administrator.post(place + "/invitations", Map.of("email", email, "role", role));
    assertThat(invited.status()).as(invited.text()).isEqualTo(201);
    return "/console/invitations/" + Town.invitation(invited);
  }

  /** What the address says where the provider ends sessions. */
  Person.Answer logout(String token) {
    return stranger()
        .send(
            "POST",
            "/console/oidc/backchannel-logout",
            "logout_token=" + token,
            Map.of("Content-Type", "application/x-www-form-urlencoded"));
  }
}
