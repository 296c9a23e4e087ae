package org.cabildo.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.cabildo.table.QueryLane;
import org.cabildo.tenancy.Tenant;

/** What the filters leave on the request for those behind them. */
final class Door {
  private static final String TENANT = "org.cabildo.tenant";
  private static final String BY_HOST = "org.cabildo.by-host";
  private static final String BUSY_LANE = "org.cabildo.busy-lane";
  private static final String REQUEST_ID = "org.cabildo.request-id";

  private Door() {}

  static void tenant(HttpServletRequest request, Tenant tenant) {
    request.setAttribute(TENANT, tenant);
  }

  static void tenantByHost(HttpServletRequest request, Tenant tenant) {
    request.setAttribute(TENANT, tenant);
    request.setAttribute(BY_HOST, true);
  }

  static void requestId(HttpServletRequest request, String id) {
    request.setAttribute(REQUEST_ID, id);
  }

  static Optional<Tenant> tenant(HttpServletRequest request) {
    return Optional.ofNullable((Tenant) request.getAttribute(TENANT));
  }

  static boolean isByHost(HttpServletRequest request) {
    return request.getAttribute(BY_HOST) != null;
  }

  /** What was asked for, without the segment that names the portal. */
  static String pathInPortal(HttpServletRequest request) {
    String path = request.getRequestURI();
    return tenant(request)
        .filter(tenant -> !isByHost(request))
        .map(tenant -> path.substring(Math.min(path.length(), tenant.id().value().length() + 1)))
        .map(rest -> rest.isEmpty() ? "/" : rest)
        .orElse(path);
  }

  /** The host name mapped to the tenant, when the request came by it. */
  static Optional<String> mappedHost(HttpServletRequest request) {
    return isByHost(request) ? Optional.of(request.getServerName()) : Optional.empty();
  }

  /** Notes that the question found no room. */
  static void busyLane(HttpServletRequest request, QueryLane lane) {
    request.setAttribute(BUSY_LANE, lane);
  }

  static Optional<QueryLane> busyLane(HttpServletRequest request) {
    return Optional.ofNullable((QueryLane) request.getAttribute(BUSY_LANE));
  }

  static String requestId(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(REQUEST_ID)).orElse("-");
  }
}
