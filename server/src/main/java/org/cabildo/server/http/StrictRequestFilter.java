package org.cabildo.server.http;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cabildo.access.StatementCount;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * First at the door: refuses what could be read in two ways (the server behind accepts it), names
 * the request, and sets the headers that every answer carries.
 */
public class StrictRequestFilter extends HttpFilter {
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9a-fA-F:.]+])(:[0-9]{1,5})?");
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  @Inject
  @SuppressWarnings("NullAway.Init")
  private ProblemWriter problems;

  @Inject
  @SuppressWarnings("NullAway.Init")
  private HeldRefusals refusals;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    Door.requestId(request, UUID.randomUUID().toString());
    long before = StatementCount.now();
    headers(request, response);
    Cors.open(request, response);
    CountingResponse counting =
        new CountingResponse(
            response,
            before,
            status -> problems.write(ofStatus(status, request), request, response));
    try {
      if (request.getDispatcherType() == DispatcherType.ERROR) {
        throw ofStatus(response.getStatus(), request); // refused by the container, before the door
      }
      Framing.check(request, response);
      check(request);
      if (Cors.isPreflight(request)) {
        Cors.answerPreflight(response);
        return;
      }
      chain.doFilter(request, counting);
      if (request.getMethod().equals("HEAD")) {
        counting.flushBuffer(); // later the container would take the missing body for an empty one
      }
    } catch (RuntimeException | ServletException | IOException failure) {
      if (!counting.isCallerGone()) {
        refusals.write(Failures.problem(failure), request, response);
      }
    }
  }

  private static void headers(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("X-Request-Id", Door.requestId(request));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Content-Security-Policy", ContentPolicy.OWN);
  }

  private static void check(HttpServletRequest request) {
    List<String> hosts = Collections.list(request.getHeaders("Host"));
    if (hosts.size() != 1) {
      throw bad("two-hosts");
    }
    String host = hosts.get(0);
    if (!HOST.matcher(host).matches()) {
      throw bad("host-malformed");
    }
    if (!withoutPort(host).equalsIgnoreCase(withoutPort(request.getServerName()))) {
      throw bad("absolute-form");
    }
    String uri = request.getRequestURI().toLowerCase(Locale.ROOT);
    if (!uri.startsWith("/")
        || uri.contains("%00")
        || uri.contains("%2f")
        || uri.contains("%5c")
        || uri.contains("%2e")
        || uri.contains("\\")
        || uri.contains(";")
        || uri.contains("%0d")
        || uri.contains("%0a")
        || uri.contains("//")
        || uri.contains("/../")
        || uri.endsWith("/..")) {
      throw bad("path-malformed");
    }
    if (!METHODS.contains(request.getMethod())) {
      throw Problem.of(ErrorCode.METHOD_NOT_ALLOWED).with("method", request.getMethod());
    }
  }

  static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    String name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
  }

  private static Problem ofStatus(int status, HttpServletRequest request) {
    return switch (status) {
      case 404 -> Problem.of(ErrorCode.NOT_FOUND);
      case 405 -> Problem.of(ErrorCode.METHOD_NOT_ALLOWED).with("method", request.getMethod());
      case 400 -> bad("path-malformed");
      default ->
          Problem.of(ErrorCode.INTERNAL, new IllegalStateException("container error " + status));
    };
  }

  private static Problem bad(String reason) {
    return Problem.of(ErrorCode.BAD_REQUEST).with("reason", reason);
  }
}
