package org.cabildo.reader;

import java.nio.charset.Charset;

/**
 * Which 8-bit charset makes sense of the bytes above 127. Every such byte is counted with the kind
 * of its two neighbours; each candidate charset is then scored by how well its characters suit
 * those places in Spanish and Portuguese: an {@code ñ} between small letters is likely, a {@code Ò}
 * or a {@code ¢} there is not. Carriage returns alone as line ends speak for MacRoman.
 */
final class LetterScore {
  private static final int OTHER = 0;
  private static final int SMALL = 1;
  private static final int CAPITAL = 2;
  private static final int HIGH = 3;
  private static final int DIGIT = 4;
  private static final int KINDS = 5;
  private static final String SMALL_LETTERS = "áéíóúñüãõçâêôà";
  private static final String CAPITAL_LETTERS = "ÁÉÍÓÚÑÜÃÕÇÂÊÔÀ";
  private static final String SMALL_RARE = "äöëïèìòùûîåæøœßýž";
  private static final String CAPITAL_RARE = "ÄÖËÏÈÌÒÙÛÎÅÆØŒÝŽ";
  private static final String QUOTES = "“”‘’«»–—…•·€™\u00a0";
  private final long[][][] counts = new long[KINDS][128][KINDS];
  private long total;
  private int kindBefore;
  private int pending = -1;

  /** Takes a byte and the one before it. */
  void see(int last, int b) {
    if (pending >= 0) {
      counts[kindBefore][pending][kind(b)]++;
      total++;
      pending = -1;
    }
    if (b >= 0x80) {
      pending = b - 0x80;
      kindBefore = kind(last);
    }
  }

  private static int kind(int b) {
    if (b >= 0x80) {
      return HIGH;
    }
    if (b >= 'a' && b <= 'z') {
      return SMALL;
    }
    if (b >= 'A' && b <= 'Z') {
      return CAPITAL;
    }
    return b >= '0' && b <= '9' ? DIGIT : OTHER;
  }

  TextEncoding best(boolean returnsAlone) {
    double windows = score("windows-1252");
    double mac = score("x-MacRoman") + (returnsAlone ? total : -0.5 * total);
    double dos = score("IBM850") - total;
    if (mac > windows && mac >= dos) {
      return encoding("x-MacRoman");
    }
    if (dos > windows) {
      return encoding("IBM850");
    }
    return controls() ? encoding("windows-1252") : encoding("ISO-8859-1");
  }

  private static TextEncoding encoding(String name) {
    return new TextEncoding(name, Charset.forName(name), 0, 0, false);
  }

  /** Whether bytes occur that are letters in windows-1252 and control characters in ISO-8859-1. */
  private boolean controls() {
    for (long[][] before : counts) {
      for (int b = 0; b < 0x20; b++) {
        for (long count : before[b]) {
          if (count > 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private double score(String charset) {
    byte[] bytes = new byte[128];
    for (int i = 0; i < 128; i++) {
      bytes[i] = (byte) (i + 128);
    }
    String characters = new String(bytes, Charset.forName(charset));
    double score = 0;
    for (int before = 0; before < KINDS; before++) {
      for (int b = 0; b < 128; b++) {
        for (int after = 0; after < KINDS; after++) {
          long count = counts[before][b][after];
          if (count > 0) {
            score += count * fit(before, characters.charAt(b), after);
          }
        }
      }
    }
    return score;
  }

  private static double fit(int before, char c, int after) {
    boolean word = letter(before) || letter(after);
    boolean inside = letter(before) && letter(after);
    boolean capitals = before == CAPITAL || (before == OTHER && after == CAPITAL);
    boolean starts = before != SMALL && before != CAPITAL && after == SMALL;
    if (SMALL_LETTERS.indexOf(c) >= 0) {
      return capitals && after == CAPITAL ? 0 : word ? 4 : 1;
    }
    if (CAPITAL_LETTERS.indexOf(c) >= 0) {
      return before == SMALL ? -3 : capitals || after == CAPITAL || starts ? 3 : 0.5;
    }
    if (SMALL_RARE.indexOf(c) >= 0) {
      return word && before != CAPITAL ? 0.5 : -1;
    }
    if (CAPITAL_RARE.indexOf(c) >= 0) {
      return before == SMALL ? -3 : word ? 0.3 : -1;
    }
    if (c == '¿' || c == '¡') {
      return before == OTHER && after != OTHER ? 3 : -3;
    }
    if (c == 'º' || c == 'ª' || c == '°') {
      return before == DIGIT ? 3 : inside ? -2 : before == OTHER ? 0 : 1.5;
    }
    if (c == '²' || c == '³') {
      return before == SMALL && after == OTHER ? 2 : -2;
    }
    if (QUOTES.indexOf(c) >= 0) {
      return inside ? (c == '’' ? -0.5 : -3) : 0.5;
    }
    return c == '\uFFFD' || Character.isISOControl(c) ? -6 : inside ? -4 : -1.5;
  }

  private static boolean letter(int kind) {
    return kind == SMALL || kind == CAPITAL || kind == HIGH;
  }
}
