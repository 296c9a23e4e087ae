package org.cabildo.server.portal.theme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.cabildo.tenancy.Tenant;

/**
 * The style sheet that makes a portal one government's own: colours, fonts and pattern as custom
 * properties.
 *
 * @param css the sheet
 * @param version changes whenever the sheet does; part of its address
 */
public record ThemeSheet(String css, String version) {
  /** Patterns among the assets, {@code patterns/0.svg} and on. */
  public static final int PATTERNS = 6;

  private static final Tenant.Theme FEDERAL = new Tenant.Theme("#175e54", "system");
  private static final Map<Look, ThemeSheet> MADE = new ConcurrentHashMap<>();

  /** The sheet of a tenant; {@code patterns} is the address under which patterns are served. */
  public static ThemeSheet of(Tenant tenant, String patterns) {
    int motif = Math.floorMod(tenant.id().value().hashCode(), PATTERNS);
    return MADE.computeIfAbsent(new Look(tenant.theme(), motif, patterns), ThemeSheet::make);
  }

  /** The sheet of the federal portal. */
  public static ThemeSheet federal(String patterns) {
    return MADE.computeIfAbsent(new Look(FEDERAL, 0, patterns), ThemeSheet::make);
  }

  private record Look(Tenant.Theme theme, int motif, String patterns) {}

  private static ThemeSheet make(Look look) {
    Palette palette = Palette.of(look.theme().seed());
    FontPair fonts = FontPair.of(look.theme().fonts());
    String css =
        "@layer tokens {\n:root {\n"
            + ("  --f-heading: " + fonts.heading() + ";\n")
            + ("  --f-body: " + fonts.body() + ";\n")
            + ("  --f-weight: " + fonts.weight() + ";\n")
            + ("  --pattern: url(\"" + look.patterns() + look.motif() + ".svg\");\n")
            + "  color-scheme: light;\n"
            + properties(palette.light())
            + "}\n@media (prefers-color-scheme: dark) {\n:root:not([data-theme=\"light\"]) {\n"
            + "  color-scheme: dark;\n"
            + properties(palette.dark())
            + "}\n}\n:root[data-theme=\"dark\"] {\n  color-scheme: dark;\n"
            + properties(palette.dark())
            + "}\n@media print {\n:root:root {\n  color-scheme: light;\n"
            + properties(palette.light())
            + "}\n}\n}\n";
    return new ThemeSheet(css, digest(css));
  }

  private static String properties(Map<String, String> colors) {
    StringBuilder out = new StringBuilder();
    new TreeMap<>(colors).forEach((name, hex) -> out.append("  --c-" + name + ": " + hex + ";\n"));
    return out.toString();
  }

  private static String digest(String text) {
    try {
      byte[] sha =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
