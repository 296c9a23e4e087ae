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
import org.cabildo.identity.Account;
import org.cabildo.identity.LocalAccounts;
import org.cabildo.identity.Session;
import org.cabildo.identity.Sessions;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.identity.BrowserCookies;
import org.cabildo.server.identity.BrowserCookies.Purpose;
import org.cabildo.server.identity.SignedIn;

/** Changing one's password, which ends all other sessions; forced while it was given out. */
@Path("console/password")
@RequestScoped
@Produces(Desk.HTML)
public class PasswordPage {
  private final Desks desks;
  private final LocalAccounts accounts;
  private final Sessions sessions;
  private final BrowserCookies cookies;
  private final Entrance entrance;

  @Inject
  PasswordPage(
      Desks desks,
      LocalAccounts accounts,
      Sessions sessions,
      BrowserCookies cookies,
      Entrance entrance) {
    this.desks = desks;
    this.accounts = accounts;
    this.sessions = sessions;
    this.cookies = cookies;
    this.entrance = entrance;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected PasswordPage() {
    this(null, null, null, null, null);
  }

  /** The page. */
  @GET
  public Response get(@Context HttpServletRequest request) {
    if (account(request).isExternal()) {
      throw Problem.of(ErrorCode.NOT_FOUND);
    }
    return page(desks.anybody(), 200, Values.none(), Optional.empty());
  }

  /** Changes it, and goes on with a new session. */
  @POST
  public Response change(@Context HttpServletRequest request) {
    Desk desk = desks.anybody();
    Values sent = Values.of(request);
    Account account = account(request);
    try {
      String password = sent.typed("password");
      if (!password.equals(sent.typed("again"))) {
        throw Problem.invalid("again", "differs");
      }
      Account changed =
          accounts.changePassword(
              account, sent.typed("current"), password, cookies.value(request, Purpose.KNOWN));
      return entrance.enter(desk.go(desk.outside("/")), changed, sessions.open(changed));
    } catch (Problem problem) {
      return page(
          desk,
          Desk.MISTAKES,
          sent,
          Optional.of(
              problem.code() == ErrorCode.TOKEN_INVALID
                  ? Problem.invalid("current", "wrong-password")
                  : problem));
    }
  }

  private Response page(Desk desk, int status, Values values, Optional<Problem> problem) {
    String state =
        desk.session().filter(s -> s.account().oneTimePassword()).isPresent() ? "forced" : "free";
    FormView form =
        new Fields(desk, "password.", values, problem)
            .add("current", "password", Fields.Need.REQUIRED, "current-password")
            .add("password", "password", Fields.Need.REQUIRED, "new-password")
            .add("again", "password", Fields.Need.REQUIRED, "new-password")
            .form(desk.outside("/password"));
    return desk.page(
        status,
        "password",
        new PasswordView(
            desk.frame(desk.t().of("password.heading"), "password"),
            desk.t().of("password.heading"),
            desk.t().of("password.lead." + state),
            form));
  }

  private static Account account(HttpServletRequest request) {
    return SignedIn.of(request)
        .map(Session::account)
        .orElseThrow(() -> Problem.of(ErrorCode.UNAUTHENTICATED));
  }
}
