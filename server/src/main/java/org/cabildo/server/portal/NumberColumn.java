package org.cabildo.server.portal;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decimal numbers below one another. Up to two decimals are written in all of them, as with money;
 * of more every number has its own, and room is left where it has less, so that the marks stand
 * below one another and no zero is added that nobody measured.
 *
 * @param decimals how many decimals show every one of the numbers in full, at most six
 */
record NumberColumn(int decimals, Locale locale) {
  private static final int MOST = 6;
  private static final int LIKE_MONEY = 2;

  /** Of these values, whatever they are. */
  static NumberColumn of(List<@Nullable Object> values, Locale locale) {
    int most = 0;
    for (Object value : values) {
      if (value instanceof BigDecimal || value instanceof Double) {
        most = Math.max(most, new BigDecimal(value.toString()).stripTrailingZeros().scale());
      }
    }
    return new NumberColumn(Math.min(MOST, most), locale);
  }

  /** The number as it is written in the column. */
  String text(Number number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(decimals > LIKE_MONEY ? 0 : decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(number);
  }

  /** What is as wide as the decimals that a written number lacks: {@code .000}, or nothing. */
  String room(String text) {
    char mark = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    int at = text.lastIndexOf(mark);
    int missing = decimals - (at < 0 ? 0 : text.length() - at - 1);
    return (at < 0 && missing > 0 ? String.valueOf(mark) : "") + "0".repeat(missing);
  }
}
