package org.cabildo.reader;

/**
 * What reading one file may cost.
 *
 * @param columns most columns of a table
 * @param rows most rows of a table, blank ones and titles included
 * @param cellCharacters most characters of a cell
 * @param entries most entries of an archive, and most tables of a file
 * @param expandedBytes most bytes that a file may become when it is unpacked, all entries together,
 *     and again most bytes of its rows when they are kept on disk
 * @param ratio most bytes that one packed byte may become, once {@link #RATIO_FROM} bytes came out
 * @param sharedBytes most bytes of text that a workbook shares between its cells, kept in memory
 * @param depth most levels of nesting in XML and JSON
 */
public record SourceLimits(
    int columns,
    long rows,
    int cellCharacters,
    int entries,
    long expandedBytes,
    int ratio,
    long sharedBytes,
    int depth) {
  /** Bytes that come out before the ratio is looked at. */
  static final long RATIO_FROM = 16L << 20;

  public SourceLimits {
    if (columns < 1
        || rows < 1
        || cellCharacters < 1
        || entries < 1
        || expandedBytes < 1
        || ratio < 1
        || sharedBytes < 1
        || depth < 1) {
      throw new IllegalArgumentException("limits of files are at least 1");
    }
  }

  /** The limits of an installation that configures nothing. */
  public static SourceLimits defaults() {
    return new SourceLimits(2_000, 50_000_000, 1_000_000, 1_000, 8L << 30, 500, 256L << 20, 200);
  }
}
