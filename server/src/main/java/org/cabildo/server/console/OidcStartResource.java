package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.identity.BrowserCookies;
import org.cabildo.server.identity.BrowserCookies.Purpose;
import org.cabildo.server.identity.SignInFlow;
import org.cabildo.server.identity.SignInOutcome.Reason;
import org.jspecify.annotations.Nullable;

/** Off to the identity provider. */
@Path("console/oidc/start")
@RequestScoped
@Produces(Desk.HTML)
public class OidcStartResource {
  private final Desks desks;
  private final ProviderSignIn provider;
  private final SignInFlow flow;
  private final BrowserCookies cookies;

  @Inject
  OidcStartResource(Desks desks, ProviderSignIn provider, SignInFlow flow, BrowserCookies cookies) {
    this.desks = desks;
    this.provider = provider;
    this.flow = flow;
    this.cookies = cookies;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected OidcStartResource() {
    this(null, null, null, null);
  }

  /** Begins a sign-in; the page to sign in on when the provider is away. */
  @GET
  public Response start(@QueryParam("to") @Nullable String to) {
    URI callback = provider.callback();
    Desk desk = desks.anybody();
    String back = ReturnAddress.checked(Optional.ofNullable(to));
    try {
      SignInFlow.Begun begun = flow.begin(callback, back);
      return Response.fromResponse(desk.go(begun.address().toString()))
          .cookie(cookies.keep(Purpose.ATTEMPT, begun.cookie()))
          .build();
    } catch (Problem problem) {
      if (problem.code() == ErrorCode.UNAVAILABLE) {
        return provider.refused(desk, back, Reason.AWAY);
      }
      throw problem;
    }
  }
}
