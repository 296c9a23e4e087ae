package org.cabildo.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cabildo.problem.Problem;

/**
 * How somebody wants a dataset to be published.
 *
 * @param at when; as soon as may be, when absent
 * @param note what the reviewer should know
 * @param consent the decision to publish personal data that are in it
 */
public record PublicationWish(
    Optional<Instant> at, Optional<String> note, Optional<PersonalDataConsent> consent) {
  private static final Duration FURTHEST = Duration.ofDays(366);
  private static final int NOTE = 1_000;

  public PublicationWish {
    note.ifPresent(text -> DescriptionCheck.text("note", text, NOTE));
  }

  /**
   * Goes on only if the time can be kept.
   *
   * @throws Problem {@code invalid} when it is past, or more than 366 days ahead
   */
  void demandFuture(Instant now) {
    at.ifPresent(
        moment -> {
          if (!moment.isAfter(now)) {
            throw Problem.invalid("at", "past");
          }
          if (moment.isAfter(now.plus(FURTHEST))) {
            throw Problem.invalid("at", "too-far").with("days", FURTHEST.toDays());
          }
        });
  }
}
