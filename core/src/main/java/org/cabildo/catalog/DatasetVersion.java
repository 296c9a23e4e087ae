package org.cabildo.catalog;

import java.time.Instant;
import org.cabildo.storage.Blob;
import org.cabildo.table.ImportReport;
import org.cabildo.table.TableFile;

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
}
