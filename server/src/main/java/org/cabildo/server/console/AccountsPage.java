package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.identity.LocalAccounts;
import org.cabildo.problem.Problem;

/** Gives whoever forgot a password another, good for one time and shown once. */
@Path("console/accounts")
@RequestScoped
@Produces(Desk.HTML)
public class AccountsPage {
  private final Desks desks;
  private final LocalAccounts accounts;

  @Inject
  AccountsPage(Desks desks, LocalAccounts accounts) {
    this.desks = desks;
    this.accounts = accounts;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected AccountsPage() {
    this(null, null);
  }

  /** The page. */
  @GET
  public Response get() {
    Desk desk = desks.forThoseWhoMay(Permission.MANAGE_ACCOUNTS);
    return desk.page("accounts", view(desk, Values.none(), Optional.empty(), Optional.empty()));
  }

  /** Gives one; it is in the answer, once. */
  @POST
  public Response give(@Context HttpServletRequest request) {
    Desk desk = desks.forThoseWhoMay(Permission.MANAGE_ACCOUNTS);
    Values sent = Values.of(request);
    try {
      String login = sent.required("login");
      LinkOnceView password =
          new LinkOnceView(
              desk.t().of("accounts.given", login),
              desk.t().of("accounts.given.text"),
              accounts.giveOneTimePassword(login));
      return desk.page(
          Desk.MADE,
          "accounts",
          view(desk, Values.none(), Optional.of(password), Optional.empty()));
    } catch (Problem problem) {
      return desk.page(
          Desk.MISTAKES, "accounts", view(desk, sent, Optional.empty(), Optional.of(problem)));
    }
  }

  private static AccountsView view(
      Desk desk, Values values, Optional<LinkOnceView> link, Optional<Problem> problem) {
    return new AccountsView(
        desk.frame(desk.t().of("nav.accounts"), "accounts"),
        desk.t().of("accounts.heading"),
        desk.t().of("accounts.lead"),
        link,
        new Fields(desk, "reset.", values, problem)
            .add("login", "text", Fields.Need.REQUIRED)
            .form(desk.outside("/accounts")));
  }
}
