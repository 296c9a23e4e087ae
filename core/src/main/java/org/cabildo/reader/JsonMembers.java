package org.cabildo.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the members of an object are, seen one after the other: whether the object is a table, each
 * member a record ({@code {"087": {"name": "Xalapa"}, …}}) or a column ({@code {"name": {"0":
 * "Xalapa", …}, …}} as pandas writes it, or {@code {"name": ["Xalapa", …], …}}).
 */
final class JsonMembers {
  private static final int MOST_NAMES = 2_000;

  /** Each column is read on its own at the same time as the others. */
  private static final int MOST_COLUMNS = 200;

  private static final List<String> KEYS = List.of("id", "key", "_key", "__key");

  /** Shape of a table. */
  enum Table {
    NONE,
    RECORDS,
    COLUMNS
  }

  private final List<String> names = new ArrayList<>();
  private final Map<String, Long> inner = new HashMap<>();
  private long count;
  private long hash;
  private boolean counted = true;
  private long objects;
  private long lists;
  private long cells;
  private long length = -1;
  private boolean alike = true;
  private boolean innerCounted = true;
  private long innerHash;

  /** A member begins. */
  void member(String name) {
    counted &= name.equals(Long.toString(count));
    count++;
    hash = hash * 31 + name.hashCode();
    if (names.size() < MOST_NAMES) {
      names.add(name);
    }
  }

  /** Its value is an object. */
  void object(JsonMembers value) {
    column(value.count);
    alike &= objects == 0 || value.hash == innerHash;
    innerHash = value.hash;
    objects++;
    innerCounted &= value.counted;
    for (String name : value.names) {
      if (inner.size() < MOST_NAMES || inner.containsKey(name)) {
        inner.merge(name, 1L, Long::sum);
      }
    }
    cells += value.count;
  }

  /** Its value is an array without objects and arrays. */
  void list(long values) {
    column(values);
    lists++;
  }

  private void column(long values) {
    alike &= values > 0 && (length < 0 || length == values);
    length = values;
  }

  Table table() {
    boolean columns = alike && count <= MOST_COLUMNS;
    if (columns && count > 1 && lists == count && length > 1) {
      return Table.COLUMNS;
    }
    if (count == 0 || objects < count) {
      return Table.NONE;
    }
    if (columns && innerCounted) {
      return Table.COLUMNS;
    }
    long common =
        inner.values().stream().filter(n -> n > 1 && n * 2 >= count).mapToLong(n -> n).sum();
    return common * 5 >= cells * 4 && common > 0 ? Table.RECORDS : Table.NONE;
  }

  /** Rows of the table. */
  long rows() {
    return table() == Table.RECORDS ? count : length;
  }

  List<String> names() {
    return names;
  }

  /** What to call the names of the records, which have no name of their own. */
  String key() {
    return KEYS.stream().filter(k -> !inner.containsKey(k)).findFirst().orElse("");
  }
}
