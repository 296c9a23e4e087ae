package org.cabildo.server.portal.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares of one as SVG writes them. */
public final class Shares {
  private Shares() {}

  /** {@code 12.5%} of 0.125. */
  public static String percent(double share) {
    return plain(share * 100) + "%";
  }

  /** {@code 12.5} of 12.4996: at most two decimals, never with an exponent. */
  public static String plain(double number) {
    return BigDecimal.valueOf(number)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
