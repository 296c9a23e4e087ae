package org.cabildo.server.console;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point as people copy it from a map or an encyclopaedia: {@code 19.54, -96.91}, {@code 19.54° N,
 * 96.91° O}, {@code 19°32′24″N 96°54′36″W}.
 *
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 */
record Coordinates(double latitude, double longitude) {
  private static final String NUMBER = "\\d{1,3}(?:\\.\\d+)?";
  private static final String ANGLE =
      "(?<sign@>-?)(?<degrees@>"
          + NUMBER
          + ")\\s*°?\\s*(?:(?<minutes@>"
          + NUMBER
          + ")\\s*['′’]\\s*(?:(?<seconds@>"
          + NUMBER
          + ")\\s*(?:[\"″”]|'')\\s*)?)?";
  private static final Pattern POINT =
      Pattern.compile(
          ANGLE.replace("@", "1")
              + "(?<north>[NS]?)\\s*[,; ]\\s*"
              + ANGLE.replace("@", "2")
              + "(?<east>[EWO]?)");

  /** The point; absent when the text is none. */
  static Optional<Coordinates> of(String text) {
    Matcher found = POINT.matcher(text.strip().toUpperCase(Locale.ROOT));
    return found.matches()
        ? Optional.of(
                new Coordinates(angle(found, "1", "north", "S"), angle(found, "2", "east", "WO")))
            .filter(p -> Math.abs(p.latitude()) <= 90 && Math.abs(p.longitude()) <= 180)
        : Optional.empty();
  }

  private static double angle(Matcher found, String which, String side, String negative) {
    double size =
        number(found.group("degrees" + which))
            + number(found.group("minutes" + which)) / 60
            + number(found.group("seconds" + which)) / 3600;
    String letter = found.group(side);
    boolean below =
        letter.isEmpty() ? !found.group("sign" + which).isEmpty() : negative.contains(letter);
    return below ? -size : size;
  }

  private static double number(@Nullable String text) {
    return text == null ? 0 : Double.parseDouble(text);
  }
}
