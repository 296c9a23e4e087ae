package org.cabildo.reader;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cabildo.problem.Problem;

/**
 * Two tables that seem to stand side by side: names of several columns on both sides of a column
 * without a name in which nothing stands.
 */
final class SideBySide {
  private static final int LEAST_NAMES = 2;
  private final List<String> names;
  private final long line;
  private final int gap;
  private boolean filled;

  /**
   * Nothing seen yet.
   *
   * @param names of all columns
   * @param line where the header stands
   */
  SideBySide(List<String> names, long line) {
    this.names = names;
    this.line = line;
    this.gap = gap(names);
  }

  private static int gap(List<String> names) {
    int last = names.size() - LEAST_NAMES;
    return IntStream.range(LEAST_NAMES, Math.max(LEAST_NAMES, last))
        .filter(i -> names.get(i).isEmpty())
        .filter(i -> named(names.subList(0, i)) && named(names.subList(i + 1, names.size())))
        .findFirst()
        .orElse(-1);
  }

  private static boolean named(List<String> part) {
    return part.size() >= LEAST_NAMES && part.stream().noneMatch(String::isEmpty);
  }

  /** Looks at a row below the header. */
  void see(SourceRow row) {
    if (gap >= 0 && !filled && gap < row.cells() && !row.blank(gap)) {
      filled = true;
    }
  }

  /** Says no where the same names stand on both sides. */
  Optional<Problem> flaw() {
    boolean same = apart() && names.subList(0, gap).equals(names.subList(gap + 1, names.size()));
    return same ? Optional.of(Refusal.notOneTable(line)) : Optional.empty();
  }

  /** Tells where they are apart. */
  void note(Notes notes) {
    if (apart()) {
      notes.add(line, HiddenParts.letters(gap), SourceRule.SIDE_BY_SIDE);
    }
  }

  private boolean apart() {
    return gap >= 0 && !filled;
  }
}
