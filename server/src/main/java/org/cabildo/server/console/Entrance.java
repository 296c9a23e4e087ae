package org.cabildo.server.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.cabildo.identity.Account;
import org.cabildo.identity.LocalAccounts;
import org.cabildo.identity.Session;
import org.cabildo.server.identity.BrowserCookies;
import org.cabildo.server.identity.BrowserCookies.Purpose;

/**
 * Lets somebody in who proved a password: a new session, in a browser that is known from now on.
 */
@ApplicationScoped
class Entrance {
  private final LocalAccounts accounts;
  private final BrowserCookies cookies;

  @Inject
  Entrance(LocalAccounts accounts, BrowserCookies cookies) {
    this.accounts = accounts;
    this.cookies = cookies;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Entrance() {
    this(null, null);
  }

  /**
   * Sends the browser on.
   *
   * @param answer where to
   * @param opened the session that begins
   */
  Response enter(Response answer, Account account, Session.Opened opened) {
    Response.ResponseBuilder built =
        Response.fromResponse(answer)
            .cookie(
                cookies.keep(Purpose.SESSION, opened.secret()), cookies.forget(Purpose.VISITOR));
    accounts
        .browserMark(account)
        .ifPresent(mark -> built.cookie(cookies.keep(Purpose.KNOWN, mark)));
    return built.build();
  }
}
