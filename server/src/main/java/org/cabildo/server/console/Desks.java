package org.cabildo.server.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.access.Caller;
import org.cabildo.access.Permission;
import org.cabildo.access.Scopes;
import org.cabildo.identity.Session;
import org.cabildo.identity.Sessions;
import org.cabildo.server.http.RequestContext;
import org.cabildo.server.identity.BrowserCookies;
import org.cabildo.server.identity.BrowserCookies.Purpose;
import org.cabildo.server.identity.SignedIn;
import org.cabildo.tenancy.Tenant;

/** Makes the {@link Desk} of the request. */
@ApplicationScoped
public class Desks {
  private static final Pattern CHOSEN = Pattern.compile("(?:^|&)lang=(es|en)(?:&|$)");

  private final RequestContext context;
  private final HttpServletRequest request;
  private final Scopes scopes;
  private final Sessions sessions;
  private final BrowserCookies cookies;

  @Inject
  Desks(
      RequestContext context,
      HttpServletRequest request,
      Scopes scopes,
      Sessions sessions,
      BrowserCookies cookies) {
    this.context = context;
    this.request = request;
    this.scopes = scopes;
    this.sessions = sessions;
    this.cookies = cookies;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Desks() {
    this(null, null, null, null, null);
  }

  /**
   * The desk of a page that only those see who may do this.
   *
   * @throws org.cabildo.problem.Problem {@code denied}
   */
  Desk forThoseWhoMay(Permission permission) {
    scopes.require(permission);
    return anybody();
  }

  /** The desk of a page that anybody sees, or whose verb decides. */
  Desk anybody() {
    return desk(context.findTenant(), scopes.current().caller());
  }

  /** The desk of a page that belongs to no tenant and leads nowhere but home, whatever happened. */
  Desk outside() {
    return desk(Optional.empty(), Caller.anonymous());
  }

  private Desk desk(Optional<Tenant> tenant, Caller caller) {
    List<NewCookie> kept = new ArrayList<>();
    Optional<Session> session = SignedIn.of(request);
    return new Desk(
        tenant,
        session,
        caller,
        session.map(Session::formToken).orElseGet(() -> visitor(kept)),
        language(kept),
        request.getRequestURI(),
        kept);
  }

  private String visitor(List<NewCookie> kept) {
    Session.Visitor visitor = sessions.visitor(cookies.value(request, Purpose.VISITOR));
    kept.add(cookies.keep(Purpose.VISITOR, visitor.secret()));
    return visitor.formToken();
  }

  /** What {@code ?lang} says is kept by the browser. */
  private Locale language(List<NewCookie> kept) {
    Matcher query = CHOSEN.matcher(Optional.ofNullable(request.getQueryString()).orElse(""));
    if (query.find()) {
      kept.add(cookies.keep(Purpose.LANGUAGE, query.group(1)));
    }
    return context.pageLanguage();
  }
}
