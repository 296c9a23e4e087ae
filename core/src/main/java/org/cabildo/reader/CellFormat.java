package org.cabildo.reader;

import java.util.Locale;

/**
 * How a spreadsheet shows a number, as far as it changes what the number means.
 *
 * @param kind what it is
 * @param code for {@link Kind#PADDED}: how it is written
 * @param sign for {@link Kind#NUMBER}: what it shows beside the digits, such as a currency
 */
record CellFormat(Kind kind, CodeFormat code, String sign) {
  private static final CodeFormat NO_CODE = CodeFormat.ofDigits(0);
  static final CellFormat GENERAL = new CellFormat(Kind.NUMBER, "");

  private CellFormat(Kind kind, String sign) {
    this(kind, NO_CODE, sign);
  }

  /** The format of texts, told as the sign of a column whose numbers are marked as texts. */
  static final String TEXT = "@";

  /** What a number stands for. */
  enum Kind {
    NUMBER,
    PERCENT,
    /** A code: as many digits as the format has zeros. */
    PADDED,
    DATE,
    TIME,
    DATE_TIME,
    /** Hours that go on counting past 24. */
    DURATION
  }

  static CellFormat of(Kind kind) {
    return new CellFormat(kind, "");
  }

  /** Formats that workbooks refer to by number only: ECMA-376 part 1, 18.8.30. */
  static CellFormat builtIn(int id) {
    Kind kind =
        switch (id) {
          case 9, 10 -> Kind.PERCENT;
          case 14, 15, 16, 17 -> Kind.DATE;
          case 18, 19, 20, 21 -> Kind.TIME;
          case 22 -> Kind.DATE_TIME;
          case 45, 47 -> Kind.TIME;
          case 46 -> Kind.DURATION;
          default -> (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? Kind.DATE : Kind.NUMBER;
        };
    return new CellFormat(kind, "");
  }

  /** Reads a format code: {@code dd/mm/yyyy}, {@code [h]:mm:ss}, {@code 00000}. */
  static CellFormat of(String code) {
    String section = firstSection(code);
    String bare = bare(section).toLowerCase(Locale.ROOT);
    if (section.matches("(?is).*\\[(h+|m+|s+)].*")) {
      return new CellFormat(Kind.DURATION, "");
    }
    String letters = bare.replaceAll("am/pm|a/p", "h").replaceAll("s[.,]0+", "s");
    boolean digits = letters.matches(".*[#?0].*") || letters.contains("general");
    if (!digits && letters.matches(".*[ymdhs].*")) {
      boolean day = letters.matches(".*[yd].*") || !letters.matches(".*[hs].*");
      boolean time = letters.matches(".*[hs].*");
      return new CellFormat(day && time ? Kind.DATE_TIME : day ? Kind.DATE : Kind.TIME, "");
    }
    if (bare.contains("%")) {
      return new CellFormat(Kind.PERCENT, "");
    }
    return padded(section);
  }

  private static CellFormat padded(String section) {
    return CodeFormat.of(section)
        .map(c -> new CellFormat(Kind.PADDED, c, ""))
        .orElseGet(() -> new CellFormat(Kind.NUMBER, sign(section)));
  }

  /** {@code $} of {@code "$"#,##0.00}, {@code _-* #,##0.00 [$$-80A]} or {@code \\$0}. */
  private static String sign(String section) {
    return section
        .replaceAll("\\[\\$([^\\]-]*)[^\\]]*]", "$1")
        .replaceAll("\\[[^\\]]*]|[_*].", "")
        .replaceAll("[\"\\\\#0?.,@\\s()+-]", "");
  }

  /** Positive numbers have the first section, up to a semicolon. */
  private static String firstSection(String code) {
    boolean quoted = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\') {
        i++;
      } else if (c == ';' && !quoted) {
        return code.substring(0, i);
      }
    }
    return code;
  }

  /** Without what is shown as it stands. */
  private static String bare(String section) {
    return section
        .replaceAll("\"[^\"]*\"?", "")
        .replaceAll("[\\\\_*].", "")
        .replaceAll("\\[[^\\]]*]", "");
  }
}
