package org.cabildo.table;

import java.util.Arrays;
import java.util.Optional;
import org.cabildo.privacy.ColumnScreen;

/**
 * Watches every cell of a column: how many there are of each {@linkplain Looks look}, which words
 * for absence, units and sizes of numbers occur. {@link TableTyping} makes up its mind from that.
 */
final class ColumnGuess {
  private static final int EXCERPT = 200;
  private final Digits point = new Digits();
  private final Digits comma = new Digits();
  private final Thousands thousands = new Thousands();
  private final Oddities oddities = new Oddities();
  private final long[] units = new long[Units.COUNT];
  private final long[] absences = new long[Words.COUNT];
  private final Cell[] absentFirsts = new Cell[Words.COUNT];
  private final ColumnScreen screen;
  private long[] looks = new long[2];
  private long[] counts = new long[2];
  private Cell[] firsts = new Cell[2];
  private int kinds;
  private int latest;
  private long values;
  private int longest;
  private boolean shortYear;
  private int letters;

  /**
   * A column of which nothing was seen.
   *
   * @param name its stable name
   */
  ColumnGuess(String name) {
    this.screen = new ColumnScreen(name);
  }

  /** A cell and its line. */
  record Cell(long line, String value) {}

  /** Takes a cell that is not blank, without the white space around it. */
  void accept(CellScan scan, char[] text, int from, int to, long line) {
    long look = scan.look(text, from, to);
    if (scan.absent() != Words.PRESENT) {
      if (absences[scan.absent()]++ == 0) {
        absentFirsts[scan.absent()] = new Cell(line, new String(text, from, to - from));
      }
      return;
    }
    values++;
    longest = Math.max(longest, to - from);
    if (mayBePersonal(look)) {
      screen.look(text, from, to);
    }
    count(look, text, from, to, line);
    if (look == Looks.NONE) {
      oddities.add(text, from, to);
    } else if ((look & (Looks.NUMBERS | Looks.LEADING_ZERO)) != 0) {
      number(scan.number(), look, text[to - 1] == '0');
      thousands.add(look, scan.number().pointBefore(), text[from], text[to - 1]);
    } else if ((look & (Looks.DAY_FIRST | Looks.MONTH_FIRST | Looks.SHORT_DATE)) != 0) {
      shortYear |= scan.date().shortYear();
    } else if (to - from == 1) {
      letters |= 1 << (Character.toLowerCase(text[from]) - 'a');
    }
  }

  /** Text, digits, or digits in groups with dots; neither dates nor amounts. */
  static boolean mayBePersonal(long look) {
    return look == Looks.NONE
        || (look & (Looks.PLAIN | Looks.LEADING_ZERO)) != 0
        || (look & (Looks.COMMA_DOTS | Looks.POINT)) == Looks.COMMA_DOTS;
  }

  private void count(long look, char[] text, int from, int to, long line) {
    if (kinds > 0 && looks[latest] == look) {
      counts[latest]++;
      return;
    }
    for (int i = 0; i < kinds; i++) {
      if (looks[i] == look) {
        counts[i]++;
        latest = i;
        return;
      }
    }
    if (kinds == looks.length) {
      looks = Arrays.copyOf(looks, kinds * 2);
      counts = Arrays.copyOf(counts, kinds * 2);
      firsts = Arrays.copyOf(firsts, kinds * 2);
    }
    looks[kinds] = look;
    counts[kinds] = 1;
    firsts[kinds] = new Cell(line, new String(text, from, Math.min(EXCERPT, to - from)));
    latest = kinds++;
  }

  private void number(NumberScan number, long look, boolean zero) {
    if ((look & (Looks.POINTS | Looks.LEADING_ZERO)) != 0) {
      point.add(number.pointBefore(), number.pointAfter(), number.exponent());
    }
    if ((look & (Looks.COMMAS | Looks.LEADING_ZERO)) != 0) {
      comma.add(number.commaBefore(), number.commaAfter(), number.exponent());
    }
    if (zero) {
      point.ten(number.pointAfter());
      comma.ten(number.commaAfter());
    }
    units[number.unit()]++;
  }

  /** Cells with a value: neither blank nor one of the words for absence. */
  long values() {
    return values;
  }

  /** Cells that have one of these looks. */
  long having(long anyOf) {
    long sum = 0;
    for (int i = 0; i < kinds; i++) {
      sum += (looks[i] & anyOf) != 0 ? counts[i] : 0;
    }
    return sum;
  }

  /** Cells that have the first looks but none of the others. */
  long having(long anyOf, long noneOf) {
    long sum = 0;
    for (int i = 0; i < kinds; i++) {
      sum += (looks[i] & anyOf) != 0 && (looks[i] & noneOf) == 0 ? counts[i] : 0;
    }
    return sum;
  }

  /** The first cell that has none of these looks. */
  Optional<Cell> firstWithout(long anyOf) {
    return firstOutside(anyOf, Looks.NONE);
  }

  /** The first cell that has none of the first looks, or one of the others. */
  Optional<Cell> firstOutside(long anyOf, long noneOf) {
    Cell first = null;
    for (int i = 0; i < kinds; i++) {
      boolean outside = (looks[i] & anyOf) == 0 || (looks[i] & noneOf) != 0;
      if (outside && (first == null || firsts[i].line() < first.line())) {
        first = firsts[i];
      }
    }
    return Optional.ofNullable(first);
  }

  /** The first cell that has one of these looks. */
  Optional<Cell> firstWith(long anyOf) {
    Cell first = null;
    for (int i = 0; i < kinds; i++) {
      if ((looks[i] & anyOf) != 0 && (first == null || firsts[i].line() < first.line())) {
        first = firsts[i];
      }
    }
    return Optional.ofNullable(first);
  }

  /** Digits of the numbers when they are read with that decimal sign. */
  Digits digits(char decimal) {
    return decimal == ',' ? comma : point;
  }

  /** What the numbers tell about a sign that may separate thousands. */
  Thousands thousands() {
    return thousands;
  }

  /** What was found of personal data. */
  ColumnScreen screen() {
    return screen;
  }

  Oddities oddities() {
    return oddities;
  }

  /** How many cells say each unit, by number of the unit. */
  long[] units() {
    return units;
  }

  /** How many different currencies there are. */
  long currencies() {
    return Arrays.stream(units, Units.PESO_SIGN, Units.COUNT).filter(cells -> cells > 0).count();
  }

  /** How many cells hold each word for absence, by number of the word. */
  long[] absences() {
    return absences;
  }

  /** The first cell with a word for absence that occurs. */
  Cell firstAbsent(int word) {
    return absentFirsts[word];
  }

  /** Characters of the longest value. */
  int longest() {
    return longest;
  }

  boolean shortYear() {
    return shortYear;
  }

  /** Whether one-letter cells were both of these letters, in lower case. */
  boolean saw(char one, char other) {
    return (letters & (1 << (one - 'a'))) != 0 && (letters & (1 << (other - 'a'))) != 0;
  }
}
