package org.cabildo.commitment;

import java.util.Locale;

/** Where a commitment is in its life. */
public enum CommitmentState {
  /** Known to exist and not promised; the public does not see it. */
  INVENTORIED,
  /** Promised for a date. */
  COMMITTED,
  /** Its dataset is public and has data. Never stored: the catalogue knows. */
  PUBLISHED,
  /** It will not be published, for a reason that everybody reads. */
  DROPPED;

  /** The public name: {@code committed}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
