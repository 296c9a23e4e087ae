package org.cabildo.server.http;

import java.util.Collection;

/** From where a page may load what it shows (Content Security Policy, level 3). */
public final class ContentPolicy {
  /** The header that says it. */
  public static final String HEADER = "Content-Security-Policy";

  /** From nowhere but here; what everything says that says nothing else. */
  static final String OWN = policy("");

  private ContentPolicy() {}

  /** From here, and pictures from those other sites: {@code https://www.example.org}. */
  public static String with(Collection<String> pictures) {
    return policy(pictures.isEmpty() ? "" : " " + String.join(" ", pictures));
  }

  private static String policy(String pictures) {
    return "default-src 'self'; img-src 'self' data:"
        + pictures
        + "; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
  }
}
