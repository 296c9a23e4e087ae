package org.cabildo.server.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
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

  /** Who answers in place of the provider could make anybody of anyone. */
  static final Values ISSUER =
      new Values(
          "una dirección https como https://id.example.org/realms/cabildo, o http en esta misma máquina",
          "an https address as `https://id.example.org/realms/cabildo`, or http on this very machine",
          Values::isIssuer);

  static final Values HOSTS =
      new Values(
          "nombres como datos.example.org, separados por comas",
          "names as `datos.example.org`, separated by commas",
          text -> text.matches("(?i)[a-z0-9.-]+(\\s*,\\s*[a-z0-9.-]+)*"));

  static final Values NAME_SERVER =
      new Values(
          "una dirección como 192.0.2.53 o 192.0.2.53:5353",
          "an address as `192.0.2.53` or `192.0.2.53:5353`",
          text -> text.matches("\\d{1,3}(\\.\\d{1,3}){3}(:\\d{1,5})?"));

  static final Values NETWORKS =
      new Values(
          "nombres, direcciones o redes como 10.1.0.0/16, separados por comas",
          "names, addresses or networks as `10.1.0.0/16`, separated by commas",
          text -> Arrays.stream(text.split("\\s*,\\s*", -1)).allMatch(Values::isNetwork));

  static final Values PORTS =
      new Values(
          "puertos como 80,443",
          "ports as `80,443`",
          text ->
              text.matches("\\d{1,5}(\\s*,\\s*\\d{1,5})*")
                  && Arrays.stream(text.split("\\s*,\\s*"))
                      .allMatch(port -> isWithin(Long.parseLong(port), 1, 65_535)));

  /** What the query engine calls a size; below the least of them it cannot answer anything. */
  static final Values MEMORY =
      new Values(
          "un tamaño de 64MB a 64TB, como 512MB o 2GB",
          "a size from 64MB to 64TB, as `512MB` or `2GB`",
          Values::isMemory);

  /** What the queries of single tenants may take, each up to its most. */
  static final Values TENANT_LIMITS =
      new Values(
          "límites como xalapa.seconds=60, puebla.share=25, separados por comas",
          "limits as `xalapa.seconds=60, puebla.share=25`, separated by commas",
          Values::areTenantLimits);

  private static final Map<String, Integer> MOST_OF_A_TENANT =
      Map.of(
          "seconds", 3_600,
          "page-rows", 50_000,
          "share", 100,
          "per-caller", 10_000,
          "memory-megabytes", 1_000_000);
  private static final Pattern TENANT_LIMIT =
      Pattern.compile("[a-z][a-z0-9-]*\\.([a-z-]+)=(\\d{1,9})");
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

  /** Also a name; what has only digits and dots, or a colon, must be a whole address. */
  private static boolean isNetwork(String text) {
    String four = "(\\d{1,3}\\.){3}\\d{1,3}(/([12]?\\d|3[0-2]))?";
    String six = "[0-9a-f]*:[0-9a-f:.]*(/(\\d{1,2}|1[01]\\d|12[0-8]))?";
    return text.matches(four)
        || text.toLowerCase(Locale.ROOT).matches(six)
        || (text.matches("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)*") && !text.matches("[\\d.]+"));
  }

  private static boolean areTenantLimits(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(part -> TENANT_LIMIT.matcher(part.strip()))
        .allMatch(
            limit ->
                limit.matches()
                    && isWithin(
                        Long.parseLong(limit.group(2)),
                        1,
                        MOST_OF_A_TENANT.getOrDefault(limit.group(1), 0)));
  }

  private static boolean isIssuer(String text) {
    try {
      URI address = new URI(text);
      String host = String.valueOf(address.getHost());
      boolean own = host.matches("localhost|127\\.0\\.0\\.1|\\[::1]");
      return (text.startsWith("https://") || (own && text.startsWith("http://")))
          && address.getHost() != null
          && address.getUserInfo() == null
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
