package org.cabildo.server.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.access.Caller;
import org.cabildo.access.Scopes;
import org.cabildo.identity.Account;
import org.cabildo.identity.LocalAccounts;
import org.cabildo.identity.People;
import org.cabildo.identity.Session;
import org.cabildo.identity.Visits;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.identity.BearerTokens;
import org.cabildo.server.identity.SignedIn;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.TenantId;

/**
 * Finds out who calls and enters the scope, once, for the whole request. A session counts only
 * under {@code /console}: the API takes credentials of its own, so no other site can use a session
 * on it.
 */
public class CallerFilter extends HttpFilter {
  @Inject
  @SuppressWarnings("NullAway.Init")
  private Scopes scopes;

  @Inject
  @SuppressWarnings("NullAway.Init")
  private BearerTokens bearers;

  @Inject
  @SuppressWarnings("NullAway.Init")
  private LocalAccounts accounts;

  @Inject
  @SuppressWarnings("NullAway.Init")
  private People people;

  @Inject
  @SuppressWarnings("NullAway.Init")
  private SignedIn signedIn;

  @Inject
  @SuppressWarnings("NullAway.Init")
  private Visits visits;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<TenantId> tenant = Door.tenant(request).map(Tenant::id);
    Caller caller = caller(request, tenant);
    String origin = Origin.of(request);
    try (Scopes.Entered ignored = scopes.enter(tenant, caller, origin)) {
      Optional<Caller> visitor = tenant.flatMap(visited -> visits.looking(asked(request)));
      if (visitor.isPresent()) {
        try (Scopes.Entered visiting = scopes.enter(tenant, visitor.get(), origin)) {
          chain.doFilter(request, response);
        }
      } else {
        chain.doFilter(request, response);
      }
    }
  }

  private static String asked(HttpServletRequest request) {
    return request.getMethod() + " " + request.getRequestURI();
  }

  private Caller caller(HttpServletRequest request, Optional<TenantId> tenant) {
    String path = request.getRequestURI();
    if (path.equals("/console") || path.startsWith("/console/")) {
      return signedIn
          .find(request)
          .map(session -> bySession(session, tenant))
          .orElse(Caller.anonymous());
    }
    String header = request.getHeader("Authorization");
    if (header == null || !path.startsWith("/api/")) {
      return Caller.anonymous();
    }
    int space = header.indexOf(' ');
    String scheme = (space < 0 ? header : header.substring(0, space)).toLowerCase(Locale.ROOT);
    String credential = space < 0 ? "" : header.substring(space + 1).trim();
    return switch (scheme) {
      case "bearer" -> bearers.caller(credential, tenant);
      case "basic" -> people.caller(basic(credential), tenant);
      default -> throw Problem.of(ErrorCode.TOKEN_INVALID);
    };
  }

  /** Until a password that was given out is changed, its bearer may do nothing here. */
  private Caller bySession(Session session, Optional<TenantId> tenant) {
    Account account = session.account();
    return account.oneTimePassword()
        ? Caller.known(account.subject())
        : people.caller(account, tenant);
  }

  private Account basic(String credential) {
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
