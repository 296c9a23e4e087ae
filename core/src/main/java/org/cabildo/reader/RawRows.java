package org.cabildo.reader;

import java.util.BitSet;
import java.util.function.Predicate;

/** Everything that is written in a table, titles, blank lines and footers included. */
interface RawRows {
  /**
   * Shows every row, in order, until one is the last wanted; a run of blank rows may be shown as
   * one.
   *
   * @param wanted takes a row and says whether the next is wanted
   */
  void scan(Predicate<SourceRow> wanted);

  /**
   * Shows the cells that {@link #scan} leaves out; none in text.
   *
   * @param part those of hidden rows, or those of hidden columns in rows that are shown
   */
  default void scanHidden(SourcePlace.Part part, UnreadPart.Visitor visitor) {}

  /** Whether a sheet has something elsewhere than in these columns. */
  default boolean strays(BitSet columns) {
    return false;
  }

  /** Whether cells at that place are decimals by themselves, whatever they look like. */
  default boolean decimal(int cell) {
    return false;
  }

  /** What the format shows beside the numbers at that place, such as a currency, or nothing. */
  default String sign(int cell) {
    return "";
  }

  /** Horizontally and vertically merged cells; none in text. */
  default Merges merges() {
    return Merges.NONE;
  }
}
