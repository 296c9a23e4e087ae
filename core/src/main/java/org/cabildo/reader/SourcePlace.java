package org.cabildo.reader;

import java.util.Locale;
import org.cabildo.problem.Keyed;

/**
 * Where in a file something stands that is not in the table that was taken from it.
 *
 * @param part in which part of the file
 * @param table name of the sheet or entry, cut at 200 characters; empty where it has none
 * @param columns letters of the columns of a sheet, names of those of a text; empty where there are
 *     none
 */
public record SourcePlace(Part part, String table, String columns) {
  private static final int LONGEST = 200;

  public SourcePlace {
    table = table.length() > LONGEST ? table.substring(0, LONGEST) : table;
  }

  /** What of a file is not in its table. */
  public enum Part implements Keyed {
    /** Columns of a sheet that somebody hid. */
    HIDDEN_COLUMN,
    /** Rows of a sheet that somebody hid. */
    HIDDEN_ROWS,
    /** A sheet that is not shown. */
    HIDDEN_SHEET,
    /** A sheet of a workbook or an entry of an archive that is not the one that was taken. */
    OTHER_TABLE,
    /** Titles, notes, signatures, and what stands beside a table. */
    OUTSIDE_TABLE,
    /** More places than are told one by one. */
    OTHER_PLACES;

    /** The public, stable name: {@code hidden-column}. */
    @Override
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** As spreadsheets write it, in no language: {@code Padrón!F}. */
  public String address() {
    if (table.isEmpty() || columns.isEmpty()) {
      return table + columns;
    }
    return table + "!" + columns;
  }
}
