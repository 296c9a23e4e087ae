package org.cabildo.table;

/** A way of writing values that every cell of a column may follow; tried on the whole column. */
enum Form {
  /** {@code 42}: up to 18 digits, no leading zero. */
  INTEGER(FieldType.INTEGER) {
    @Override
    boolean matches(char[] text, int from, int to) {
      return NumberText.isInteger(text, from, to);
    }
  },
  /** {@code 1234.50}. */
  DECIMAL_POINT(FieldType.NUMBER) {
    @Override
    boolean matches(char[] text, int from, int to) {
      return NumberText.shape(text, from, to, '.') != NumberText.NONE;
    }
  },
  /** {@code 1234,50}. */
  DECIMAL_COMMA(FieldType.NUMBER) {
    @Override
    boolean matches(char[] text, int from, int to) {
      return NumberText.shape(text, from, to, ',') != NumberText.NONE;
    }
  },
  /** {@code 2024-02-29}. */
  ISO_DATE(FieldType.DATE) {
    @Override
    boolean matches(char[] text, int from, int to) {
      return to - from == 10 && DateText.isoDate(text, from) != DateText.NONE;
    }
  },
  /** {@code 29/2/2024}, also with dots or hyphens. */
  DAY_FIRST(FieldType.DATE) {
    @Override
    boolean matches(char[] text, int from, int to) {
      return DateText.dayFirst(text, from, to) != DateText.NONE;
    }
  },
  /** {@code 2/29/2024}, only when it cannot be read the other way round. */
  MONTH_FIRST(FieldType.DATE) {
    @Override
    boolean matches(char[] text, int from, int to) {
      return DateText.monthFirst(text, from, to) != DateText.NONE;
    }
  },
  /** {@code 2024-02-29T13:45}, {@code 2024-02-29 13:45:10.5}. */
  LOCAL_DATETIME(FieldType.DATETIME) {
    @Override
    boolean matches(char[] text, int from, int to) {
      return DateText.localDateTime(text, from, to) != DateText.NONE;
    }
  },
  /** {@code 2024-02-29T13:45:00Z}, {@code …-06:00}; kept in UTC. */
  ZONED_DATETIME(FieldType.DATETIME) {
    @Override
    boolean matches(char[] text, int from, int to) {
      return DateText.zonedDateTime(text, from, to) != DateText.NONE;
    }
  },
  TRUE_FALSE(FieldType.BOOLEAN) {
    @Override
    boolean matches(char[] text, int from, int to) {
      return is(text, from, to, "true") || is(text, from, to, "false");
    }
  },
  SI_NO(FieldType.BOOLEAN) {
    @Override
    boolean matches(char[] text, int from, int to) {
      return is(text, from, to, "sí") || is(text, from, to, "si") || is(text, from, to, "no");
    }
  },
  VERDADERO_FALSO(FieldType.BOOLEAN) {
    @Override
    boolean matches(char[] text, int from, int to) {
      return is(text, from, to, "verdadero") || is(text, from, to, "falso");
    }
  },
  /** Anything. */
  TEXT(FieldType.STRING) {
    @Override
    boolean matches(char[] text, int from, int to) {
      return true;
    }
  };

  private final FieldType type;

  Form(FieldType type) {
    this.type = type;
  }

  FieldType type() {
    return type;
  }

  /** Whether it is one of the two ways to write decimals. */
  boolean numeric() {
    return type == FieldType.NUMBER;
  }

  /** Whether the slice, without white space around it, is written this way. */
  abstract boolean matches(char[] text, int from, int to);

  /** Whether a cell of one of the boolean forms says yes. */
  static boolean yes(char[] text, int from) {
    char first = Character.toLowerCase(text[from]);
    return first == 't' || first == 's' || first == 'v';
  }

  private static boolean is(char[] text, int from, int to, String word) {
    if (to - from != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (Character.toLowerCase(text[from + i]) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
