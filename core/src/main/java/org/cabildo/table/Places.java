package org.cabildo.table;

import java.util.List;
import java.util.OptionalLong;
import org.cabildo.problem.Problem;
import org.cabildo.table.ImportReport.Finding;

/**
 * Where rows stand. While a file is read a place is one number, so that rows of several tables that
 * are read as one differ and keep their order; people are told the line, and of which table it is.
 *
 * @param tables names of the tables that are read as one, each once; none where there is one only,
 *     of which a place is the line
 */
record Places(List<String> tables) {
  /** Those of one table. */
  static final Places LINES = new Places(List.of());

  /** Bits of a place that tell the line; those above tell the table, 0 being the whole file. */
  private static final int BITS = 40;

  private static final long LINE = (1L << BITS) - 1;

  /** What stands between a table and a line, as in the references of spreadsheets. */
  private static final char BETWEEN = '!';

  Places {
    tables = List.copyOf(tables);
  }

  /**
   * The place of a line.
   *
   * @param table number of its table, counted from 0
   */
  long of(int table, long line) {
    return (table + 1L) << BITS | line;
  }

  /** A place in one cell: {@code 12}, or {@code Enero!12} where there are several tables. */
  String text(long place) {
    return isOfTable(place) ? table(place) + BETWEEN + line(place) : String.valueOf(place);
  }

  /** The place that {@link #text} made a text of; nothing when there is no such table or line. */
  OptionalLong read(String text) {
    if (tables.isEmpty()) {
      return text.matches("[0-9]{1,15}")
          ? OptionalLong.of(Long.parseLong(text))
          : OptionalLong.empty();
    }
    int end = text.lastIndexOf(BETWEEN);
    int table = end < 0 ? -1 : tables.indexOf(text.substring(0, end));
    String line = text.substring(end + 1);
    return table >= 0 && line.matches("[0-9]{1,12}")
        ? OptionalLong.of(of(table, Long.parseLong(line)))
        : OptionalLong.empty();
  }

  /** A finding whose line is a place, as it is told. */
  Finding told(Finding finding) {
    return isOfTable(finding.line())
        ? finding.in(table(finding.line()), line(finding.line()))
        : finding;
  }

  /** A problem at a place. */
  Problem at(long place, Problem problem) {
    Problem located = problem.with("line", isOfTable(place) ? line(place) : place);
    return isOfTable(place) ? located.with("table", table(place)) : located;
  }

  private boolean isOfTable(long place) {
    return !tables.isEmpty() && place > LINE;
  }

  private String table(long place) {
    return tables.get((int) (place >> BITS) - 1);
  }

  private static long line(long place) {
    return place & LINE;
  }
}
