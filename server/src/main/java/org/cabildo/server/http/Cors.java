package org.cabildo.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets programs on pages of other sites read what is public (Fetch standard, CORS protocol).
 * Reading only, and never with a credential: what such a page sends along counts as nobody's.
 */
final class Cors {
  private Cors() {}

  /** Whether a browser asks what it may send. */
  static boolean isPreflight(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        && isApi(request)
        && request.getHeader("Access-Control-Request-Method") != null;
  }

  /** What it may send: the same for every address, so that nothing is told by it. */
  static void answerPreflight(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
    response.setHeader(
        "Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match, If-Range, Range");
    response.setHeader("Access-Control-Max-Age", "86400");
  }

  /** Opens the answer to a reading request, also one that tells what went wrong. */
  static void open(HttpServletRequest request, HttpServletResponse response) {
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (reads && isApi(request)) {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader(
          "Access-Control-Expose-Headers",
          "Accept-Ranges, Content-Disposition, Content-Range, ETag, Link, RateLimit,"
              + " RateLimit-Policy, Repr-Digest, Retry-After, X-Request-Id");
    }
  }

  /** Whether this is the API or its description, the same under every host name. */
  static boolean isApi(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/api/") || path.equals("/openapi.json");
  }
}
