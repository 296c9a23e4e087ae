package org.cabildo.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A date and how it came to be that one.
 *
 * @param due last day on which the promise is kept, in the tenant's time zone
 * @param moves earlier dates, first one first
 */
public record Promise(LocalDate due, List<Move> moves) {
  public Promise {
    moves = List.copyOf(moves);
  }

  /** The date that was promised first. */
  public LocalDate first() {
    return moves.isEmpty() ? due : moves.get(0).from();
  }

  /** Whether the day is over. */
  public boolean isOverOn(LocalDate today) {
    return due.isBefore(today);
  }

  /**
   * A date that was moved.
   *
   * @param from the date before
   * @param to the date after
   * @param reason why, as the office wrote it
   * @param at when it was moved
   */
  public record Move(LocalDate from, LocalDate to, String reason, Instant at) {}
}
