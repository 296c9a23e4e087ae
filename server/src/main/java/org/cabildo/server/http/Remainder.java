package org.cabildo.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/**
 * What is left of a request's body when it is refused before its end. A caller that is still
 * sending does not listen, and would mistake a closed connection for a failure of the network; so
 * the rest is taken and thrown away, unless it is very much.
 */
final class Remainder {
  private static final long MOST = 64L << 20;

  private Remainder() {}

  /** Whether the connection may be used for another request. */
  static boolean taken(HttpServletRequest request) {
    if (Framing.isUpgrade(request)) {
      return false; // its end is not known
    }
    if (request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
      return true;
    }
    byte[] buffer = new byte[1 << 16];
    long taken = 0;
    try {
      InputStream body = request.getInputStream();
      int n = body.read(buffer);
      while (n >= 0 && taken < MOST) {
        taken += n;
        n = body.read(buffer);
      }
      return n < 0;
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }
}
