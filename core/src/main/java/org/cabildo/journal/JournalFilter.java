package org.cabildo.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * Which events of a journal are asked for; what is absent is any.
 *
 * @param from not before
 * @param until before
 * @param actor by whom: the subject of a caller
 * @param kind which action, or all of the same first word: {@code dataset.publish}, {@code dataset}
 * @param target to what: {@code dataset/alumbrado}
 */
public record JournalFilter(
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<String> actor,
    Optional<String> kind,
    Optional<String> target) {
  /** All of them. */
  public static JournalFilter everything() {
    return new JournalFilter(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Those on one thing: {@code dataset/alumbrado}. */
  public static JournalFilter on(String target) {
    return new JournalFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(target));
  }
}
