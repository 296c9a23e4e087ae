package org.cabildo.refresh;

import java.util.Locale;

/** How a source is doing. */
public enum SourceState {
  /** Nobody has looked yet since it was set. */
  WAITING,
  /** Somebody is looking now. */
  FETCHING,
  /** A new file came and is being read. */
  IMPORTING,
  /** The last file that came is published. */
  UPDATED,
  /** The file was the same as before. */
  UNCHANGED,
  /**
   * A new file came that cannot be published without somebody's decision; nothing is done before.
   */
  HELD,
  /** It could not be fetched; it is tried again sooner than later. */
  FAILING,
  /** It could not be fetched many times in a row; it is still tried, once a day. */
  BROKEN,
  /** Somebody wants nobody to look. */
  PAUSED;

  /** The public name. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
