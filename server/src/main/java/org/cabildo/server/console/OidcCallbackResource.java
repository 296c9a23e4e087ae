package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.cabildo.identity.ExternalAccounts;
import org.cabildo.identity.Session;
import org.cabildo.identity.Sessions;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.identity.BrowserCookies;
import org.cabildo.server.identity.BrowserCookies.Purpose;
import org.cabildo.server.identity.SignInFlow;
import org.cabildo.server.identity.SignInOutcome;
import org.cabildo.server.identity.SignInOutcome.Reason;

/** Back from the identity provider: in with a new session, or to the page that says why not. */
@Path("console/oidc/callback")
@RequestScoped
@Produces(Desk.HTML)
public class OidcCallbackResource {
  private final Desks desks;
  private final ProviderSignIn provider;
  private final SignInFlow flow;
  private final ExternalAccounts accounts;
  private final Sessions sessions;
  private final BrowserCookies cookies;

  @Inject
  OidcCallbackResource(
      Desks desks,
      ProviderSignIn provider,
      SignInFlow flow,
      ExternalAccounts accounts,
      Sessions sessions,
      BrowserCookies cookies) {
    this.desks = desks;
    this.provider = provider;
    this.flow = flow;
    this.accounts = accounts;
    this.sessions = sessions;
    this.cookies = cookies;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected OidcCallbackResource() {
    this(null, null, null, null, null, null);
  }

  /** Ends a sign-in; the browser's half of it is forgotten however it ends. */
  @GET
  public Response callback(@Context HttpServletRequest request) {
    URI callback = provider.callback();
    Desk desk = desks.anybody();
    SignInOutcome outcome =
        flow.end(
            callback,
            Optional.ofNullable(request.getQueryString()).orElse(""),
            cookies.value(request, Purpose.ATTEMPT));
    Response answer =
        outcome instanceof SignInOutcome.Proved proved
            ? signedIn(desk, proved, request)
            : provider.refused(desk, desk.outside("/"), ((SignInOutcome.Refused) outcome).reason());
    return Response.fromResponse(answer).cookie(cookies.forget(Purpose.ATTEMPT)).build();
  }

  private Response signedIn(Desk desk, SignInOutcome.Proved proved, HttpServletRequest request) {
    try {
      Session.Opened opened =
          sessions.open(accounts.signIn(proved.who()), Optional.of(proved.session()));
      cookies.value(request, Purpose.SESSION).ifPresent(sessions::close);
      return Response.fromResponse(desk.go(ReturnAddress.checked(Optional.of(proved.to()))))
          .cookie(cookies.keep(Purpose.SESSION, opened.secret()), cookies.forget(Purpose.VISITOR))
          .build();
    } catch (Problem problem) {
      if (problem.code() == ErrorCode.TOKEN_INVALID) {
        return provider.refused(desk, desk.outside("/"), Reason.UNPROVED);
      }
      throw problem;
    }
  }
}
