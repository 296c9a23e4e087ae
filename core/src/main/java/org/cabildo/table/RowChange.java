package org.cabildo.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row that differs between two versions.
 *
 * @param kind what happened
 * @param before its values in the older version, unless it is new
 * @param after its values in the newer version, unless it is gone
 */
public record RowChange(
    Kind kind, Optional<List<@Nullable Object>> before, Optional<List<@Nullable Object>> after) {

  /** What can happen to a row. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED;

    /** The public name: {@code added}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
