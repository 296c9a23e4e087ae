package org.cabildo.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether the first full row is data rather than a header; by shape and repetition only, so that no
 * language matters. It is data when it has numbers or dates where the rows below have them and no
 * word above a number, or when its words come back in their own columns. Rising years or counted
 * numbers above columns of other numbers are a header.
 */
final class FirstRow {
  private final HeadRow row;
  private final List<HeadRow> below;
  private final int width;

  private FirstRow(HeadRow row, List<HeadRow> below, int width) {
    this.row = row;
    this.below = below;
    this.width = width;
  }

  static boolean isData(HeadRow row, List<HeadRow> below, int width) {
    return new FirstRow(row, below, width).isData();
  }

  private boolean isData() {
    int alike = 0;
    int wordOverValue = 0;
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      CellKind own = row.kind(i);
      boolean valuesBelow = valuesBelow(i);
      if (own.value()) {
        values.add(i);
        alike +=
            (valuesBelow && (own != CellKind.DATE || datesBelow(i))) || below.isEmpty() ? 1 : 0;
      } else if (own == CellKind.TEXT && valuesBelow) {
        wordOverValue++;
      }
    }
    if (!values.isEmpty()) {
      return alike > wordOverValue && !counted(values);
    }
    return wordOverValue == 0 && comesBack();
  }

  /** Whether most cells below, of those that have something, are values. */
  private boolean valuesBelow(int column) {
    int values = 0;
    int others = 0;
    for (HeadRow other : below) {
      CellKind kind = other.kind(column);
      values += kind.value() ? 1 : 0;
      others += kind == CellKind.TEXT ? 1 : 0;
    }
    return values > 0 && values > 4 * others;
  }

  private boolean datesBelow(int column) {
    return below.stream().anyMatch(r -> r.kind(column) == CellKind.DATE);
  }

  /**
   * {@code 2019 2020 2021}, {@code 2021 2020 2019} or {@code 1 2 3} over columns that do not go on
   * counting.
   */
  private boolean counted(List<Integer> values) {
    long before = Long.MIN_VALUE;
    boolean falling = falling(values);
    for (int column : values) {
      String cell = row.cell(column);
      if (!cell.matches("[12]?\\d{1,3}") || (values.size() < 4 && !HeadRow.year(cell))) {
        return false;
      }
      long value = Long.parseLong(cell);
      boolean rises = HeadRow.year(cell) ? value > before : value == before + 1;
      boolean follows = falling ? value < before : rises;
      if (before != Long.MIN_VALUE && !follows) {
        return false;
      }
      before = value;
    }
    return below.stream()
        .anyMatch(r -> values.stream().anyMatch(c -> !similar(r.cell(c), row.cell(c))));
  }

  private boolean falling(List<Integer> values) {
    String first = row.cell(values.get(0));
    String last = row.cell(values.get(values.size() - 1));
    return HeadRow.year(first) && HeadRow.year(last) && first.compareTo(last) > 0;
  }

  private static boolean similar(String cell, String head) {
    return cell.isEmpty() || (HeadRow.year(head) && HeadRow.year(cell));
  }

  private boolean comesBack() {
    int columns = 0;
    int filled = 0;
    for (int i = 0; i < width; i++) {
      String own = row.cell(i);
      if (own.isEmpty()) {
        continue;
      }
      filled++;
      long same = 0;
      for (HeadRow other : below) {
        same += other.cell(i).equals(own) && !other.cells().equals(row.cells()) ? 1 : 0;
      }
      if (same > 0) {
        columns++;
      }
    }
    return columns > 1 || (columns == 1 && filled == 1 && below.size() > 20);
  }
}
