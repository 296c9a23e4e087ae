package org.cabildo.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.storage.Blob;
import org.cabildo.table.ColumnHint;
import org.cabildo.table.Field;
import org.cabildo.table.ImportReport;
import org.cabildo.table.TableFile;
import org.cabildo.table.TableSchema;

/**
 * One published state of a dataset's rows; immutable.
 *
 * @param number counts from 1
 * @param table its rows
 * @param original the uploaded file, byte-identical
 * @param originalName name of the uploaded file
 * @param report what was understood of it
 * @param publishedAt when it became readable
 * @param publishedBy subject of whoever published it
 */
public record DatasetVersion(
    int number,
    TableFile table,
    Blob original,
    String originalName,
    ImportReport report,
    Instant publishedAt,
    String publishedBy) {
  /** The same as version {@code next}, published at that moment. */
  DatasetVersion numbered(int next, Instant moment) {
    return new DatasetVersion(next, table, original, originalName, report, moment, publishedBy);
  }

  /** The same rows with what the publisher says about the columns by now. */
  DatasetVersion explained(List<ColumnHint> hints) {
    Map<String, ColumnHint> byName =
        hints.stream().collect(Collectors.toMap(ColumnHint::name, hint -> hint, (a, b) -> b));
    List<Field> fields =
        table.schema().fields().stream()
            .map(
                field ->
                    Optional.ofNullable(byName.get(field.name()))
                        .map(field::explained)
                        .orElse(field))
            .toList();
    return new DatasetVersion(
        number,
        new TableFile(table.parquet(), new TableSchema(fields), table.rows()),
        original,
        originalName,
        report,
        publishedAt,
        publishedBy);
  }
}
