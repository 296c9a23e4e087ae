package org.cabildo.catalog;

import java.util.Locale;

/** How far a request to publish is. */
public enum RequestState {
  /** Somebody else has to decide. */
  IN_REVIEW,
  /** It is published at its time. */
  SCHEDULED,
  /** What it asked for is public. */
  PUBLISHED,
  /** Somebody else decided against it. */
  SENT_BACK,
  /** Taken back. */
  CANCELLED,
  /** What it asked for changed, so that somebody has to ask anew. */
  REPLACED,
  /** When it was time, it could not be published. */
  FAILED;

  /** Whether something is still to come of it. */
  public boolean isOpen() {
    return this == IN_REVIEW || this == SCHEDULED;
  }

  /** The public name: {@code in-review}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
