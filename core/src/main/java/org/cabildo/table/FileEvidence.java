package org.cabildo.table;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What the certain columns of a file tell about the doubtful ones: a file is written in one way.
 *
 * @param dots what dots in numbers are
 * @param commas what commas in numbers are
 * @param contrary both signs stand before three digits, in two columns, and either may be decimal
 * @param ungrouped things are counted in thousands, and no sign stands between them
 * @param english the names of its columns are English, or its dates have the month first
 * @param dayFirst some column has dates that can only be read with the day first
 * @param monthFirst some column has dates that can only be read with the month first
 * @param durations some column has spans of time that are no times of day
 */
record FileEvidence(
    Sign dots,
    Sign commas,
    boolean contrary,
    boolean ungrouped,
    boolean english,
    boolean dayFirst,
    boolean monthFirst,
    boolean durations) {

  /**
   * What a sign in numbers certainly is somewhere.
   *
   * @param decimal in some column it can only be the decimal sign
   * @param thousands in some column it can only stand between thousands
   */
  record Sign(boolean decimal, boolean thousands) {}

  /**
   * What all columns tell.
   *
   * @param names their names
   * @param guesses what was seen in them
   */
  static FileEvidence of(List<String> names, List<ColumnGuess> guesses) {
    boolean monthFirst = any(guesses, g -> only(g, Looks.MONTH_FIRST, Looks.DAY_FIRST));
    return new FileEvidence(
        new Sign(
            any(guesses, g -> only(g, Looks.POINT, Looks.COMMAS)),
            any(guesses, g -> groups(g, Looks.COMMA_DOTS, Looks.POINT))),
        new Sign(
            any(guesses, g -> only(g, Looks.COMMA, Looks.POINTS)),
            any(guesses, g -> groups(g, Looks.POINT_COMMAS, Looks.COMMA))),
        any(guesses, g -> isDoubtful(g, Looks.POINT, Looks.COMMA_DOTS, Looks.COMMA))
            && any(guesses, g -> isDoubtful(g, Looks.COMMA, Looks.POINT_COMMAS, Looks.POINT)),
        IntStream.range(0, names.size())
            .anyMatch(i -> Headers.isCount(names.get(i)) && guesses.get(i).thousands().ungrouped()),
        monthFirst || HeaderLanguage.isEnglish(names),
        any(guesses, g -> only(g, Looks.DAY_FIRST, Looks.MONTH_FIRST)),
        monthFirst,
        any(guesses, g -> only(g, Looks.DURATION, Looks.TIME)));
  }

  private static boolean any(List<ColumnGuess> guesses, Predicate<ColumnGuess> tells) {
    return guesses.stream().anyMatch(tells);
  }

  /** Whether all cells have a look, and some not the other one. */
  private static boolean only(ColumnGuess guess, long look, long without) {
    return all(guess, look) && guess.having(look, without) > 0;
  }

  /** Whether all numbers can be read with a sign as the decimal one and between thousands. */
  private static boolean isDoubtful(ColumnGuess guess, long decimal, long groups, long other) {
    return only(guess, decimal, other) && all(guess, groups);
  }

  private static boolean all(ColumnGuess guess, long look) {
    return guess.values() > 0 && guess.having(look) == guess.values();
  }

  /** Whether some number can be read in no other way, or all of them together, or it is money. */
  private static boolean groups(ColumnGuess guess, long look, long decimal) {
    boolean money = guess.currencies() > 0 && guess.thousands().some();
    return only(guess, look, Looks.NUMBERS & ~look)
        || (all(guess, look) && all(guess, decimal) && (money || guess.thousands().certain()));
  }
}
