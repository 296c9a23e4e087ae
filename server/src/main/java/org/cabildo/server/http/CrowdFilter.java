package org.cabildo.server.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.cabildo.table.QueryLane;
import org.cabildo.table.Tables;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.TenantId;

/**
 * Refuses again, as long as there is no room, a question that found none lately. Behind this filter
 * that costs finding out who asks, and what of, which is more than most answers do; many who ask
 * again at once would so slow down the other portals.
 */
public class CrowdFilter extends HttpFilter {
  @Inject
  @SuppressWarnings("NullAway.Init")
  private RefusedQuestions refused;

  @Inject
  @SuppressWarnings("NullAway.Init")
  private Tables tables;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!isKnown(request)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<TenantId> tenant = Door.tenant(request).map(Tenant::id);
    if (!refused.isEmpty()) {
      Optional<QueryLane> lane = refused.lane(question(request, tenant));
      if (lane.isPresent() && tables.isFull(lane.get(), tenant)) {
        throw lane.get().busy();
      }
    }
    chain.doFilter(request, response);
    Door.busyLane(request).ifPresent(lane -> refused.add(question(request, tenant), lane));
  }

  /** Whether the address tells what is asked, and a header who asks: not a body, not a session. */
  private static boolean isKnown(HttpServletRequest request) {
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return reads && !request.getRequestURI().startsWith("/console");
  }

  private static RefusedQuestions.Question question(
      HttpServletRequest request, Optional<TenantId> tenant) {
    String parameters = Optional.ofNullable(request.getQueryString()).orElse("");
    return RefusedQuestions.Question.of(
        tenant,
        Origin.of(request),
        Optional.ofNullable(request.getHeader("Authorization")),
        request.getRequestURI() + '?' + parameters);
  }
}
