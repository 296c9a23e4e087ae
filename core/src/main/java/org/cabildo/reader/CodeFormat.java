package org.cabildo.reader;

import java.util.Optional;

/**
 * How a spreadsheet shows a number that is a code: with at least so many digits, and with words
 * before them: {@code 00000}, {@code "EXP-"0000}, {@code 000-000}.
 *
 * @param before what stands before the digits
 * @param zeros a zero for each digit, with what stands between them
 */
record CodeFormat(String before, String zeros) {
  private static final String BETWEEN = " /()-";
  private static final String CURRENCIES = "$\u20ac\u00a3";

  static CodeFormat ofDigits(int digits) {
    return new CodeFormat("", "0".repeat(digits));
  }

  /** Reads one section of a format code; empty where it is no code but a quantity. */
  static Optional<CodeFormat> of(String section) {
    StringBuilder before = new StringBuilder();
    StringBuilder zeros = new StringBuilder();
    int digits = 0;
    for (int i = 0; i < section.length(); i++) {
      char c = section.charAt(i);
      StringBuilder part = digits == 0 && c != '0' ? before : zeros;
      if (c == '"') {
        int end = section.indexOf('"', i + 1);
        end = end < 0 ? section.length() : end;
        part.append(section, i + 1, end);
        i = end;
      } else if (c == '[') {
        int end = section.indexOf(']', i);
        i = end < 0 ? section.length() : end;
      } else if (c == '\\' && i + 1 < section.length()) {
        part.append(section.charAt(++i));
      } else if (c == '_' || c == '*') {
        i++;
      } else if (c == '0' || BETWEEN.indexOf(c) >= 0) {
        part.append(c);
        digits += c == '0' ? 1 : 0;
      } else {
        return Optional.empty();
      }
    }
    return of(before.toString(), zeros.toString(), digits);
  }

  private static Optional<CodeFormat> of(String before, String zeros, int digits) {
    boolean plain = zeros.chars().allMatch(c -> c == '0' || BETWEEN.indexOf(c) >= 0);
    long all = zeros.chars().filter(c -> c == '0').count();
    boolean word =
        before.chars().anyMatch(Character::isLetterOrDigit)
            && before.chars().noneMatch(c -> CURRENCIES.indexOf(c) >= 0);
    return digits > 1 && digits == all && plain && zeros.endsWith("0") && (before.isEmpty() || word)
        ? Optional.of(new CodeFormat(before, zeros))
        : Optional.empty();
  }

  /** A number as this format shows it. */
  String text(double value) {
    if (value < 0 || value != Math.rint(value) || value >= 1e15) {
      return CellNumber.plain(value);
    }
    String digits = Long.toString((long) value);
    StringBuilder text = new StringBuilder();
    int left = digits.length();
    for (int i = zeros.length() - 1; i >= 0; i--) {
      if (zeros.charAt(i) != '0') {
        text.append(zeros.charAt(i));
      } else {
        text.append(left > 0 ? digits.charAt(--left) : '0');
      }
    }
    return before + digits.substring(0, left) + text.reverse();
  }
}
