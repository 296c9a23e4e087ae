package org.cabildo.server.http;

import java.util.Locale;
import java.util.Optional;
import org.cabildo.tenancy.Tenant;

/** Draws a problem as a page; the portal and the console do, the door only says what. */
public interface ErrorPages {
  /** Whether it draws those of this path. */
  boolean cover(String path);

  /** The page, UTF-8 HTML. */
  byte[] page(Failure failure);

  /**
   * What the page says.
   *
   * @param status HTTP status
   * @param title what went wrong, in short
   * @param detail what to do about it
   * @param requestId number under which the operator finds the cause
   * @param tenant whose portal it happened on, if one's
   * @param language language of the page
   * @param path what was asked for, within the portal
   * @param host host name mapped to the tenant, when the request came by it
   */
  record Failure(
      int status,
      String title,
      String detail,
      String requestId,
      Optional<Tenant> tenant,
      Locale language,
      String path,
      Optional<String> host) {}
}
