package org.cabildo.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** The columns that a query may name: those of the schema and the row number. */
final class Columns {
  private final TableSchema schema;
  private final Map<String, FieldType> types = new LinkedHashMap<>();

  Columns(TableSchema schema) {
    this.schema = schema;
    schema.fields().forEach(f -> types.put(f.name(), f.type()));
    types.put(ColumnNames.ROW, FieldType.INTEGER);
  }

  TableSchema schema() {
    return schema;
  }

  boolean has(String name) {
    return types.containsKey(name);
  }

  /**
   * The type of a column.
   *
   * @param in parameter that names it
   * @throws Problem with the closest name when there is no such column
   */
  FieldType type(Expression.Column column, String in) {
    FieldType type = types.get(column.name());
    if (type == null) {
      Problem unknown =
          Problem.of(ErrorCode.UNKNOWN_COLUMN).with("column", column.name()).at(in, column.at());
      throw closest(column.name()).map(s -> unknown.with("suggestion", s)).orElse(unknown);
    }
    return type;
  }

  private Optional<String> closest(String name) {
    String plain = ColumnNames.plain(name.length() > 100 ? name.substring(0, 100) : name);
    int tolerance = Math.max(2, plain.length() / 3);
    String best = null;
    for (String candidate : types.keySet()) {
      int distance = distance(plain, candidate);
      if (distance <= tolerance && distance < candidate.length()) {
        best = candidate;
        tolerance = distance - 1;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Edits between two words (Levenshtein). */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
