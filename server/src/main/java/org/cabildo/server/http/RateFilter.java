package org.cabildo.server.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.tenancy.Tenant;

/**
 * Lets so many requests in and tells what is left (draft-ietf-httpapi-ratelimit-headers-10). It
 * stands before credentials are looked at, so that guessing them is limited too.
 */
public class RateFilter extends HttpFilter {
  @Inject
  @SuppressWarnings("NullAway.Init")
  private Rates rates;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!request.getRequestURI().startsWith("/assets/")) {
      List<Rates.Left> left =
          rates.enter(
              Origin.of(request),
              Optional.ofNullable(request.getHeader("Authorization")),
              Door.tenant(request).map(Tenant::id));
      if (Cors.isApi(request) && !left.isEmpty()) {
        tell(left, response);
      }
    }
    chain.doFilter(request, response);
  }

  private static void tell(List<Rates.Left> left, HttpServletResponse response) {
    response.setHeader(
        "RateLimit-Policy",
        left.stream()
            .map(l -> "\"%s\";q=%d;w=60".formatted(l.policy(), l.quota()))
            .collect(Collectors.joining(", ")));
    response.setHeader(
        "RateLimit",
        left.stream()
            .map(l -> "\"%s\";r=%d;t=%d".formatted(l.policy(), l.remaining(), l.reset()))
            .collect(Collectors.joining(", ")));
  }
}
