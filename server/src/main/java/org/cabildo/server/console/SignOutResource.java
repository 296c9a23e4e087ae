package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.cabildo.identity.Session;
import org.cabildo.identity.Sessions;
import org.cabildo.server.identity.BrowserCookies;
import org.cabildo.server.identity.BrowserCookies.Purpose;

/** Signing out, on the server: a copy of the cookie is worth nothing afterwards. */
@Path("console/sign-out")
@RequestScoped
@Produces(Desk.HTML)
public class SignOutResource {
  private final Desks desks;
  private final Sessions sessions;
  private final BrowserCookies cookies;
  private final ProviderSignIn provider;

  @Inject
  SignOutResource(Desks desks, Sessions sessions, BrowserCookies cookies, ProviderSignIn provider) {
    this.desks = desks;
    this.sessions = sessions;
    this.cookies = cookies;
    this.provider = provider;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected SignOutResource() {
    this(null, null, null, null);
  }

  /** Ends the session, and goes on to the identity provider that opened it to end the one there. */
  @POST
  public Response signOut(@Context HttpServletRequest request) {
    Optional<URI> farewell =
        cookies
            .value(request, Purpose.SESSION)
            .flatMap(sessions::close)
            .map(Session.AtProvider::idToken)
            .flatMap(provider::farewell);
    Response answer =
        farewell
            .map(this::leaving)
            .orElseGet(() -> ConsoleDoor.redirect(next(Values.of(request).text("to"))));
    return Response.fromResponse(answer).cookie(cookies.forget(Purpose.SESSION)).build();
  }

  private static String next(Optional<String> to) {
    return to.isPresent() ? ReturnAddress.checked(to) : "/console/sign-in?after=sign-out";
  }

  /** A page that goes on: forms of ours lead to no other host, not even by a redirect. */
  private Response leaving(URI to) {
    Desk desk = desks.outside().withoutSession();
    String heading = desk.t().of("leaving.heading");
    return Response.fromResponse(
            desk.page(
                "leaving",
                new LeavingView(
                    desk.frame(heading, "leaving"),
                    heading,
                    desk.t().of("leaving.lead"),
                    desk.item(desk.t().of("leaving.on"), to.toString()))))
        .header("Refresh", "0; url=" + to)
        .build();
  }
}
