package org.cabildo.table;

/**
 * A piece of a query.
 *
 * @param kind what it is
 * @param text what it says: a name or text without its quotes
 * @param at where it starts, counted from 1
 */
record Token(Kind kind, String text, int at) {
  /** Kinds of pieces. */
  enum Kind {
    /** A bare word: column, keyword or function. */
    WORD,
    /** A name in double quotes. */
    NAME,
    /** Text in single quotes. */
    STRING,
    /** Digits with an optional point and exponent. */
    NUMBER,
    /** An operator or punctuation. */
    SIGN,
    /** Behind the last piece. */
    END
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }
}
