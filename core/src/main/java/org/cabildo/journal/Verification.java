package org.cabildo.journal;

import java.util.Optional;

/**
 * Whether a journal is as it was written.
 *
 * @param events how many were written
 * @param brokenAt number of the first event that was changed, removed or put in, if any
 */
public record Verification(long events, Optional<Long> brokenAt) {
  /** Whether every event is there as it was written. */
  public boolean isIntact() {
    return brokenAt.isEmpty();
  }
}
