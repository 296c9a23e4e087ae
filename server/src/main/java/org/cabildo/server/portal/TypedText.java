package org.cabildo.server.portal;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads numbers and days as people type them here, and writes them as the query language does.
 *
 * @param locale whose signs group thousands and mark decimals; a point that cannot group marks
 *     decimals everywhere
 */
record TypedText(Locale locale) {
  private static final Pattern CLOCK =
      Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?");
  private static final Pattern SPAN = Pattern.compile("[0-9]{1,7}:[0-5][0-9]:[0-5][0-9]");
  private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,12})?");

  /** {@code 18450.75} for {@code 18,450.75} in Mexico and {@code 18.450,75} in Argentina. */
  Optional<String> number(String text) {
    DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(locale);
    String typed = text.strip().replace('\u2212', '-').replaceAll("[\\s\u00a0]", "");
    String group = Pattern.quote(String.valueOf(signs.getGroupingSeparator()));
    String point = Pattern.quote(String.valueOf(signs.getDecimalSeparator()));
    if (typed.matches("-?[0-9]{1,3}(" + group + "[0-9]{3})+(" + point + "[0-9]+)?")) {
      typed = typed.replaceAll(group, "");
    }
    return Optional.of(typed.replaceAll(point, "."))
        .filter(plain -> PLAIN.matcher(plain).matches())
        .map(plain -> new BigDecimal(plain).toPlainString());
  }

  /** A day as a browser's date field sends it, {@code 2026-11-12}. */
  Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip())).filter(day -> day.getYear() > 0);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A time of day as a browser's time field sends it, {@code 14:30} or {@code 14:30:15}. */
  Optional<String> time(String text) {
    return Optional.of(text.strip()).filter(typed -> CLOCK.matcher(typed).matches());
  }

  /** Hours, minutes and seconds, {@code 294:25:32}. */
  Optional<String> duration(String text) {
    return Optional.of(text.strip()).filter(typed -> SPAN.matcher(typed).matches());
  }
}
