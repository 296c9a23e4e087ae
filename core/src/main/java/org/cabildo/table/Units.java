package org.cabildo.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Signs and words that stand beside a number and say what it counts. */
final class Units {
  /** No unit. */
  static final int NONE = 0;

  static final int PERCENT = 1;

  /** The sign of pesos and of dollars alike. */
  static final int PESO_SIGN = 2;

  private static final String[] NAMES = {
    "", "%", "$", "US$", "R$", "€", "£", "MXN", "USD", "EUR", "ARS", "BRL", "COP", "CLP", "PEN",
    "UYU", "GBP", "S/", "Bs", "Gs", "₡", "RD$", "C$", "B/.", "UF", "DOP", "GTQ", "HNL", "CRC",
    "PYG", "BOB", "VES", "NIO", "PAB", "CAD", "$U"
  };

  /** Other ways to write some of them, the longest first: text and the unit meant. */
  private static final String[][] WRITTEN = {
    {"MX$", "MXN"},
    {"U$S", "US$"},
    {"US$", "US$"},
    {"R$", "R$"},
    {"MXN", "MXN"},
    {"M.N.", "MXN"},
    {"PESOS", "$"},
    {"USD", "USD"},
    {"EUR", "EUR"},
    {"ARS", "ARS"},
    {"BRL", "BRL"},
    {"COP", "COP"},
    {"CLP", "CLP"},
    {"PEN", "PEN"},
    {"UYU", "UYU"},
    {"GBP", "GBP"},
    {"DOP", "DOP"},
    {"GTQ", "GTQ"},
    {"HNL", "HNL"},
    {"CRC", "CRC"},
    {"PYG", "PYG"},
    {"BOB", "BOB"},
    {"VES", "VES"},
    {"NIO", "NIO"},
    {"PAB", "PAB"},
    {"CAD", "CAD"},
    {"RD$", "RD$"},
    {"C$", "C$"},
    {"B/.", "B/."},
    {"S/.", "S/"},
    {"S/", "S/"},
    {"BS.", "Bs"},
    {"BS", "Bs"},
    {"GS.", "Gs"},
    {"GS", "Gs"},
    {"UF", "UF"},
    {"$U", "$U"},
    {"₡", "₡"},
    {"₲", "Gs"},
    {"€", "€"},
    {"£", "£"},
    {"$", "$"}
  };

  static final int COUNT = NAMES.length;

  private Units() {}

  static String name(int unit) {
    return NAMES[unit];
  }

  /** The unit that a sign or word is, in whatever case. */
  static Optional<String> named(String sign) {
    return Arrays.stream(WRITTEN)
        .filter(written -> written[0].equalsIgnoreCase(sign))
        .map(written -> written[1])
        .findFirst();
  }

  /**
   * The unit that starts at {@code from}, packed with its length; {@link #NONE} if there is none.
   */
  static int before(char[] text, int from, int to) {
    if (NumberText.digit(text[from])) {
      return NONE;
    }
    for (String[] written : WRITTEN) {
      int behind = from + written[0].length();
      if (behind < to && is(text, from, written[0]) && apart(written[0], text[behind])) {
        return packed(written);
      }
    }
    return NONE;
  }

  /** Two letters are a currency only where a space sets them apart: {@code GS12} is a code. */
  private static boolean apart(String written, char beside) {
    return written.length() != 2
        || !Character.isLetter(written.charAt(1))
        || beside == ' '
        || beside == '\u00a0';
  }

  /** Whether a unit may begin with that letter. */
  static boolean mayBegin(char c) {
    return "MURECAPBGSDHVN".indexOf(Character.toUpperCase(c)) >= 0;
  }

  /** The unit that ends at {@code to}, packed with its length; {@link #NONE} if there is none. */
  static int behind(char[] text, int from, int to) {
    if (text[to - 1] == '%') {
      return (PERCENT << 8) | 1;
    }
    for (String[] written : WRITTEN) {
      int start = to - written[0].length();
      if (start > from && is(text, start, written[0]) && apart(written[0], text[start - 1])) {
        return packed(written);
      }
    }
    return NONE;
  }

  static int unit(int packed) {
    return packed >> 8;
  }

  static int length(int packed) {
    return packed & 0xFF;
  }

  private static int packed(String[] written) {
    for (int i = 0; i < NAMES.length; i++) {
      if (NAMES[i].equals(written[1])) {
        return (i << 8) | written[0].length();
      }
    }
    throw new IllegalStateException("unit without a name: " + written[1].toLowerCase(Locale.ROOT));
  }

  private static boolean is(char[] text, int from, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.toUpperCase(text[from + i]) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
