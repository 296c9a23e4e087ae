package org.cabildo.server.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.cabildo.identity.Session;
import org.cabildo.identity.Sessions;

/** Finds who is signed in with the browser that made a request; asked once per request. */
@ApplicationScoped
public class SignedIn {
  private static final String FOUND = "org.cabildo.session";

  private final Sessions sessions;
  private final BrowserCookies cookies;

  @Inject
  SignedIn(Sessions sessions, BrowserCookies cookies) {
    this.sessions = sessions;
    this.cookies = cookies;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected SignedIn() {
    this(null, null);
  }

  /** The session that the cookie names; only the door asks. */
  public Optional<Session> find(HttpServletRequest request) {
    Optional<Session> session =
        cookies.value(request, BrowserCookies.Purpose.SESSION).flatMap(sessions::find);
    session.ifPresent(found -> request.setAttribute(FOUND, found));
    return session;
  }

  /** What the door found. */
  public static Optional<Session> of(HttpServletRequest request) {
    return Optional.ofNullable((Session) request.getAttribute(FOUND));
  }
}
