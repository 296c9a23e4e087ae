package org.cabildo.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * Where the body of a request ends, so that whoever passed it on and this server agree on it (RFC
 * 9112, section 6.3).
 */
final class Framing {
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

  private Framing() {}

  /**
   * Refuses a request whose end is told twice or in words of its own, or that wants to go on in
   * another protocol: the container reads no lengths in those. Without a body that wish is passed
   * over.
   *
   * @throws Problem {@code bad-request}
   */
  static void check(HttpServletRequest request, HttpServletResponse response) {
    List<String> encodings = Collections.list(request.getHeaders("Transfer-Encoding"));
    List<String> lengths = Collections.list(request.getHeaders("Content-Length"));
    if (isUpgrade(request)
        && !(WITHOUT_BODY.contains(request.getMethod())
            && lengths.isEmpty()
            && encodings.isEmpty())) {
      throw Problem.of(ErrorCode.BAD_REQUEST).with("reason", "upgrade");
    }
    if (!encodings.isEmpty()) {
      // The container forgets a Content-Length that came first: what is behind this body on the
      // connection may be no request, so it is not read.
      response.setHeader("Connection", "close");
    }
    if (encodings.size() + lengths.size() > 1
        || encodings.stream().anyMatch(coding -> !coding.strip().equalsIgnoreCase("chunked"))) {
      throw Problem.of(ErrorCode.BAD_REQUEST).with("reason", "two-lengths");
    }
  }

  /** Whether it wants another protocol; not what came as HTTP/1 and goes on as HTTP/2. */
  static boolean isUpgrade(HttpServletRequest request) {
    return request.getHeader("Upgrade") != null && request.getProtocol().startsWith("HTTP/1");
  }
}
