package org.cabildo.server.console;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cabildo.server.portal.Texts;
import org.cabildo.server.portal.theme.Color;
import org.cabildo.server.portal.theme.Palette;

/**
 * What a seed colour becomes.
 *
 * @param samples the colours that carry text, light and dark
 * @param t the texts
 */
public record ContrastView(List<Sample> samples, Texts t) {
  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

  /**
   * A text on its ground.
   *
   * @param ratio contrast as in WCAG 2.2, 1.4.3
   */
  public record Sample(String label, String ink, String ground, String ratio) {}

  /** The samples of a colour; absent while it is none. */
  static Optional<ContrastView> of(String seed, Desk desk) {
    if (!HEX.matcher(seed).matches()) {
      return Optional.empty();
    }
    Palette palette = Palette.of(seed);
    return Optional.of(
        new ContrastView(
            Stream.of("light", "dark")
                .flatMap(
                    mode ->
                        Stream.of(
                            sample(desk, mode, "text", palette, "brand", "page"),
                            sample(desk, mode, "button", palette, "on-brand", "brand"),
                            sample(desk, mode, "cover", palette, "on-hero", "hero")))
                .toList(),
            desk.t()));
  }

  /** The part of a page that shows a colour being chosen; nothing while it is none. */
  static Response answer(Optional<String> seed, Desk desk) {
    return of(seed.orElse(""), desk)
        .map(view -> desk.page("part/contrast", view))
        .orElseGet(() -> Response.noContent().build());
  }

  private static Sample sample(
      Desk desk, String mode, String what, Palette palette, String ink, String ground) {
    var colors = mode.equals("light") ? palette.light() : palette.dark();
    String inkHex = colors.getOrDefault(ink, "#000000");
    String groundHex = colors.getOrDefault(ground, "#ffffff");
    return new Sample(
        desk.t().of("contrast.label." + what) + ", " + desk.t().of("contrast." + mode),
        inkHex,
        groundHex,
        String.format(Locale.ROOT, "%.1f : 1", Color.contrast(inkHex, groundHex)));
  }
}
