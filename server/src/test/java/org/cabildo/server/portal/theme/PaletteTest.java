package org.cabildo.server.portal.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever colour a government chooses, its pages can be read. */
class PaletteTest {
  private static final double TEXT = 4.5;
  private static final double GRAPHICS = 3;

  @Test
  void everyTextAndEveryLineStandsOutForAnySeed() {
    SoftAssertions all = new SoftAssertions();
    for (String seed : seeds()) {
      Palette palette = Palette.of(seed);
      for (Map<String, String> colors : List.of(palette.light(), palette.dark())) {
        Palette.TEXT.forEach(pair -> check(seed, pair, colors, TEXT, all));
        Palette.GRAPHICS.forEach(pair -> check(seed, pair, colors, GRAPHICS, all));
      }
    }
    all.assertAll();
  }

  @ParameterizedTest
  @ValueSource(strings = {"#ffffff", "#000000", "#808080"})
  void aSeedWithoutColourGivesAGreyPortalNotACoincidentalColour(String seed) {
    Palette palette = Palette.of(seed);
    for (Map<String, String> colors : List.of(palette.light(), palette.dark())) {
      for (String name : List.of("brand", "hero", "soft", "graphic")) {
        assertThat(Color.ofHex(colors.get(name)).chroma()).as(name).isLessThan(0.01);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"#ffff00", "#b3261e", "#1d3f9b", "#ff00ff", "#00ff00", "#2f7d32"})
  void theColourOfTheSeedStaysRecognisable(String seed) {
    double hue = Color.ofHex(seed).hue();
    Palette palette = Palette.of(seed);
    for (Map<String, String> colors : List.of(palette.light(), palette.dark())) {
      double other = Color.ofHex(colors.get("brand")).hue();
      double apart = Math.abs(hue - other) % 360;
      assertThat(Math.min(apart, 360 - apart)).as(seed + " → " + colors.get("brand")).isLessThan(4);
    }
  }

  @Test
  void lightAndDarkDefineTheSameNames() {
    Palette palette = Palette.of("#175e54");
    assertThat(palette.light()).hasSameSizeAs(palette.dark());
    assertThat(palette.light().keySet()).isEqualTo(palette.dark().keySet());
  }

  /** Every corner, edge and inner point of the colour cube, 51 apart. */
  private static List<String> seeds() {
    List<String> seeds = new ArrayList<>();
    for (int r = 0; r < 256; r += 51) {
      for (int g = 0; g < 256; g += 51) {
        for (int b = 0; b < 256; b += 51) {
          seeds.add(String.format("#%02x%02x%02x", r, g, b));
        }
      }
    }
    return seeds;
  }

  private static void check(
      String seed,
      Palette.Pair pair,
      Map<String, String> colors,
      double ratio,
      SoftAssertions all) {
    for (String ground : pair.grounds()) {
      all.assertThat(Color.contrast(colors.get(pair.foreground()), colors.get(ground)))
          .as(seed + ": " + pair.foreground() + " on " + ground)
          .isGreaterThanOrEqualTo(ratio);
    }
  }
}
