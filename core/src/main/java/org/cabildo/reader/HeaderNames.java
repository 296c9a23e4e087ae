package org.cabildo.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names of columns under a header of one or several rows. The lowest words suffice where they tell
 * all columns apart; where they do not, the words above go before them: {@code LED / kW}.
 */
final class HeaderNames {
  private final List<HeadRow> rows;
  private final int width;
  private final Merges merges;

  HeaderNames(List<HeadRow> rows, int width, Merges merges) {
    Stream<HeadRow> lower = rows.stream().skip(1).filter(row -> !LowerRow.tags(row));
    this.rows = Stream.concat(rows.stream().limit(1), lower).toList();
    this.width = width;
    this.merges = merges;
  }

  List<String> names() {
    List<List<String>> parts = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      parts.add(new ArrayList<>());
    }
    for (int r = 0; r < rows.size(); r++) {
      boolean lowest = r == rows.size() - 1;
      HeadRow row = rows.get(r);
      for (int i = 0; i < width; i++) {
        String part = lowest ? row.cell(i) : inUpper(row, i);
        List<String> column = parts.get(i);
        if (!part.isEmpty() && (column.isEmpty() || !column.get(column.size() - 1).equals(part))) {
          column.add(part);
        }
      }
    }
    List<String> lowest = parts.stream().map(p -> p.isEmpty() ? "" : p.get(p.size() - 1)).toList();
    return tellApart(lowest) && !explained()
        ? lowest
        : parts.stream().map(p -> String.join(" / ", p)).toList();
  }

  /** Whether a row above the lowest tells all columns apart, which then only adds to it. */
  private boolean explained() {
    return rows.subList(0, rows.size() - 1).stream()
        .map(r -> IntStream.range(0, width).mapToObj(r::cell).toList())
        .anyMatch(HeaderNames::tellApart);
  }

  private static boolean tellApart(List<String> names) {
    Set<String> seen = new HashSet<>();
    return names.stream().allMatch(n -> n.chars().anyMatch(Character::isLetter) && seen.add(n));
  }

  private String inUpper(HeadRow row, int column) {
    String own = row.cell(column);
    if (!own.isEmpty() || column == 0) {
      return own;
    }
    return merges
        .covering(row.line(), column, rows.size())
        .map(m -> m.top() == row.line() ? row.cell(m.left()) : "")
        .orElseGet(() -> merges.startingAt(row.line()).isEmpty() ? toTheLeft(row, column) : "");
  }

  /** Where nothing is merged, a word stands for the gaps to its right. */
  private String toTheLeft(HeadRow row, int column) {
    if (rows.get(rows.size() - 1).cell(column).isEmpty()) {
      return "";
    }
    int i = column;
    while (i > 0 && row.cell(i).isEmpty()) {
      i--;
    }
    return row.cell(i);
  }
}
