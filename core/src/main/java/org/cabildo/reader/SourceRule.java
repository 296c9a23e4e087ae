package org.cabildo.reader;

import java.util.Locale;
import java.util.Set;

/** What may be told of the structure of a file. */
public enum SourceRule {
  /** A line above the header. */
  TITLE_LINE,
  /** No row names the columns. */
  NO_HEADER,
  /** Several rows name the columns. */
  MULTI_ROW_HEADER,
  /** Cells that are shown as one. */
  MERGED_CELLS,
  /** A row that numbers the columns, left out. */
  COLUMN_NUMBERS,
  /** A line drawn under the header, left out. */
  RULED_LINE,
  /** A year alone under the header, left out. */
  YEAR_ROW,
  /** A row of one cell among the data, kept. */
  GROUP_ROW,
  /** The header again, left out. */
  REPEATED_HEADER,
  /** A row that calls itself a total. */
  TOTAL_ROW,
  /** A total that equals the sum of its rows, left out. */
  TOTAL_ROW_LEFT_OUT,
  /** A note below the table, left out. */
  FOOTER,
  /** Lines with nothing in them. */
  BLANK_LINES,
  /** Rows that end before their last empty cells. */
  SHORT_ROWS,
  /** A quote that neither opens nor closes a cell. */
  STRAY_QUOTE,
  /** A cell with U+FFFD: its characters were lost before. */
  LOST_CHARACTERS,
  /** Bytes of another charset in the text. */
  MIXED_CHARSETS,
  /** Characters written as in web pages. */
  ENTITIES,
  /** Lines that end in different ways. */
  MIXED_LINE_ENDS,
  /** A cell in which a formula failed, read as empty. */
  ERROR_CELL,
  /** A formula whose value was never computed and kept, read as empty. */
  FORMULA_WITHOUT_VALUE,
  /** A sheet that is not shown, not read. */
  HIDDEN_SHEET,
  /** Rows of a sheet that somebody hid, left out. */
  HIDDEN_ROWS,
  /** Columns of a sheet that somebody hid, left out. */
  HIDDEN_COLUMNS,
  /** An empty column between columns with names, kept: there may be two tables. */
  SIDE_BY_SIDE,
  /** Numbers merged over several rows, repeated in each. */
  MERGED_AMOUNTS,
  /** Cells beside the table of a sheet, in columns without names, left out. */
  BESIDE_TABLE,
  /** Rows that a filter or a folded group does not show, read. */
  FILTERED_ROWS,
  /** An entry of an archive that holds no table. */
  SKIPPED_ENTRY,
  /** A shape whose coordinates are none. */
  GEOMETRY_UNREADABLE;

  /** The rules of what is told of a whole file, with each of its tables. */
  public static Set<String> ofFiles() {
    return Set.of(HIDDEN_SHEET.key(), SKIPPED_ENTRY.key());
  }

  /** The public, stable name: {@code title-line} for {@link #TITLE_LINE}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
