package org.cabildo.table;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells slips of the pen from values. A column is of a type although some cells do not fit it, when
 * nearly all do and the others are mistakes: writing that can be mended, dates that do not exist,
 * words that hardly repeat. What repeats, or looks like a code, has a meaning that a type would
 * throw away: then the column is text.
 */
final class Tolerance {
  /** Words in columns of house numbers that stand for a number which is not there. */
  private static final Set<String> ADDRESS_WORDS = Set.of("s/n", "s/n.", "sn", "s.n.", "bis", "km");

  /** Cells with digits that nothing mends; so many are taken for mistakes, or one in 500. */
  private static final int CODES = 3;

  /** A word that occurs more often than this, and in more than 1 % of the cells, is no mistake. */
  private static final int SAME_WORD = 5;

  /** {@code 02A}, {@code 11-B}: a letter that is no unit. */
  private static final Pattern LETTERED = Pattern.compile("\\d+ ?-?[A-F]");

  private final ColumnGuess guess;
  private final int agreementPercent;

  Tolerance(ColumnGuess guess, int agreementPercent) {
    this.guess = guess;
    this.agreementPercent = agreementPercent;
  }

  long misfits(Form form) {
    return guess.values() - guess.having(form.look());
  }

  /** Whether the column can be of that form. */
  boolean allows(Form form) {
    long misfits = misfits(form);
    return misfits == 0 || (agrees(misfits) && areSlips(form));
  }

  /** The same for yes and no, where a third word is hardly ever a mistake. */
  boolean allowsWord(Form form) {
    long misfits = misfits(form);
    return form.look() < Looks.T_F
        && agrees(misfits)
        && misfits <= Math.max(1, guess.values() / 200)
        && areSlips(form);
  }

  private boolean agrees(long misfits) {
    return misfits * 100 <= guess.values() * (100 - agreementPercent);
  }

  private boolean areSlips(Form form) {
    long excused = form.look();
    if (form.type() == FieldType.NUMBER) {
      excused |= Looks.NUMBERS;
    }
    if (form.type() == FieldType.DATE || form.type() == FieldType.DATETIME) {
      excused |= Looks.NO_SUCH_DAY | Looks.DATES | Looks.LOCALS | Looks.ZONEDS;
    }
    long odd = oddValues();
    long others = guess.values() - guess.having(excused) - odd;
    if (guess.oddities().overflown()) {
      others += odd;
    } else {
      for (Map.Entry<String, Long> entry : guess.oddities().counts().entrySet()) {
        String value = entry.getKey();
        if (isCode(value, form)) {
          return false;
        }
        if (Repairs.propose(value, form).isPresent()) {
          continue;
        }
        if (value.chars().anyMatch(Character::isDigit)) {
          others += entry.getValue();
        } else if (entry.getValue() > Math.max(SAME_WORD, guess.values() / 100)
            || ADDRESS_WORDS.contains(value.toLowerCase(Locale.ROOT))) {
          return false;
        }
      }
    }
    return others <= Math.max(CODES, guess.values() / 500);
  }

  /** Whether it is a code among whole numbers, which then are codes as well. */
  private boolean isCode(String value, Form form) {
    return form.type() == FieldType.NUMBER
        && guess.digits(form.decimal()).whole()
        && LETTERED.matcher(value).matches();
  }

  /** Cells without any look. */
  private long oddValues() {
    return guess.values() - guess.having(~0L);
  }
}
