package org.cabildo.table;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Tells how two versions of a table differ. */
final class DiffEngine {
  private final Engines engines;

  DiffEngine(Engines engines) {
    this.engines = engines;
  }

  /** A table and its file. */
  record Side(TableFile table, Path parquet) {}

  TableDiff diff(Side before, Side after, TableDiff.Question question) {
    List<RowStream.Column> common = common(before.table().schema(), after.table().schema());
    demandKey(question.key(), after.table().schema(), common);
    int limit = limit(question);
    List<String> identity = new ArrayList<>(question.key());
    identity.add(before.table().parquet().sha256());
    identity.add(after.table().parquet().sha256());
    long fingerprint = RowCursor.fingerprint(identity);
    long from =
        question.after().map(c -> RowCursor.parse(c, fingerprint, List.of()).shown()).orElse(0L);
    DiffSql sql =
        new DiffSql(
            before.parquet(),
            after.parquet(),
            common.stream().map(RowStream.Column::name).toList(),
            question.key());
    long cells = (before.table().rows() + after.table().rows()) * common.size();
    return engines.ask(
        cells,
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(engines.limits().seconds());
            demandUnique(statement, sql, question.key());
            long[] counts = counts(statement, sql);
            List<RowChange> rows = page(statement, sql.page(from, limit), common);
            long shown = from + rows.size();
            boolean more = shown < counts[0] + counts[1] + counts[2];
            return new TableDiff(
                counts[0],
                counts[1],
                counts[2],
                common,
                SchemaChange.between(before.table().schema(), after.table().schema()),
                rows,
                more
                    ? Optional.of(new RowCursor(shown, List.of()).text(fingerprint))
                    : Optional.empty());
          }
        });
  }

  /** The columns that both have in types that compare, in the order of the newer one. */
  private static List<RowStream.Column> common(TableSchema before, TableSchema after) {
    List<RowStream.Column> common = new ArrayList<>();
    for (Field field : after.fields()) {
      before
          .field(field.name())
          .map(Field::type)
          .filter(type -> MergedSchema.agrees(type, field.type()))
          .map(type -> type == field.type() ? type : FieldType.NUMBER)
          .ifPresent(type -> common.add(new RowStream.Column(field.name(), type)));
    }
    if (common.isEmpty()) {
      throw Problem.invalid("versions", "nothing-in-common");
    }
    return common;
  }

  private static void demandKey(
      List<String> key, TableSchema schema, List<RowStream.Column> common) {
    Columns columns = new Columns(schema);
    for (String name : key) {
      columns.type(new Expression.Column(name, 1), "key");
      if (common.stream().noneMatch(f -> f.name().equals(name))) {
        throw Problem.invalid("key", "not-in-both").with("column", name);
      }
    }
  }

  private static void demandUnique(Statement statement, DiffSql sql, List<String> key)
      throws SQLException {
    if (key.isEmpty()) {
      return;
    }
    for (String duplicates : sql.duplicates()) {
      try (ResultSet found = statement.executeQuery(duplicates)) {
        if (found.next()) {
          throw Problem.invalid("key", "not-unique").with("column", String.join(", ", key));
        }
      }
    }
  }

  private static long[] counts(Statement statement, DiffSql sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql.counts())) {
      row.next();
      return new long[] {row.getLong(1), row.getLong(2), row.getLong(3)};
    }
  }

  private static List<RowChange> page(
      Statement statement, String sql, List<RowStream.Column> columns) throws SQLException {
    List<RowChange> changes = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        boolean old = row.getObject(1) != null;
        boolean now = row.getObject(2) != null;
        RowChange.Kind kind =
            old && now
                ? RowChange.Kind.CHANGED
                : old ? RowChange.Kind.REMOVED : RowChange.Kind.ADDED;
        changes.add(
            new RowChange(
                kind,
                old ? Optional.of(values(row, 3, columns)) : Optional.empty(),
                now ? Optional.of(values(row, 3 + columns.size(), columns)) : Optional.empty()));
      }
    }
    return changes;
  }

  private static List<@Nullable Object> values(
      ResultSet row, int first, List<RowStream.Column> columns) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      values.add(Values.read(row, first + i, columns.get(i).type()));
    }
    return values;
  }

  private static int limit(TableDiff.Question question) {
    int limit = question.limit().orElse(TableDiff.Question.DEFAULT_LIMIT);
    if (limit < 1 || limit > TableDiff.Question.MAX_LIMIT) {
      throw Problem.of(ErrorCode.INVALID)
          .with("field", "limit")
          .with("reason", "out-of-range")
          .with("min", 1)
          .with("max", TableDiff.Question.MAX_LIMIT);
    }
    return limit;
  }
}
