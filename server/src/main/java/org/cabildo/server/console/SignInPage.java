package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.cabildo.identity.Account;
import org.cabildo.identity.LocalAccounts;
import org.cabildo.identity.Sessions;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.identity.BrowserCookies;
import org.cabildo.server.identity.BrowserCookies.Purpose;
import org.jspecify.annotations.Nullable;

/** Signing in. The answer to a wrong name and to a wrong password is the same. */
@Path("console/sign-in")
@RequestScoped
@Produces(Desk.HTML)
public class SignInPage {
  private final Desks desks;
  private final LocalAccounts accounts;
  private final Sessions sessions;
  private final BrowserCookies cookies;
  private final Entrance entrance;
  private final ProviderSignIn provider;

  @Inject
  SignInPage(
      Desks desks,
      LocalAccounts accounts,
      Sessions sessions,
      BrowserCookies cookies,
      Entrance entrance,
      ProviderSignIn provider) {
    this.desks = desks;
    this.accounts = accounts;
    this.sessions = sessions;
    this.cookies = cookies;
    this.entrance = entrance;
    this.provider = provider;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected SignInPage() {
    this(null, null, null, null, null, null);
  }

  /** The page; whoever is signed in goes on. */
  @GET
  public Response get(
      @QueryParam("to") @Nullable String to, @QueryParam("after") @Nullable String after) {
    Desk desk = desks.anybody();
    String back = ReturnAddress.checked(Optional.ofNullable(to));
    if (desk.session().isPresent()) {
      return desk.go(back);
    }
    Optional<String> notice =
        Optional.ofNullable(after)
            .filter(what -> desk.t().has("signin.after." + what))
            .map(what -> desk.t().of("signin.after." + what));
    SignInView view = SignInView.of(desk, Values.none(), back, provider.link(desk, back));
    return desk.page(
        "sign-in",
        "interrupted".equals(after)
            ? view.refusing(desk.t().of("signin.interrupted"))
            : view.after(notice));
  }

  /** Signs in, always with a new session. */
  @POST
  public Response signIn(@Context HttpServletRequest request) {
    Desk desk = desks.anybody();
    Values sent = Values.of(request);
    String back = ReturnAddress.checked(sent.text("to"));
    try {
      Account account =
          accounts.authenticate(
              sent.typed("login"), sent.typed("password"), cookies.value(request, Purpose.KNOWN));
      cookies.value(request, Purpose.SESSION).ifPresent(sessions::close);
      return entrance.enter(desk.go(back), account, sessions.open(account));
    } catch (Problem problem) {
      return refused(desk, sent, back, problem);
    }
  }

  private Response refused(Desk desk, Values sent, String back, Problem problem) {
    if (problem.code() == ErrorCode.TOKEN_INVALID) {
      return desk.page(
          403,
          "sign-in",
          SignInView.of(desk, sent, back, provider.link(desk, back))
              .failing(desk.t().of("signin.failed")));
    }
    throw problem;
  }
}
