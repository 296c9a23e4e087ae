package org.cabildo.tenants.roll;

import java.util.Map;
import java.util.Optional;
import org.cabildo.problem.Problem;

/**
 * A line of a roll and how it stands.
 *
 * @param line where it begins in the file, counted from 1
 * @param cells those that are not empty
 * @param state how it stands
 * @param column where the problem is, when it is in one
 * @param problem why it is {@link State#WRONG}
 */
public record RollLine(
    long line,
    Map<Column, String> cells,
    State state,
    Optional<Column> column,
    Optional<Problem> problem) {
  public RollLine {
    cells = Map.copyOf(cells);
  }

  /** How a line stands. */
  public enum State {
    /** It can be opened. */
    READY,
    /** That government has its portal already. */
    PRESENT,
    /** It was opened from this roll. */
    OPENED,
    /** It has a problem; nothing was made of it. */
    WRONG
  }

  /** What it has in that column, empty for nothing. */
  public String cell(Column column) {
    return cells.getOrDefault(column, "");
  }

  static RollLine of(RollRow row, State state) {
    return new RollLine(row.line(), row.cells(), state, Optional.empty(), Optional.empty());
  }

  static RollLine wrong(RollRow row, Optional<Column> column, Problem problem) {
    return new RollLine(row.line(), row.cells(), State.WRONG, column, Optional.of(problem));
  }
}
