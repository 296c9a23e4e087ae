package org.cabildo.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * Where the body of a request ends, so that whoever passed it on and this server agree on it (RFC
 * 9112, section 6.3).
 */
final class Framing {
  private Framing() {}

  /**
   * Refuses a request whose end is told twice or in words of its own.
   *
   * @throws Problem {@code bad-request}
   */
  static void check(HttpServletRequest request, HttpServletResponse response) {
    List<String> encodings = Collections.list(request.getHeaders("Transfer-Encoding"));
    List<String> lengths = Collections.list(request.getHeaders("Content-Length"));
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
}
