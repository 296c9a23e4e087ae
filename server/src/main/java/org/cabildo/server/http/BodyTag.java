package org.cabildo.server.http;

import java.util.regex.Pattern;

/** The strong ETag of what is sent as JSON, with its quotes. */
public final class BodyTag {
  private static final int DIGITS = 32;
  private static final Pattern SHAPE = Pattern.compile("\"[0-9a-f]{" + DIGITS + "}\"");

  private BodyTag() {}

  /** The tag under which a value is sent. */
  public static String of(Object value) {
    return '"' + digest(Json.bytes(value)) + '"';
  }

  /** Whether a text is such a tag. */
  public static boolean isOne(String text) {
    return SHAPE.matcher(text).matches();
  }

  static String digest(byte[] body) {
    return Sha256.hex(body).substring(0, DIGITS);
  }
}
