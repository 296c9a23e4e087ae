package org.cabildo.reader;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the first rows that are not blank, kept to find the header among them.
 *
 * @param ordinal its place among all rows, counted from 0
 * @param line its line
 * @param cells its cells without white space around them
 * @param kinds what they look like
 * @param afterGap whether a blank row stands before it
 */
record HeadRow(long ordinal, long line, List<String> cells, CellKind[] kinds, boolean afterGap) {
  static HeadRow of(long ordinal, SourceRow row, boolean afterGap) {
    List<String> cells = IntStream.range(0, row.cells()).mapToObj(row::stripped).toList();
    CellKind[] kinds = cells.stream().map(CellKind::of).toArray(CellKind[]::new);
    return new HeadRow(ordinal, row.line(), cells, kinds, afterGap);
  }

  String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  CellKind kind(int column) {
    return column < kinds.length ? kinds[column] : CellKind.EMPTY;
  }

  int filled() {
    return (int) Arrays.stream(kinds).filter(k -> k != CellKind.EMPTY).count();
  }

  /** One more than the last column that has something in it. */
  int extent() {
    int extent = kinds.length;
    while (extent > 0 && kinds[extent - 1] == CellKind.EMPTY) {
      extent--;
    }
    return extent;
  }

  /** Whether no cell is a number or a date, years aside. */
  boolean wordsOnly() {
    return IntStream.range(0, kinds.length).noneMatch(i -> kinds[i].value() && !year(cells.get(i)));
  }

  /** The first cell with something in it. */
  String first() {
    return cells.stream().filter(c -> !c.isEmpty()).findFirst().orElse("");
  }

  static boolean year(String cell) {
    return cell.length() == 4
        && (cell.startsWith("19") || cell.startsWith("20"))
        && cell.chars().allMatch(Character::isDigit);
  }
}
