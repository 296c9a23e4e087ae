package org.cabildo.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a row directly below a header may say so that it belongs to the header. */
final class LowerRow {
  private static final Pattern UNIT = Pattern.compile("\\(.{1,20}\\)|\\[.{1,20}\\]");
  private static final Pattern TAG = Pattern.compile("#[a-z][a-z0-9_]*( ?[+][a-z0-9_]+)*");
  private static final int SAMPLE = 20;
  private static final int LEAST_ROWS = 2;
  private static final int LEAST_LABELS = 2;

  private LowerRow() {}

  /** {@code (mm)}, {@code [km]}. */
  static boolean isUnit(String cell) {
    return UNIT.matcher(cell).matches();
  }

  /** Whether it has nothing but tags of HXL, which machines read: {@code #adm1+name}. */
  static boolean tags(HeadRow row) {
    return row.filled() > 1 && filled(row).allMatch(i -> TAG.matcher(row.cell(i)).matches());
  }

  /**
   * Whether it has years or dates over columns of numbers, and nothing where the rows below are
   * named: {@code | 2022 | 2022} under {@code | Men | Women}.
   */
  static boolean periods(HeadRow lower, List<HeadRow> below) {
    List<HeadRow> rows = below.subList(0, Math.min(SAMPLE, below.size()));
    boolean named = lower.cell(0).isEmpty() && lower.filled() > 1 && rows.size() >= LEAST_ROWS;
    if (!named || !rows.stream().allMatch(r -> r.kind(0) == CellKind.TEXT)) {
      return false;
    }
    IntPredicate period = i -> lower.kind(i) == CellKind.DATE || HeadRow.year(lower.cell(i));
    return filled(lower).allMatch(period) && filled(lower).allMatch(i -> others(lower, i, rows));
  }

  /** Whether the rows below have numbers, and no period as the row itself has. */
  private static boolean others(HeadRow lower, int column, List<HeadRow> rows) {
    boolean date = lower.kind(column) == CellKind.DATE;
    boolean numbers = rows.stream().anyMatch(r -> r.kind(column) == CellKind.NUMBER);
    boolean dates = rows.stream().anyMatch(r -> r.kind(column) == CellKind.DATE);
    boolean years = rows.stream().allMatch(r -> HeadRow.year(r.cell(column)));
    return numbers && !dates && (date || !years);
  }

  /**
   * Whether it explains each name, over columns of which several have nothing but values below:
   * {@code Total population | Median age} under {@code B01 | B02}.
   */
  static boolean labels(HeadRow upper, HeadRow lower, List<HeadRow> below) {
    List<HeadRow> rows = below.subList(0, Math.min(SAMPLE, below.size()));
    if (rows.size() < LEAST_ROWS
        || lower.filled() != upper.filled()
        || !filled(lower).allMatch(i -> lower.kind(i) == CellKind.TEXT)
        || !filled(lower).allMatch(i -> upper.kind(i) == CellKind.TEXT)) {
      return false;
    }
    Set<String> seen = new HashSet<>();
    long over = filled(lower).filter(i -> onlyValues(i, rows)).count();
    return over >= LEAST_LABELS
        && filled(lower).allMatch(i -> seen.add(lower.cell(i)))
        && filled(lower).noneMatch(i -> comesBack(lower, i, rows));
  }

  private static boolean comesBack(HeadRow lower, int column, List<HeadRow> rows) {
    return rows.stream().anyMatch(r -> r.cell(column).equals(lower.cell(column)));
  }

  private static boolean onlyValues(int column, List<HeadRow> rows) {
    return rows.stream().filter(r -> r.kind(column).value()).count() >= LEAST_ROWS
        && rows.stream().noneMatch(r -> r.kind(column) == CellKind.TEXT);
  }

  private static IntStream filled(HeadRow row) {
    return IntStream.range(0, row.cells().size()).filter(i -> row.kind(i) != CellKind.EMPTY);
  }
}
