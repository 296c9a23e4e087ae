package org.cabildo.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.tenants.roll.Column;
import org.cabildo.tenants.roll.RollLine;
import org.cabildo.tenants.roll.RollStatus;

/** How a roll stands. */
record RollJson(
    String id,
    String state,
    long ready,
    long opened,
    long present,
    long wrong,
    int links,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    List<LineJson> lines) {
  static RollJson of(RollStatus roll, Locale language) {
    return new RollJson(
        roll.id(),
        key(roll.state()),
        roll.count(RollLine.State.READY),
        roll.count(RollLine.State.OPENED),
        roll.count(RollLine.State.PRESENT),
        roll.count(RollLine.State.WRONG),
        roll.links(),
        roll.startedAt(),
        roll.endedAt(),
        roll.lines().stream().map(line -> LineJson.of(line, language)).toList());
  }

  private static String key(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** How one of its lines stands. */
  record LineJson(
      long line,
      String slug,
      String state,
      Optional<String> column,
      Optional<String> code,
      Optional<String> problem) {
    static LineJson of(RollLine line, Locale language) {
      return new LineJson(
          line.line(),
          line.cell(Column.SLUG),
          key(line.state()),
          line.column().map(column -> column.name(language)),
          line.problem().map(problem -> problem.code().key()),
          line.problem().map(problem -> problem.reason(language)));
    }
  }
}
