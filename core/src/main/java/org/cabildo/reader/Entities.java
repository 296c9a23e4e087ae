package org.cabildo.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Characters as web pages write them: a name or a number between {@code &} and {@code ;}. Only
 * those that texts in Spanish, Portuguese and English need have a name here (HTML 4.01, 24).
 */
final class Entities {
  /** What ends one. */
  static final char END = ';';

  private static final int LONGEST = 8;
  private static final String LETTERS =
      "Agrave\u00c0 Aacute\u00c1 Acirc\u00c2 Atilde\u00c3 Auml\u00c4 Ccedil\u00c7 Egrave\u00c8"
          + " Eacute\u00c9 Ecirc\u00ca Euml\u00cb Iacute\u00cd Iuml\u00cf Ntilde\u00d1 Oacute\u00d3"
          + " Ocirc\u00d4 Otilde\u00d5 Ouml\u00d6 Uacute\u00da Ucirc\u00db Uuml\u00dc agrave\u00e0"
          + " aacute\u00e1 acirc\u00e2 atilde\u00e3 auml\u00e4 ccedil\u00e7 egrave\u00e8 eacute\u00e9"
          + " ecirc\u00ea euml\u00eb iacute\u00ed iuml\u00ef ntilde\u00f1 oacute\u00f3 ocirc\u00f4"
          + " otilde\u00f5 ouml\u00f6 uacute\u00fa ucirc\u00fb uuml\u00fc";
  private static final String SIGNS =
      "amp& lt< gt> quot\" apos' nbsp\u00a0 iexcl\u00a1 iquest\u00bf laquo\u00ab raquo\u00bb"
          + " ordf\u00aa ordm\u00ba deg\u00b0 acute\u00b4 middot\u00b7 sup2\u00b2 sup3\u00b3"
          + " frac12\u00bd times\u00d7 euro\u20ac cent\u00a2 ndash\u2013 mdash\u2014 lsquo\u2018"
          + " rsquo\u2019 ldquo\u201c rdquo\u201d bull\u2022 hellip\u2026";
  private static final Map<String, Character> NAMED = new HashMap<>();
  private static final Pattern ANY = Pattern.compile("&(#\\d{1,5}|#[xX]\\p{XDigit}{1,4}|\\w+);");
  private long decoded;

  static {
    for (String named : (LETTERS + " " + SIGNS).split(" ")) {
      int last = named.length() - 1;
      NAMED.put(named.substring(0, last), named.charAt(last));
    }
  }

  /** How many were decoded. */
  long decoded() {
    return decoded;
  }

  /** Whether one stands in a line. */
  static boolean in(String line) {
    return ANY.matcher(line).results().anyMatch(m -> meaning(m.group(1)) != 0);
  }

  /**
   * Whether the sign at {@code end} ends one.
   *
   * @param from where the text starts in which it may begin
   */
  static boolean endsAt(char[] text, int from, int end) {
    return text[end] == END && startOf(text, from, end) >= 0;
  }

  /** Writes the characters meant in the place of those that stand there; gives the new end. */
  int decode(char[] text, int from, int to) {
    int write = from;
    int done = from;
    for (int i = from; i < to; i++) {
      char c = text[i];
      int start = c == END ? startOf(text, done, write) : -1;
      if (start >= 0) {
        c = meaning(new String(text, start + 1, write - start - 1));
        write = start;
        done = start + 1;
        decoded++;
      }
      text[write++] = c;
    }
    return write;
  }

  /** Where the one that ends begins; -1 where it is none. */
  private static int startOf(char[] text, int from, int end) {
    int start = end - 1;
    while (start > Math.max(from, end - LONGEST) && Character.isLetterOrDigit(text[start])) {
      start--;
    }
    if (start > from && text[start] == '#') {
      start--;
    }
    return start >= from
            && text[start] == '&'
            && meaning(new String(text, start + 1, end - start - 1)) != 0
        ? start
        : -1;
  }

  /** The character that is meant by what stands between the signs; 0 for none. */
  private static char meaning(String name) {
    if (!name.startsWith("#")) {
      return NAMED.getOrDefault(name, (char) 0);
    }
    boolean hexadecimal = name.startsWith("x", 1) || name.startsWith("X", 1);
    try {
      int point = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
      boolean plain = point >= ' ' && point < Character.MIN_SURROGATE;
      return plain ? (char) point : 0;
    } catch (NumberFormatException e) {
      return 0; // letters behind the sign of a number
    }
  }
}
