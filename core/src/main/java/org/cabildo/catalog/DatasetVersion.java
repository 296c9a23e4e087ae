package org.cabildo.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.storage.Blob;
import org.cabildo.storage.BlobId;
import org.cabildo.table.ColumnHint;
import org.cabildo.table.ImportReport;
import org.cabildo.table.SchemaChange;
import org.cabildo.table.TableFile;

/**
 * One published state of a dataset's rows; immutable.
 *
 * @param number counts from 1; 0 while it waits for somebody
 * @param table its rows
 * @param original the uploaded file, byte-identical
 * @param originalName name of the uploaded file
 * @param report what was understood of it
 * @param publishedAt when it became readable
 * @param publishedBy subject of whoever published it
 * @param quarantine rows that were set aside, as CSV
 * @param corrections rows of the original that were corrected, as CSV
 */
public record DatasetVersion(
    int number,
    TableFile table,
    Blob original,
    String originalName,
    ImportReport report,
    Instant publishedAt,
    String publishedBy,
    Optional<Blob> quarantine,
    Optional<Blob> corrections) {
  /** A version of which every row fitted. */
  public DatasetVersion(
      int number,
      TableFile table,
      Blob original,
      String originalName,
      ImportReport report,
      Instant publishedAt,
      String publishedBy) {
    this(
        number,
        table,
        original,
        originalName,
        report,
        publishedAt,
        publishedBy,
        Optional.empty(),
        Optional.empty());
  }

  /** The same as version {@code next}, published at that moment. */
  DatasetVersion numbered(int next, Instant moment, List<SchemaChange> changes) {
    return new DatasetVersion(
        next,
        table,
        original,
        originalName,
        report.with(changes),
        moment,
        publishedBy,
        quarantine,
        corrections);
  }

  /** Whether it waits for somebody, so that the public does not see it and it has no number. */
  public boolean isHeld() {
    return number == 0;
  }

  /** Whether reading that file with those hints would give this version, or one less corrected. */
  boolean isOf(Blob file, List<ColumnHint> hints) {
    return original.equals(file) && report.isOf(hints);
  }

  /** Every stored file of it. */
  Stream<BlobId> files() {
    return Stream.concat(
        Stream.of(table.parquet(), original.id()),
        Stream.of(quarantine, corrections).flatMap(Optional::stream).map(Blob::id));
  }

  /** What a search for a column should find. */
  String words() {
    return table.schema().fields().stream()
        .flatMap(f -> Stream.of(f.name(), f.title(), f.description().orElse("")))
        .collect(Collectors.joining(" "));
  }

  /** Whether another version says nothing that this one does not say. */
  boolean covers(DatasetVersion next) {
    boolean corrected = next.corrections.isPresent() && !next.corrections.equals(corrections);
    return original.equals(next.original)
        && report.declared().equals(next.report.declared())
        && report.table().equals(next.report.table())
        && !corrected;
  }

  /** The same rows with what the publisher says about the columns by now. */
  DatasetVersion explained(List<ColumnHint> hints) {
    return new DatasetVersion(
        number,
        new TableFile(table.parquet(), table.schema().described(hints), table.rows()),
        original,
        originalName,
        report,
        publishedAt,
        publishedBy,
        quarantine,
        corrections);
  }
}
