package org.cabildo.server.portal;

/** Which part of a list a page shows. */
final class Range {
  private Range() {}

  /**
   * {@code 51–100 of 8,400}, or how many there are when all are shown.
   *
   * @param unit what is counted: {@code results} or {@code rows}
   * @param first number of the first one shown, from 1
   */
  static String of(Site site, String unit, long first, int shown, long total) {
    Formats f = site.formats();
    Texts t = site.texts();
    if (shown == total) {
      return t.count(unit, total, f.number(total));
    }
    return t.of("range", f.number(first), f.number(first + shown - 1), f.number(total));
  }
}
