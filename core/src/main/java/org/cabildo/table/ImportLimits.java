package org.cabildo.table;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How large a table may be, and how many imports run at once.
 *
 * @param maxColumns most columns of a table
 * @param maxCellCharacters most characters of a cell
 * @param maxRows most rows of a table
 * @param rejectedPercent share of rows, in percent, that are set aside without asking
 * @param agreementPercent share of cells, in percent, that must agree on a type before the others
 *     can be mistakes
 * @param imports files that are read at the same time on this node; more wait
 */
@Dependent
public record ImportLimits(
    @ConfigProperty(name = "cabildo.table.max-columns", defaultValue = "2000") int maxColumns,
    @ConfigProperty(name = "cabildo.table.max-cell-characters", defaultValue = "1000000")
        int maxCellCharacters,
    @ConfigProperty(name = "cabildo.table.max-rows", defaultValue = "50000000") long maxRows,
    @ConfigProperty(name = "cabildo.table.rejected-percent", defaultValue = "5")
        int rejectedPercent,
    @ConfigProperty(name = "cabildo.table.agreement-percent", defaultValue = "95")
        int agreementPercent,
    @ConfigProperty(name = "cabildo.table.imports", defaultValue = "2") int imports) {

  @Inject
  public ImportLimits {
    if (maxColumns < 1 || maxCellCharacters < 1 || maxRows < 1 || imports < 1) {
      throw new IllegalArgumentException("cabildo.table.* limits are at least 1");
    }
    if (maxCellCharacters > 100_000_000) {
      throw new IllegalArgumentException(
          "cabildo.table.max-cell-characters is at most 100,000,000");
    }
    if (rejectedPercent < 0 || rejectedPercent > 100) {
      throw new IllegalArgumentException("cabildo.table.rejected-percent is 0 to 100");
    }
    if (agreementPercent < 50 || agreementPercent > 100) {
      throw new IllegalArgumentException("cabildo.table.agreement-percent is 50 to 100");
    }
  }

  /** The limits of an installation that configures nothing. */
  public static ImportLimits defaults() {
    return new ImportLimits(2_000, 1_000_000, 50_000_000, 5, 95, 2);
  }
}
