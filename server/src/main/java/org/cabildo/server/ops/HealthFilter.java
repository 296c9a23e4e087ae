package org.cabildo.server.ops;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.UUID;
import org.cabildo.server.http.Json;

/**
 * {@code /health/live} and {@code /health/ready} for whoever runs this machine: answered to callers
 * on it that do not pass on somebody else's request. To everybody else there is nothing here.
 */
public class HealthFilter extends HttpFilter {
  @Inject
  @SuppressWarnings("NullAway.Init")
  private Health health;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String asked = request.getMethod() + " " + request.getRequestURI();
    if (!isOperator(request)) {
      chain.doFilter(request, response);
    } else if (asked.equals("GET /health/live")) {
      answer(health.live(), response);
    } else if (asked.equals("GET /health/ready")) {
      answer(health.ready(), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isOperator(HttpServletRequest request) throws IOException {
    return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
        && request.getHeader("Forwarded") == null
        && request.getHeader("X-Forwarded-For") == null
        && request.getHeader("Via") == null;
  }

  private static void answer(Health.Report report, HttpServletResponse response)
      throws IOException {
    byte[] body = Json.bytes(report);
    response.setStatus(report.isUp() ? 200 : 503);
    response.setHeader("X-Request-Id", UUID.randomUUID().toString()); // else it is refused outside
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
