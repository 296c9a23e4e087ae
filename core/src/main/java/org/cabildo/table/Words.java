package org.cabildo.table;

import java.util.Arrays;

/** Cells that say yes, no, or that nothing is known. */
final class Words {
  /** Not one of the words for absence. */
  static final int PRESENT = -1;

  /** Signs and words that say nothing but that there is no value, in lower case. */
  private static final String[] SIGNS = {
    "-",
    "--",
    "---",
    "\u2013",
    "\u2014",
    ".",
    "..",
    "...",
    "n/d",
    "n.d.",
    "n.d",
    "s/d",
    "s.d.",
    "n/a",
    "n.a.",
    "#n/a",
    "#n/d",
    "(null)",
    "<null>",
    "\\n",
    "s/i",
    "s.i.",
    "n/e",
    "n.e.",
    "n/c",
    "*",
    "**",
    "***",
    "no especificado",
    "no registrado",
    "no identificado",
    "sin especificar",
    "sin registro",
    "no corresponde",
    "(en blanco)",
    "sin dato",
    "sin datos",
    "sin informaci\u00f3n",
    "sin informacion",
    "no disponible",
    "no aplica",
    "sem dados",
    "not available",
    "0000-00-00",
    "00/00/0000",
    "0000-00-00 00:00:00",
    "9999-99-99",
    "99/99/9999",
    "s/f",
    "sin fecha",
    ":",
    "ns/nc",
    "ilegible"
  };

  /** The same, but also codes, names or ordinary words. */
  private static final String[] ORDINARY = {"na", "nd", "sd", "null", "none", "nan", "nulo"};

  /** What registers put where there is nothing: {@code -Inexistente-}. */
  private static final String NONEXISTENT = "inexistente";

  private static final int HYPHENATED = SIGNS.length + ORDINARY.length;

  /** {@code #REF!, #\u00a1VALOR!}: what spreadsheets write where a formula failed. */
  private static final int ERROR = HYPHENATED + 1;

  /** {@code #NULO#, #NE}: what the electoral court of Brazil puts where there is nothing. */
  private static final int HASHED = ERROR + 1;

  private static final String[] HASHES = {"#nulo#", "#nulo", "#ne#", "#ne"};

  /** How many words for absence are told apart; fewer than the bits of a long. */
  static final int COUNT = HASHED + 1;

  private static final int LONGEST = 24;

  /** The place of {@code -} among the signs. */
  private static final int HYPHEN = 0;

  private static final int[] NO_WORDS = {};
  private static final int[][] BY_FIRST = byFirst();

  private Words() {}

  private static int[][] byFirst() {
    int[][] words = new int[128][];
    for (int i = 0; i < HYPHENATED; i++) {
      int first = bucket(word(i).charAt(0));
      int[] before = words[first] == null ? new int[0] : words[first];
      words[first] = Arrays.copyOf(before, before.length + 1);
      words[first][before.length] = i;
    }
    return words;
  }

  /** All letters and signs beyond ASCII share the first place. */
  private static int bucket(char c) {
    return c < 128 ? Character.toLowerCase(c) : 0;
  }

  private static String word(int word) {
    return word < SIGNS.length ? SIGNS[word] : ORDINARY[word - SIGNS.length];
  }

  /** Which word for absence the slice is, or {@link #PRESENT}. */
  static int absent(char[] text, int from, int to) {
    int length = to - from;
    int[] words = BY_FIRST[bucket(text[from])];
    if (length > LONGEST) {
      return PRESENT;
    }
    for (int i : words == null ? NO_WORDS : words) {
      if (is(text, from, to, word(i))) {
        return i;
      }
    }
    if (text[from] == '#') {
      return text[to - 1] == '!' ? ERROR : hashed(text, from, to);
    }
    return length > 3 && text[from] == '-' && text[to - 1] == '-'
        ? hyphenated(text, from, to)
        : behindCurrency(text, from, to);
  }

  /** {@code $ -}: how spreadsheets show an amount of nothing. */
  private static int behindCurrency(char[] text, int from, int to) {
    char last = text[to - 1];
    boolean may = last == '-' && (text[from] == '$' || Units.mayBegin(text[from]));
    int unit = may ? Units.before(text, from, to) : Units.NONE;
    if (unit == Units.NONE) {
      return PRESENT;
    }
    for (int i = from + Units.length(unit); i < to - 1; i++) {
      if (text[i] != ' ' && text[i] != '\u00a0') {
        return PRESENT;
      }
    }
    return HYPHEN;
  }

  private static int hashed(char[] text, int from, int to) {
    for (String hash : HASHES) {
      if (is(text, from, to, hash)) {
        return HASHED;
      }
    }
    return PRESENT;
  }

  private static int hyphenated(char[] text, int from, int to) {
    int start = from + 1;
    int end = to - 1;
    while (start < end && text[start] == ' ') {
      start++;
    }
    while (end > start && text[end - 1] == ' ') {
      end--;
    }
    return is(text, start, end, NONEXISTENT) ? HYPHENATED : PRESENT;
  }

  /** Whether the word is nothing else anywhere, so that it means absence also among texts. */
  static boolean unmistakable(int word) {
    return word == HYPHENATED || word == HASHED;
  }

  /** Whether the word may also be a code of so many letters: {@code NA}. */
  static boolean maybeCode(int word, int longest) {
    return word >= SIGNS.length && word < HYPHENATED && word(word).length() <= longest;
  }

  /** The pairs of words of which the slice is one. */
  static long yesOrNo(char[] text, int from, int to) {
    return switch (to - from) {
      case 1 -> letter(text[from]);
      case 2 -> {
        if (is(text, from, to, "no")) {
          yield Looks.SI_NO | Looks.YES_NO;
        }
        yield is(text, from, to, "s\u00ed") || is(text, from, to, "si") ? Looks.SI_NO : Looks.NONE;
      }
      case 3 -> {
        if (is(text, from, to, "yes")) {
          yield Looks.YES_NO;
        }
        boolean portuguese =
            is(text, from, to, "sim")
                || is(text, from, to, "n\u00e3o")
                || is(text, from, to, "nao");
        yield portuguese ? Looks.SIM_NAO : Looks.NONE;
      }
      case 4 -> is(text, from, to, "true") ? Looks.TRUE_FALSE : Looks.NONE;
      case 5 -> {
        if (is(text, from, to, "false")) {
          yield Looks.TRUE_FALSE;
        }
        yield is(text, from, to, "falso") ? Looks.VERDADERO_FALSO : Looks.NONE;
      }
      case 9 -> is(text, from, to, "verdadero") ? Looks.VERDADERO_FALSO : Looks.NONE;
      default -> Looks.NONE;
    };
  }

  private static long letter(char c) {
    return switch (Character.toLowerCase(c)) {
      case 't' -> Looks.T_F;
      case 'f' -> Looks.T_F | Looks.V_F;
      case 'v' -> Looks.V_F;
      case 's' -> Looks.S_N;
      case 'n' -> Looks.S_N | Looks.Y_N;
      case 'y' -> Looks.Y_N;
      default -> Looks.NONE;
    };
  }

  /** Whether a cell of one of the pairs says yes. */
  static boolean yes(char[] text, int from) {
    char first = Character.toLowerCase(text[from]);
    return first == 't' || first == 's' || first == 'v' || first == 'y';
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
