package org.cabildo.server.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

/**
 * Makes a realm for this installation, or brings one up to date: the realm, one confidential client
 * for signing in, the scope that programs' clients need, and the roles of those who run the
 * installation and who look at all of it. Doing it again changes nothing.
 */
public final class SetupKeycloak {
  private final AdminApi api;
  private final Reconciled reconciled;
  private final RealmPlan plan;
  private final String realm;

  private SetupKeycloak(AdminApi api, RealmPlan plan, PrintStream out) {
    this.api = api;
    this.reconciled = new Reconciled(api, out);
    this.plan = plan;
    this.realm = "/realms/" + AdminApi.encoded(plan.realm());
  }

  /**
   * Does it.
   *
   * @param arguments address of Keycloak, name and password of an administrator of it, name of the
   *     realm, address at which people reach the installation, short name of a portal and domain of
   *     its organization, both empty for none
   * @param out where it says what it did, and the settings to use
   */
  public static void run(String[] arguments, PrintStream out) throws IOException {
    String keycloak = arguments[0].replaceAll("/+$", "");
    RealmPlan plan = new RealmPlan(arguments[3], arguments[4].replaceAll("/+$", ""));
    AdminApi api = new AdminApi(keycloak, arguments[1], arguments[2]);
    SetupKeycloak setup = new SetupKeycloak(api, plan, out);
    String secret = setup.realm();
    if (!arguments[5].isEmpty()) {
      setup.organization(new OrganizationPlan(arguments[5], arguments[6]));
    }
    out.println();
    out.println("CABILDO_BASE_URL=" + plan.installation());
    out.println("CABILDO_OIDC_ISSUER=" + keycloak + "/realms/" + AdminApi.encoded(plan.realm()));
    out.println("CABILDO_OIDC_CLIENT_ID=" + RealmPlan.CLIENT);
    out.println("CABILDO_OIDC_CLIENT_SECRET=" + secret);
    out.println("CABILDO_OIDC_AUDIENCE=" + RealmPlan.AUDIENCE);
  }

  /** Everything in its order; gives the client's secret. */
  private String realm() throws IOException {
    Optional<JsonNode> current = api.find(realm);
    reconciled.thing(
        "realm " + plan.realm(),
        current,
        current.isPresent() ? current.get() : plan.realmItself(),
        "/realms",
        realm);
    role(plan.operatorRole());
    role(plan.analystRole());
    scope();
    return client();
  }

  /** One organization for a portal, to which its government's own provider can be linked. */
  private void organization(OrganizationPlan organization) throws IOException {
    reconciled.thing(
        "organizations",
        api.find(realm).map(OrganizationPlan::switchIn),
        OrganizationPlan.switchedOn(),
        "/realms",
        realm);
    String organizations = realm + "/organizations";
    Optional<JsonNode> found =
        Reconciled.named(
            api.list(organizations + "?exact=true&search=" + organization.tenant()),
            "alias",
            organization.tenant());
    Optional<JsonNode> current =
        found.isPresent() ? api.find(organizations + "/" + id(found)) : Optional.empty();
    reconciled.thing(
        "organization " + organization.tenant(),
        current,
        organization.planned(current),
        organizations,
        organizations + "/" + id(current));
  }

  private void role(JsonNode planned) throws IOException {
    String name = planned.path("name").asText();
    String role = realm + "/roles/" + name;
    reconciled.thing("role " + name, api.find(role), planned, realm + "/roles", role);
  }

  private void scope() throws IOException {
    String scopes = realm + "/client-scopes";
    Optional<JsonNode> current = scope(scopes);
    reconciled.thing(
        "scope " + RealmPlan.AUDIENCE, current, plan.scope(), scopes, scopes + "/" + id(current));
    mapper(scopes + "/" + id(scope(scopes)), plan.audienceMapper());
  }

  private Optional<JsonNode> scope(String scopes) throws IOException {
    return Reconciled.named(api.list(scopes), "name", RealmPlan.AUDIENCE);
  }

  private String client() throws IOException {
    String clients = realm + "/clients";
    Optional<JsonNode> current = client(clients);
    reconciled.thing(
        "client " + RealmPlan.CLIENT, current, plan.client(), clients, clients + "/" + id(current));
    String own = clients + "/" + id(client(clients));
    mapper(own, plan.roleMapper());
    return api.list(own + "/client-secret").path("value").asText();
  }

  private Optional<JsonNode> client(String clients) throws IOException {
    return Reconciled.named(
        api.list(clients + "?clientId=" + RealmPlan.CLIENT), "clientId", RealmPlan.CLIENT);
  }

  private void mapper(String owner, JsonNode planned) throws IOException {
    String mappers = owner + "/protocol-mappers/models";
    String name = planned.path("name").asText();
    Optional<JsonNode> current = Reconciled.named(api.list(mappers), "name", name);
    reconciled.thing("mapper " + name, current, planned, mappers, mappers + "/" + id(current));
  }

  private static String id(Optional<JsonNode> thing) {
    return thing.map(one -> one.path("id").asText()).orElse("");
  }
}
