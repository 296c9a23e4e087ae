package org.cabildo.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The network address a request came from. What a proxy on this machine or in its private network
 * adds to {@code X-Forwarded-For} is believed, and only the last entry: those before it are what
 * the caller wrote.
 */
final class Origin {
  private static final Pattern NEIGHBOUR =
      Pattern.compile(
          "127\\..*|10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|0:0:0:0:0:0:0:1|::1|f[cd].*");

  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

  private Origin() {}

  static String of(HttpServletRequest request) {
    return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
  }

  static String of(String peer, @Nullable String forwarded) {
    if (forwarded == null || !NEIGHBOUR.matcher(peer).matches()) {
      return peer;
    }
    String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    return ADDRESS.matcher(last).matches() ? last : peer;
  }
}
