package org.cabildo.imports;

import java.util.Locale;

/** What has become of an import. */
public enum ImportState {
  /** Waits for its turn. */
  QUEUED,
  /** Is being carried out. */
  RUNNING,
  /** Its file is a version. */
  SUCCEEDED,
  /** Its file cannot be published as it is; the problem says why. */
  REFUSED,
  /** The server could not do it; the same file may do another time. */
  FAILED,
  /** Somebody did not want it any more. */
  CANCELLED;

  /** Whether nothing more happens by itself. */
  public boolean isOver() {
    return this != QUEUED && this != RUNNING;
  }

  /** The public name. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
