package org.cabildo.server.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.cabildo.access.Caller;
import org.cabildo.access.Scopes;
import org.cabildo.identity.LocalAccounts;
import org.cabildo.identity.Tokens;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Tenant;

/**
 * Finds out who calls and enters the scope, once, for the whole request. A session counts only
 * under {@code /console}: the API takes credentials of its own, so no other site can use a session
 * on it.
 */
public class CallerFilter extends HttpFilter {
  /** Session attribute that holds the {@link Caller} who signed in. */
  public static final String SIGNED_IN = "org.cabildo.caller";

  @Inject
  @SuppressWarnings("NullAway.Init")
  private Scopes scopes;

  @Inject
  @SuppressWarnings("NullAway.Init")
  private Tokens tokens;

  @Inject
  @SuppressWarnings("NullAway.Init")
  private LocalAccounts accounts;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Caller caller = caller(request);
    try (Scopes.Entered ignored = scopes.enter(Door.tenant(request).map(Tenant::id), caller)) {
      chain.doFilter(request, response);
    }
  }

  private Caller caller(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (path.startsWith("/console")) {
      HttpSession session = request.getSession(false);
      return session != null && session.getAttribute(SIGNED_IN) instanceof Caller signedIn
          ? signedIn
          : Caller.anonymous();
    }
    String header = request.getHeader("Authorization");
    if (header == null || !path.startsWith("/api/")) {
      return Caller.anonymous();
    }
    int space = header.indexOf(' ');
    String scheme = (space < 0 ? header : header.substring(0, space)).toLowerCase(Locale.ROOT);
    String credential = space < 0 ? "" : header.substring(space + 1).trim();
    return switch (scheme) {
      case "bearer" -> tokens.authenticate(credential);
      case "basic" -> basic(credential);
      default -> throw Problem.of(ErrorCode.TOKEN_INVALID);
    };
  }

  private Caller basic(String credential) {
    try {
      String[] parts =
          new String(Base64.getDecoder().decode(credential), StandardCharsets.UTF_8).split(":", 2);
      if (parts.length == 2) {
        return accounts.authenticate(parts[0], parts[1]);
      }
    } catch (IllegalArgumentException e) {
      // Not Base64: as wrong as any other credential.
    }
    throw Problem.of(ErrorCode.TOKEN_INVALID);
  }
}
