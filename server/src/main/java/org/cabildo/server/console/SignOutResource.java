package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.cabildo.identity.Sessions;
import org.cabildo.server.identity.BrowserCookies;
import org.cabildo.server.identity.BrowserCookies.Purpose;

/** Signing out, on the server: a copy of the cookie is worth nothing afterwards. */
@Path("console/sign-out")
@RequestScoped
public class SignOutResource {
  private final Sessions sessions;
  private final BrowserCookies cookies;

  @Inject
  SignOutResource(Sessions sessions, BrowserCookies cookies) {
    this.sessions = sessions;
    this.cookies = cookies;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected SignOutResource() {
    this(null, null);
  }

  /** Ends the session. */
  @POST
  public Response signOut(@Context HttpServletRequest request) {
    cookies.value(request, Purpose.SESSION).ifPresent(sessions::close);
    return Response.fromResponse(ConsoleDoor.redirect("/console/sign-in?after=sign-out"))
        .cookie(cookies.forget(Purpose.SESSION))
        .build();
  }
}
