package org.cabildo.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Nearest;
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

  /** Where a row is: the first column of points, or else the pair of degrees. */
  Optional<Expression> place() {
    return schema.fields().stream()
        .filter(f -> f.type() == FieldType.GEOPOINT)
        .<Expression>map(f -> new Expression.Column(f.name(), 1))
        .findFirst()
        .or(() -> schema.coordinates().map(Expression.Located::by));
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
      throw Nearest.to(ColumnNames.plain(column.name()), types.keySet())
          .map(s -> unknown.with("suggestion", s))
          .orElse(unknown);
    }
    return type;
  }
}
