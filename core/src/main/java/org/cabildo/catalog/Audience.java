package org.cabildo.catalog;

import java.util.Map;
import org.cabildo.table.SchemaChange;

/**
 * Who used a dataset in the last {@link #DAYS} days, and is affected when its columns change.
 *
 * @param views pages shown
 * @param downloads files and whole tables downloaded
 * @param queries pages of rows that programs asked for
 * @param columns how many of those named a column, by its name; columns that none named are absent
 */
public record Audience(long views, long downloads, long queries, Map<String, Long> columns) {
  /** How many days count. */
  public static final int DAYS = 30;

  public Audience {
    columns = Map.copyOf(columns);
  }

  /** How many queries named a column as it was before a change. */
  public long queriesOf(SchemaChange change) {
    String before =
        change.kind() == SchemaChange.Kind.RENAMED
            ? change.from().orElse(change.column())
            : change.column();
    return columns.getOrDefault(before, 0L);
  }
}
