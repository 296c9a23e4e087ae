package org.cabildo.server.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Nearest;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.TenantId;
import org.cabildo.tenancy.Tenants;

/**
 * The only place that finds a tenant: by a host name mapped to it, else by the first segment of the
 * path, else by the segment after {@code /api/v1/tenants} or {@code /console/tenants}. The host
 * names of the installation itself are no tenant's, whatever the registry says. An unknown host or
 * tenant is refused; there is no default.
 */
public class TenantFilter extends HttpFilter {
  /** What a tenant's short name follows, in addresses that do not begin with it. */
  private static final List<String> PREFIXES = List.of("/api/v1/tenants/", "/console/tenants/");

  /** First segments that every host name answers, also one mapped to a tenant. */
  private static final Set<String> SHARED = Set.of("api", "assets", "openapi.json");

  @Inject
  @SuppressWarnings("NullAway.Init")
  private Tenants tenants;

  @Inject
  @SuppressWarnings("NullAway.Init")
  private Addresses addresses;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String host = request.getServerName().toLowerCase(Locale.ROOT);
    boolean own = addresses.isOwn(host);
    Optional<Tenant> byHost = own ? Optional.empty() : tenants.byHost(host);
    if (byHost.isEmpty() && !own) {
      throw Problem.of(ErrorCode.MISDIRECTED).with("host", host);
    }
    String path = request.getRequestURI();
    Optional<String> prefix = PREFIXES.stream().filter(path::startsWith).findFirst();
    if (prefix.isPresent()) {
      Tenant tenant = named(segment(path.substring(prefix.get().length() - 1)));
      if (byHost.isPresent() && !byHost.get().id().equals(tenant.id())) {
        throw unknown(tenant.id().value());
      }
      Door.tenant(request, tenant);
    } else if (byHost.isPresent()) {
      if (!SHARED.contains(segment(path))) {
        Door.tenantByHost(request, byHost.get());
      }
    } else {
      String first = segment(path);
      if (TenantId.isValid(first)
          && (first.length() + 1 < path.length()
              || tenants.find(new TenantId(first)).isPresent())) {
        Door.tenant(request, named(first));
      }
    }
    chain.doFilter(request, response);
  }

  private Tenant named(String text) {
    if (!TenantId.isValid(text)) {
      throw unknown(text);
    }
    return tenants.find(new TenantId(text)).orElseThrow(() -> unknown(text));
  }

  /** The list of portals is public, so it may tell which one was meant. */
  private Problem unknown(String text) {
    Problem problem = Problem.of(ErrorCode.TENANT_NOT_FOUND).with("tenant", text);
    return Nearest.to(text, tenants.list().stream().map(t -> t.id().value()).toList())
        .map(nearest -> problem.with("suggestion", nearest))
        .orElse(problem);
  }

  /** The first segment of a path that starts with a slash. */
  private static String segment(String path) {
    return List.of(path.split("/", 3)).get(1);
  }
}
