package org.cabildo.tenants.roll;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a roll stands.
 *
 * @param id its name in addresses
 * @param state what is done with it
 * @param lines each line of the file
 * @param links how many links of first administrators wait to be taken, once
 * @param startedAt when the first portal of it was begun
 * @param endedAt when the last one was over
 */
public record RollStatus(
    String id,
    State state,
    List<RollLine> lines,
    int links,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt) {
  public RollStatus {
    lines = List.copyOf(lines);
  }

  /** What is done with a roll. */
  public enum State {
    /** It was read; nothing was opened. */
    CHECKED,
    /** Its portals will be opened. */
    WAITING,
    /** Its portals are being opened. */
    RUNNING,
    /** Every line was tried. */
    ENDED
  }

  /** How many lines stand like that. */
  public long count(RollLine.State of) {
    return lines.stream().filter(line -> line.state() == of).count();
  }
}
