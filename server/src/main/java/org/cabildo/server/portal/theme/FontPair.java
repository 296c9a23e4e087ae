package org.cabildo.server.portal.theme;

import java.util.Arrays;
import java.util.Locale;

/** The font pairs a tenant chooses from: stacks of fonts that computers already have. */
public enum FontPair {
  SYSTEM(Stacks.SANS, Stacks.SANS, "650"),
  HUMANIST(
      "Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'DejaVu Sans', source-sans-pro, sans-serif",
      "Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'DejaVu Sans', source-sans-pro, sans-serif",
      "600"),
  SERIF(
      "'Iowan Old Style', 'Palatino Linotype', 'URW Palladio L', P052, 'Noto Serif', 'DejaVu Serif',"
          + " Georgia, serif",
      Stacks.SANS,
      "600"),
  SLAB(
      "Rockwell, 'Rockwell Nova', 'Roboto Slab', 'DejaVu Serif', 'Sitka Small', serif",
      Stacks.SANS,
      "600");

  private final String heading;
  private final String body;
  private final String weight;

  FontPair(String heading, String body, String weight) {
    this.heading = heading;
    this.body = body;
    this.weight = weight;
  }

  /** The pair of that public name, or the system's. */
  public static FontPair of(String name) {
    return Arrays.stream(values())
        .filter(pair -> pair.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElse(SYSTEM);
  }

  /** {@code font-family} of headings. */
  public String heading() {
    return heading;
  }

  /** {@code font-family} of everything else. */
  public String body() {
    return body;
  }

  /** {@code font-weight} of headings. */
  public String weight() {
    return weight;
  }

  private static final class Stacks {
    static final String SANS =
        "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif";
  }
}
