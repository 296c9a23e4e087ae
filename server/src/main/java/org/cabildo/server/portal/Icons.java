package org.cabildo.server.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The icons of the sprite {@code icons/lucide.svg}, written into the page. */
public final class Icons {
  private static final Map<String, String> DRAWINGS = read();

  private Icons() {}

  /**
   * The icon of that name as decorative SVG, or a folder where the name is unknown: tenants choose
   * the icons of their themes.
   */
  public static String svg(String name) {
    String drawing = DRAWINGS.getOrDefault(name, DRAWINGS.getOrDefault("folder-open", ""));
    return "<svg class=\"icon\" viewBox=\"0 0 24 24\" width=\"20\" height=\"20\" aria-hidden=\"true\""
        + " focusable=\"false\">"
        + drawing
        + "</svg>";
  }

  /** All names. */
  public static Set<String> names() {
    return DRAWINGS.keySet();
  }

  private static Map<String, String> read() {
    try (InputStream in = Icons.class.getResourceAsStream("/icons/lucide.svg")) {
      if (in == null) {
        throw new IllegalStateException("icons/lucide.svg is missing");
      }
      String sprite = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Matcher symbol =
          Pattern.compile("<symbol id=\"([a-z0-9-]+)\"[^>]*>(.*?)</symbol>").matcher(sprite);
      Map<String, String> found = new TreeMap<>();
      while (symbol.find()) {
        found.put(symbol.group(1), symbol.group(2));
      }
      return Map.copyOf(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
