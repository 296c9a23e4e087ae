package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.catalog.Offices;
import org.cabildo.identity.ServiceAccount;
import org.cabildo.identity.ServiceAccounts;
import org.cabildo.problem.Problem;
import org.cabildo.server.console.Fields.Need;
import org.cabildo.server.identity.IdentityProvider;
import org.jspecify.annotations.Nullable;

/**
 * What programs of the identity provider may do in a tenant; where there is no provider, nothing.
 */
@Path("console/tenants/{tenant}/service-accounts")
@RequestScoped
@Produces(Desk.HTML)
public class ServiceAccountsPage {
  private static final String PAGE = "/service-accounts";
  private static final Values FIRST = Values.none().with("role", "publisher");

  private final Desks desks;
  private final ServiceAccounts accounts;
  private final Offices offices;
  private final IdentityProvider provider;

  @Inject
  ServiceAccountsPage(
      Desks desks, ServiceAccounts accounts, Offices offices, IdentityProvider provider) {
    this.desks = desks;
    this.accounts = accounts;
    this.offices = offices;
    this.provider = provider;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ServiceAccountsPage() {
    this(null, null, null, null);
  }

  /** The page. */
  @GET
  public Response get(@QueryParam("after") @Nullable String after) {
    Desk desk = desk();
    Optional<String> notice =
        List.of("assign", "remove").stream()
            .filter(what -> what.equals(after))
            .findFirst()
            .map(what -> desk.t().of("services.after." + what));
    return desk.page("service-accounts", view(desk, notice, FIRST, Optional.empty()));
  }

  /** Gives a program a role, or another. */
  @POST
  public Response assign(@Context HttpServletRequest request) {
    Desk desk = desk();
    Values sent = Values.of(request);
    try {
      accounts.assign(
          sent.required("subject"), sent.required("name"), Roles.of(sent), Roles.office(sent));
      return desk.go(desk.href(PAGE) + "?after=assign");
    } catch (Problem problem) {
      return desk.page(
          Desk.MISTAKES,
          "service-accounts",
          view(desk, Optional.empty(), sent, Optional.of(problem)));
    }
  }

  /** Takes a program's role away. */
  @POST
  @Path("{subject}/remove")
  public Response remove(@PathParam("subject") String subject) {
    Desk desk = desk();
    accounts.remove(subject);
    return desk.go(desk.href(PAGE) + "?after=remove");
  }

  private Desk desk() {
    Desk desk = desks.forThoseWhoMay(Permission.MANAGE_PEOPLE);
    provider.require();
    return desk;
  }

  private ServiceAccountsView view(
      Desk desk, Optional<String> notice, Values values, Optional<Problem> problem) {
    Map<String, String> confinements = Roles.offices(desk, offices);
    return new ServiceAccountsView(
        desk.frame(desk.t().of("services.heading"), "tokens")
            .under(List.of(desk.item(desk.t().of("nav.tokens"), desk.href("/tokens")))),
        desk.t().of("services.heading"),
        desk.t().of("services.lead"),
        notice,
        accounts.list().stream().map(account -> line(desk, account, confinements)).toList(),
        new Fields(desk, "service.", values, problem)
            .add("subject", "text", Need.REQUIRED)
            .add("name", "text", Need.REQUIRED)
            .choose("role", "choice", Need.REQUIRED, Roles.choices(desk))
            .choose("office", "choice", Need.OPTIONAL, confinements)
            .form(desk.href(PAGE)));
  }

  private static ServiceAccountsView.Line line(
      Desk desk, ServiceAccount account, Map<String, String> confinements) {
    return new ServiceAccountsView.Line(
        account.name(),
        account.id(),
        Roles.name(desk, account.role(), account.office(), confinements),
        desk.formats().date(account.since()),
        ActionForm.of(
            desk,
            desk.href(PAGE + "/" + account.id() + "/remove"),
            desk.t().of("services.remove")));
  }
}
