package org.cabildo.server.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a setting takes.
 *
 * @param spanish what it is, as in "se espera …"
 * @param english what it is, as in "… is expected"; also in docs/configuration.md
 * @param accepts whether a text is such a value
 */
record Values(String spanish, String english, Predicate<String> accepts) {
  static final Values TEXT = new Values("un texto", "a text", text -> true);
  static final Values FLAG =
      new Values("true o false", "`true` or `false`", text -> text.matches("(?i)true|false"));
  static final Values LANGUAGE =
      new Values("es o en", "`es` or `en`", text -> text.matches("es|en"));
  static final Values PORT = number(0, 65_535);
  static final Values ADDRESS =
      new Values(
          "una dirección como https://datos.example.org, sin ruta",
          "an address as `https://datos.example.org`, without a path",
          Values::isAddress);
  static final Values HOSTS =
      new Values(
          "nombres como datos.example.org, separados por comas",
          "names as `datos.example.org`, separated by commas",
          text -> text.matches("(?i)[a-z0-9.-]+(\\s*,\\s*[a-z0-9.-]+)*"));

  /** What the query engine calls a size; below the least of them it cannot answer anything. */
  static final Values MEMORY =
      new Values(
          "un tamaño de 64MB a 64TB, como 512MB o 2GB",
          "a size from 64MB to 64TB, as `512MB` or `2GB`",
          Values::isMemory);

  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s?(MB|GB|TB)");

  static Values number(long least, long most) {
    return new Values(
        String.format(Locale.ROOT, "un número entero de %d a %d", least, most),
        String.format(Locale.ROOT, "a whole number from %d to %d", least, most),
        text -> text.matches("-?\\d{1,18}") && isWithin(Long.parseLong(text), least, most));
  }

  /**
   * Stops the start unless a value can be used.
   *
   * @param source the key, variable or option that gave it
   */
  void require(String source, String value) {
    if (!accepts.test(value)) {
      throw LaunchFailure.wrongUse(
          "%s: se espera %s, no «%s»".formatted(source, spanish.replace("`", ""), value),
          "%s: expected %s, not \"%s\"".formatted(source, english.replace("`", ""), value));
    }
  }

  private static boolean isWithin(long number, long least, long most) {
    return number >= least && number <= most;
  }

  private static boolean isAddress(String text) {
    try {
      URI address = new URI(text);
      return String.valueOf(address.getScheme()).matches("(?i)https?")
          && address.getHost() != null
          && address.getUserInfo() == null
          && String.valueOf(address.getRawPath()).matches("/?")
          && address.getQuery() == null
          && address.getFragment() == null;
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }

  private static boolean isMemory(String text) {
    Matcher size = SIZE.matcher(text.toUpperCase(Locale.ROOT));
    if (!size.matches()) {
      return false;
    }
    long factor =
        switch (size.group(2)) {
          case "MB" -> 1;
          case "GB" -> 1_000;
          default -> 1_000_000;
        };
    return isWithin(Long.parseLong(size.group(1)) * factor, 64, 64_000_000);
  }
}
