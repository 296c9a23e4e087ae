package org.cabildo.server.portal.theme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours of a portal, computed from one seed. Names are those of the CSS custom properties
 * without their {@code --c-}. Every pair in {@link #TEXT} has contrast 4.5 and every pair in {@link
 * #GRAPHICS} 3, whatever the seed.
 *
 * @param light colours by name, as {@code #rrggbb}
 * @param dark the same names
 */
public record Palette(Map<String, String> light, Map<String, String> dark) {
  private static final List<String> GROUNDS = List.of("page", "surface", "sunken", "soft");
  private static final List<String> ALL = List.of("page", "surface", "sunken", "soft", "notice");

  /** Pairs of text and ground. */
  public static final List<Pair> TEXT =
      List.of(
          new Pair("ink", GROUNDS),
          new Pair("muted", GROUNDS),
          new Pair("brand", ALL),
          new Pair("brand-strong", ALL),
          new Pair("good", GROUNDS),
          new Pair("fair", GROUNDS),
          new Pair("poor", GROUNDS),
          new Pair("ink", List.of("notice")),
          new Pair("on-brand", List.of("brand", "brand-strong")),
          new Pair("on-hero", List.of("hero")),
          new Pair("hero-muted", List.of("hero")));

  /** Pairs of lines, bars or borders and ground. */
  public static final List<Pair> GRAPHICS =
      List.of(
          new Pair("control", GROUNDS),
          new Pair("graphic", GROUNDS),
          new Pair("focus", GROUNDS),
          new Pair("on-hero", List.of("hero")));

  /** A foreground and the grounds it stands on. */
  public record Pair(String foreground, List<String> grounds) {}

  public Palette {
    light = Map.copyOf(light);
    dark = Map.copyOf(dark);
  }

  /**
   * Computes the palette of a seed.
   *
   * @param seed {@code #rrggbb}
   */
  public static Palette of(String seed) {
    Color color = Color.ofHex(seed);
    return new Palette(new Light(color).tokens(), new Dark(color).tokens());
  }

  /** Colours collected by name, with lightness moved until contrast holds. */
  private static class Mixer {
    private final Map<String, String> tokens = new LinkedHashMap<>();
    final Color seed;

    Mixer(Color seed) {
      this.seed = seed;
    }

    Map<String, String> tokens() {
      return tokens;
    }

    void put(String name, Color color) {
      tokens.put(name, color.hex());
    }

    Color tint(double lightness, double chroma) {
      return seed.calm(chroma).at(lightness);
    }

    /** Moves {@code color} by {@code step} until it stands out from all {@code grounds}. */
    void solve(String name, Color color, double step, double ratio, List<String> grounds) {
      Color candidate = color;
      while (!standsOut(candidate.hex(), ratio, grounds)
          && candidate.lightness() > 0
          && candidate.lightness() < 1) {
        candidate = candidate.at(candidate.lightness() + step);
      }
      put(name, candidate);
    }

    private boolean standsOut(String hex, double ratio, List<String> grounds) {
      return grounds.stream()
          .allMatch(g -> Color.contrast(hex, tokens.getOrDefault(g, "#ffffff")) >= ratio);
    }
  }

  private static final class Light extends Mixer {
    Light(Color seed) {
      super(seed);
      put("page", tint(0.984, 0.005));
      put("surface", new Color(1, 0, 0));
      put("sunken", tint(0.957, 0.011));
      put("soft", tint(0.945, 0.032));
      put("line", tint(0.895, 0.014));
      put("notice", new Color(0.955, 0.045, 88));
      put("ink", tint(0.24, 0.022));
      double down = -0.005;
      solve("muted", tint(0.47, 0.02), down, 4.6, GROUNDS);
      solve("control", tint(0.62, 0.02), down, 3.1, GROUNDS);
      double lightness = Math.min(0.5, Math.max(0.36, seed.lightness()));
      solve("brand", tint(lightness, 0.19), down, 4.6, ALL);
      Color brand = Color.ofHex(tokens().getOrDefault("brand", "#000000"));
      put("brand-strong", brand.at(brand.lightness() - 0.09));
      put("on-brand", new Color(1, 0, 0));
      solve("graphic", tint(0.6, 0.16), down, 3.1, GROUNDS);
      solve("focus", tint(0.45, 0.19), down, 3.1, GROUNDS);
      put("hero", tint(0.3, 0.1));
      put("hero-pattern", tint(0.4, 0.115));
      put("on-hero", tint(0.985, 0.01));
      put("hero-muted", tint(0.87, 0.03));
      solve("good", new Color(0.5, 0.12, 152), down, 4.6, GROUNDS);
      solve("fair", new Color(0.52, 0.11, 70), down, 4.6, GROUNDS);
      solve("poor", new Color(0.5, 0.18, 27), down, 4.6, GROUNDS);
    }
  }

  private static final class Dark extends Mixer {
    Dark(Color seed) {
      super(seed);
      put("page", tint(0.18, 0.012));
      put("surface", tint(0.22, 0.015));
      put("sunken", tint(0.262, 0.018));
      put("soft", tint(0.29, 0.045));
      put("line", tint(0.34, 0.02));
      put("notice", new Color(0.3, 0.045, 88));
      put("ink", tint(0.94, 0.012));
      double up = 0.005;
      solve("muted", tint(0.72, 0.02), up, 4.6, GROUNDS);
      solve("control", tint(0.55, 0.025), up, 3.1, GROUNDS);
      solve("brand", tint(0.78, 0.13), up, 4.6, ALL);
      Color brand = Color.ofHex(tokens().getOrDefault("brand", "#ffffff"));
      put("brand-strong", brand.at(Math.min(0.97, brand.lightness() + 0.07)));
      put("on-brand", tint(0.17, 0.03));
      solve("graphic", tint(0.66, 0.14), up, 3.1, GROUNDS);
      solve("focus", tint(0.8, 0.13), up, 3.1, GROUNDS);
      put("hero", tint(0.245, 0.07));
      put("hero-pattern", tint(0.33, 0.085));
      put("on-hero", tint(0.975, 0.01));
      put("hero-muted", tint(0.86, 0.03));
      solve("good", new Color(0.76, 0.13, 152), up, 4.6, GROUNDS);
      solve("fair", new Color(0.78, 0.12, 80), up, 4.6, GROUNDS);
      solve("poor", new Color(0.74, 0.14, 27), up, 4.6, GROUNDS);
    }
  }
}
