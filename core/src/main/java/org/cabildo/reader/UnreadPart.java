package org.cabildo.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.reader.SourcePlace.Part;

/**
 * A part of a file that is not in the table that was taken from it, and goes with the original all
 * the same. It is read cell by cell, as often as needed, until its file is closed.
 */
public final class UnreadPart {
  private final Part part;
  private final SourceTable table;
  private final Whose whose;
  private final Cells cells;

  private UnreadPart(Part part, SourceTable table, Whose whose, Cells cells) {
    this.part = part;
    this.table = table;
    this.whose = whose;
    this.cells = cells;
  }

  /** What is done with each cell. */
  public interface Visitor {
    /**
     * Takes a cell that may be blank; it is only valid until the next.
     *
     * @param column its place in the sheet or line, counted from 0
     */
    void cell(int column, char[] text, int from, int to);
  }

  /** Whether a part needs the name of its sheet or entry to be told from others. */
  public enum Whose {
    /** Of the sheet or text of the only table that was taken. */
    OF_THE_TABLE,
    /** Of another one, or of one of several that were taken as one. */
    OF_ONE_OF_SEVERAL
  }

  /** What shows its cells. */
  private interface Cells {
    void forEach(Visitor visitor);
  }

  /** What is not read of a sheet, text or list of records when some of those of its file are. */
  static List<UnreadPart> of(SourceTable table, List<SourceTable> taken) {
    List<UnreadPart> parts = new ArrayList<>();
    Whose whose = taken.equals(List.of(table)) ? Whose.OF_THE_TABLE : Whose.OF_ONE_OF_SEVERAL;
    if (!taken.contains(table)) {
      Part part = table.sight() == Sheet.Sight.HIDDEN ? Part.HIDDEN_SHEET : Part.OTHER_TABLE;
      parts.add(new UnreadPart(part, table, whose, table::forEachCell));
    }
    if (table.flaw().isEmpty()) {
      parts.add(new UnreadPart(Part.OUTSIDE_TABLE, table, whose, table::forEachOutside));
    }
    for (Part hidden : List.of(Part.HIDDEN_COLUMN, Part.HIDDEN_ROWS)) {
      parts.add(new UnreadPart(hidden, table, whose, v -> table.forEachHidden(hidden, v)));
    }
    return parts;
  }

  /** What it is of the file. */
  public Part part() {
    return part;
  }

  /** Name of the sheet or entry that it is part of, empty where that has none. */
  public String table() {
    return table.name();
  }

  public Whose whose() {
    return whose;
  }

  /** Whether it is text around tables, or no table of several columns, rather than values. */
  public boolean isNotes() {
    boolean whole = part == Part.HIDDEN_SHEET || part == Part.OTHER_TABLE;
    return part == Part.OUTSIDE_TABLE || (whole && !table.plausible());
  }

  /** The header of a column, where the table of the sheet or text has it. */
  public Optional<String> header(int column) {
    return isNotes() ? Optional.empty() : table.headerOf(column).filter(h -> !h.isEmpty());
  }

  /** How people call a column: {@code F} in a sheet, by its header or number elsewhere. */
  public String column(int column) {
    return switch (table.format()) {
      case XLSX, XLS, ODS, XML_WORKBOOK, HTML -> HiddenParts.letters(column);
      default -> table.headerOf(column).orElse(String.valueOf(column + 1));
    };
  }

  /** Shows its cells row by row. */
  public void forEach(Visitor visitor) {
    cells.forEach(visitor);
  }
}
