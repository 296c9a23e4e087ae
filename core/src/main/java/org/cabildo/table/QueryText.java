package org.cabildo.table;

import java.util.Locale;
import java.util.Set;

/** Names and texts as the query language of {@link TableQuery} wants them written. */
public final class QueryText {
  /**
   * Words of the language; those that are words only before a parenthesis are easier read quoted.
   */
  private static final Set<String> RESERVED =
      Set.of(
          "and",
          "or",
          "not",
          "is",
          "null",
          "in",
          "like",
          "between",
          "true",
          "false",
          "date",
          "timestamp",
          "casei",
          "accenti",
          "year",
          "month",
          "asc",
          "desc",
          "as",
          "count",
          "sum",
          "avg",
          "min",
          "max",
          "median",
          "stddev",
          "distinct",
          "date_trunc");

  private QueryText() {}

  /** The name of a column or alias, in double quotes where it would be read otherwise. */
  public static String name(String name) {
    boolean plain =
        name.matches("[a-z_][a-z0-9_]*") && !RESERVED.contains(name.toLowerCase(Locale.ROOT));
    return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /** A text as a value. */
  public static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
