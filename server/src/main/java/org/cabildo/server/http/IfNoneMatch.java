package org.cabildo.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a caller has already: {@code If-None-Match} (RFC 9110, section 13.1.2). */
public final class IfNoneMatch {
  private IfNoneMatch() {}

  /**
   * Whether a request says that its caller has an answer that is there, weakly compared.
   *
   * @param tag of the answer, with its quotes
   */
  public static boolean knows(HttpServletRequest request, String tag) {
    return knows(request.getHeader("If-None-Match"), tag);
  }

  static boolean knows(@Nullable String header, String tag) {
    return Optional.ofNullable(header).stream()
        .flatMap(known -> Arrays.stream(known.split(",")))
        .map(String::strip)
        .anyMatch(known -> known.equals("*") || opaque(known).equals(opaque(tag)));
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
