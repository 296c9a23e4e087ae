package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cabildo.server.SharedServerSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who joins a portal, with which account, and who stays. */
@Tag(SharedServerSuite.OWN)
class MembershipIT {
  private final Town town = Town.get();

  @Test
  void aTenantKeepsAnAdministrator() {
    Person first = town.open("ultima");
    String place = "/console/tenants/ultima/people";
    String own = first.get(place).found("action=\"([^\"]+)/role\"");
    for (String way : List.of("/role", "/remove")) {
      Person.Answer refused = first.post(own + way, Map.of("role", "viewer"));
      assertThat(refused.status()).as(way).isEqualTo(409);
      assertThat(refused.text()).contains("sin nadie que lo administre");
    }
    Person second = town.invite(first, "ultima", "administrator", "");
    assertThat(second.get(place).status()).isEqualTo(200);
    first.get(place);
    assertThat(first.post(own + "/remove", Map.of()).location()).isEqualTo("/console/");
    assertThat(first.get(place).status()).as("at once").isEqualTo(403);
    second.get(place);
    String rest = second.get(place).found("action=\"([^\"]+)/role\"");
    assertThat(second.post(rest + "/remove", Map.of()).status()).isEqualTo(409);
  }

  @Test
  void anInvitationWorksOnceForWhomItIsAndForAWhile() {
    Person administrator = town.open("visita");
    String place = "/console/tenants/visita/people";
    administrator.get(place);
    Map<String, String> ana = Map.of("email", "ana@visita.example", "role", "viewer");
    String replaced = Town.invitation(administrator.post(place + "/invitations", ana));
    String token = Town.invitation(administrator.post(place + "/invitations", ana));
    assertThat(invalid(replaced)).as("replaced by a later one").isTrue();
    assertThat(invalid(token.substring(0, token.length() - 1) + "x")).isTrue();
    assertThat(invalid(token.replace("visita", "otra"))).as("of another tenant").isTrue();

    Person neighbour = town.open("contigua");
    assertThat(neighbour.get("/console/invitations/" + token).text())
        .contains("ana@visita.example");
    assertThat(neighbour.post("/console/invitations/" + token, Map.of()).text())
        .contains("es para otra persona");
    town.join(token, "Ana");
    assertThat(invalid(token)).as("used").isTrue();
    assertThat(administrator.post(place + "/invitations", ana).status())
        .as("somebody who is there already")
        .isEqualTo(400);

    String old =
        Town.invitation(
            administrator.post(
                place + "/invitations", Map.of("email", "beto@visita.example", "role", "viewer")));
    town.inDatabase(
        "update invitation set expires_at = now() - interval '1 second' where id = ?",
        old.split("_")[2]);
    assertThat(invalid(old)).as("expired").isTrue();

    Person.Answer page =
        administrator.post(
            place + "/invitations", Map.of("email", "cris@visita.example", "role", "viewer"));
    String withdrawn = Town.invitation(page);
    administrator.post(page.found("action=\"([^\"]+/revoke)\""), Map.of());
    assertThat(invalid(withdrawn)).as("withdrawn").isTrue();

    String mine =
        "/console/invitations/"
            + Town.invitation(
                administrator.post(
                    place + "/invitations",
                    Map.of("email", "dora@visita.example", "role", "viewer")));
    assertThat(administrator.get(mine).text()).contains("Cerrar la sesión y seguir aquí");
    assertThat(administrator.post("/console/sign-out", Map.of("to", mine)).location())
        .as("whoever invites may pass the browser on")
        .isEqualTo(mine);
    assertThat(administrator.get(mine).text()).contains("new-password");
  }

  @Test
  void whoeverHasAnAccountJoinsASecondTenantWithIt() {
    Person neighbour = town.open("primera");
    Person administrator = town.open("segunda");
    String place = "/console/tenants/segunda/people";
    administrator.get(place);
    String token =
        Town.invitation(
            administrator.post(
                place + "/invitations",
                Map.of("email", "ALCALDIA@primera.example", "role", "editor")));
    assertThat(town.stranger().get("/console/invitations/" + token).text())
        .as("an account is not made twice")
        .contains("/console/sign-in?to=")
        .doesNotContain("new-password");
    neighbour.get("/console/invitations/" + token);
    String before = neighbour.cookies().get("cabildo-session");
    assertThat(neighbour.post("/console/invitations/" + token, Map.of()).location())
        .isEqualTo("/console/tenants/segunda/");
    assertThat(neighbour.cookies().get("cabildo-session"))
        .as("what one may do changed")
        .isNotEqualTo(before);
    assertThat(neighbour.get("/console/").text())
        .contains("Municipio de primera")
        .contains("Municipio de segunda");
    assertThat(neighbour.get(place).status()).isEqualTo(403);
  }

  private boolean invalid(String token) {
    Person.Answer answer = town.stranger().get("/console/invitations/" + token);
    return answer.status() == 404 && answer.text().contains("Invitación no válida");
  }
}
