package org.cabildo.table;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;

/** Table expressions over Parquet files. */
final class ParquetUnion {
  private ParquetUnion() {}

  static String of(Path parquet) {
    return "read_parquet(" + DuckDb.quoted(parquet.toString()) + ")";
  }

  /** All files as one table, in the order given, labelled in the column {@code tenant}. */
  static String of(List<TableSource> sources, MergedSchema merged) {
    return sources.stream()
        .map(source -> select(source, merged.schema()))
        .collect(joining(" UNION ALL BY NAME ", "(", ")"));
  }

  private static String select(TableSource source, TableSchema merged) {
    String columns =
        source.file().schema().fields().stream()
            .filter(f -> MergedSchema.agrees(f.type(), type(merged, f)))
            .map(f -> ", " + DuckDb.identifier(f.name()))
            .collect(joining());
    return "SELECT "
        + DuckDb.quoted(source.label())
        + " AS tenant, _row"
        + columns
        + " FROM "
        + of(source.path());
  }

  private static FieldType type(TableSchema merged, Field field) {
    return merged.field(field.name()).orElseThrow().type();
  }
}
