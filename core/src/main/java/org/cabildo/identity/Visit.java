package org.cabildo.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A time in which somebody of the installation may see what a portal has not published.
 *
 * @param operator subject of who looks
 * @param reason why, in their words
 * @param endsAt when it ends or ended, whether by itself or because somebody ended it
 */
public record Visit(UUID id, String operator, String reason, Instant beganAt, Instant endsAt) {
  /** Whether it goes on at that moment. */
  public boolean goesOnAt(Instant now) {
    return endsAt.isAfter(now);
  }
}
