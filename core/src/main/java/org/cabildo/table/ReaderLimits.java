package org.cabildo.table;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.cabildo.reader.SourceLimits;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What reading an uploaded file may cost, beyond the size of its table.
 *
 * @param maxEntries most entries of an archive, and most sheets of a workbook
 * @param maxExpandedBytes most bytes that a file may become when it is unpacked
 * @param maxRatio most bytes that one packed byte may become
 * @param maxSharedBytes most bytes of text that a workbook shares between its cells
 * @param maxDepth most levels of nesting in JSON and XML
 */
@Dependent
public record ReaderLimits(
    @ConfigProperty(name = "cabildo.reader.max-entries", defaultValue = "1000") int maxEntries,
    @ConfigProperty(name = "cabildo.reader.max-expanded-bytes", defaultValue = "8589934592")
        long maxExpandedBytes,
    @ConfigProperty(name = "cabildo.reader.max-ratio", defaultValue = "500") int maxRatio,
    @ConfigProperty(name = "cabildo.reader.max-shared-bytes", defaultValue = "268435456")
        long maxSharedBytes,
    @ConfigProperty(name = "cabildo.reader.max-depth", defaultValue = "200") int maxDepth) {
  /** Rows of a file that are no rows of its table: titles, blank ones, notes. */
  private static final long BESIDE = 100_000;

  @Inject
  public ReaderLimits {
    if (maxEntries < 1
        || maxExpandedBytes < 1
        || maxRatio < 1
        || maxSharedBytes < 1
        || maxDepth < 1) {
      throw new IllegalArgumentException("cabildo.reader.* limits are at least 1");
    }
    if (maxSharedBytes > 1L << 30) {
      throw new IllegalArgumentException("cabildo.reader.max-shared-bytes is at most 1 GB");
    }
  }

  /** The limits of an installation that configures nothing. */
  public static ReaderLimits defaults() {
    return new ReaderLimits(1_000, 8L << 30, 500, 256L << 20, 200);
  }

  /** All limits for reading a file that becomes a table. */
  SourceLimits with(ImportLimits table) {
    return new SourceLimits(
        table.maxColumns(),
        table.maxRows() + BESIDE,
        table.maxCellCharacters(),
        maxEntries,
        maxExpandedBytes,
        maxRatio,
        maxSharedBytes,
        maxDepth);
  }
}
