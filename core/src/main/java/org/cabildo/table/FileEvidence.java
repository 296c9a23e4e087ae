package org.cabildo.table;

import java.util.List;

/**
 * What the certain columns of a file tell about the doubtful ones: a file is written in one way.
 *
 * @param commas some column can only be read with decimal commas
 * @param points some column can only be read with decimal points
 * @param dotGroups in some column dots certainly stand between thousands
 * @param commaGroups in some column commas certainly stand between thousands
 * @param dayFirst some column has dates that can only be read with the day first
 * @param monthFirst some column has dates that can only be read with the month first
 * @param durations some column has spans of time that are no times of day
 */
record FileEvidence(
    boolean commas,
    boolean points,
    boolean dotGroups,
    boolean commaGroups,
    boolean dayFirst,
    boolean monthFirst,
    boolean durations) {

  static FileEvidence of(List<ColumnGuess> guesses) {
    boolean commas = false;
    boolean points = false;
    boolean dotGroups = false;
    boolean commaGroups = false;
    boolean dayFirst = false;
    boolean monthFirst = false;
    boolean durations = false;
    for (ColumnGuess guess : guesses) {
      commas |= all(guess, Looks.COMMA) && some(guess, Looks.COMMA, Looks.POINTS);
      points |= all(guess, Looks.POINT) && some(guess, Looks.POINT, Looks.COMMAS);
      dotGroups |= all(guess, Looks.COMMA_DOTS) && groups(guess, Looks.COMMA_DOTS, Looks.POINT);
      commaGroups |=
          all(guess, Looks.POINT_COMMAS) && groups(guess, Looks.POINT_COMMAS, Looks.COMMA);
      dayFirst |= all(guess, Looks.DAY_FIRST) && some(guess, Looks.DAY_FIRST, Looks.MONTH_FIRST);
      monthFirst |=
          all(guess, Looks.MONTH_FIRST) && some(guess, Looks.MONTH_FIRST, Looks.DAY_FIRST);
      durations |= all(guess, Looks.DURATION) && some(guess, Looks.DURATION, Looks.TIME);
    }
    return new FileEvidence(
        commas, points, dotGroups, commaGroups, dayFirst, monthFirst, durations);
  }

  private static boolean all(ColumnGuess guess, long look) {
    return guess.values() > 0 && guess.having(look) == guess.values();
  }

  /** Whether some number can be read in no other way, or all of them together. */
  private static boolean groups(ColumnGuess guess, long look, long decimal) {
    return some(guess, look, Looks.NUMBERS & ~look)
        || (all(guess, decimal) && guess.thousands().certain());
  }

  private static boolean some(ColumnGuess guess, long look, long without) {
    return guess.having(look, without) > 0;
  }
}
