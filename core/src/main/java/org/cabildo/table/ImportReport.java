package org.cabildo.table;

import java.util.List;

/**
 * What was understood of a file.
 *
 * @param charset character set it was read with
 * @param delimiter the character between cells
 * @param rows rows published
 * @param rejected rows that could not be read, described in {@link #findings}
 * @param findings what the publisher should know, in the order of the file; at most 1,000
 */
public record ImportReport(
    String charset, String delimiter, long rows, long rejected, List<Finding> findings) {
  public ImportReport {
    findings = List.copyOf(findings);
  }

  /**
   * One thing to know about a file.
   *
   * @param line line of the file, counted from 1
   * @param column stable name of the column, empty for the whole line
   * @param value the cell or line as it stands, cut at 200 characters
   * @param rule stable name of the rule: {@code ragged-row}, {@code renamed-header}, {@code
   *     mixed-types} …
   */
  public record Finding(long line, String column, String value, String rule) {}
}
