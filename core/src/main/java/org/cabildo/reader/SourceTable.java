package org.cabildo.reader;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cabildo.problem.Problem;

/** A table of a file: a header and rows of as many cells, read as often as needed. */
public final class SourceTable {
  private final String name;
  private final Reading reading;
  private final RawRows rows;
  private final Layout layout;
  private final List<SourceNote> notes;
  private final Standing standing;

  /** A table that is a sheet, or all of a file, and is shown. */
  SourceTable(String name, Reading reading, RawRows rows, Layout layout, List<SourceNote> notes) {
    this(name, reading, rows, layout, notes, new Standing(Part.SHEET, Sheet.Sight.SHOWN));
  }

  private SourceTable(
      String name,
      Reading reading,
      RawRows rows,
      Layout layout,
      List<SourceNote> notes,
      Standing standing) {
    this.name = name;
    this.reading = reading;
    this.rows = rows;
    this.layout = layout;
    this.notes = List.copyOf(notes);
    this.standing = standing;
  }

  /** What it is of its file. */
  private record Standing(Part part, Sheet.Sight sight) {}

  /** What its name is the name of. */
  public enum Part {
    /** A sheet of a workbook, a table of a web page. */
    SHEET,
    /** A file in an archive. */
    ENTRY
  }

  /** What is done with each row. */
  public interface Visitor {
    /** Takes a row; it is only valid until the next. */
    void row(SourceRow row);
  }

  /** Name of the sheet or entry, empty where the file is the table. */
  public String name() {
    return name;
  }

  /** What its name is the name of. */
  public Part part() {
    return standing.part;
  }

  /** What it was read from. */
  public SourceFormat format() {
    return reading.format();
  }

  /** Charset of its text: {@code UTF-8+BOM}, {@code windows-1252} … */
  public String charset() {
    return reading.charset();
  }

  /** What stands between its cells; empty where nothing does. */
  public String delimiter() {
    return reading.delimiter();
  }

  /** One name for each column as it stands in the file, without white space around it. */
  public List<String> header() {
    check();
    return layout.header();
  }

  /** Whether the header stands in the file; where it does not, its names are empty. */
  public boolean headerInFile() {
    return layout.headerInFile();
  }

  /**
   * Shows the rows of data in order, without blank ones, titles, footers and certain totals. A row
   * has as many cells as the header, or is ragged in the file itself.
   *
   * @throws Problem when the sheet holds no table, or more than one
   */
  public void forEach(Visitor visitor) {
    check();
    layout.forEach(rows, visitor);
  }

  /**
   * Whether the format itself says that numbers of a column are decimals, so that a point in them
   * cannot stand between thousands.
   *
   * @param column its place in the header
   */
  public boolean decimal(int column) {
    return rows.decimal(layout.columns()[column]);
  }

  /**
   * What the format of its cells shows beside the numbers of a column, such as a currency; empty
   * where that is nothing, or not the same in all.
   *
   * @param column its place in the header
   */
  public String sign(int column) {
    return rows.sign(layout.columns()[column]);
  }

  /**
   * Whether what looks like a number in a column is marked as text by its format.
   *
   * @param column its place in the header
   */
  public boolean text(int column) {
    return sign(column).equals(CellFormat.TEXT);
  }

  /** What to know about its structure, in the order of the file. */
  public List<SourceNote> notes() {
    return notes;
  }

  /** Whether it is likely to be what its publisher means: whole, and of several columns. */
  public boolean plausible() {
    return flaw().isEmpty() && layout.columns().length > 1;
  }

  /** Whether every row has as many cells as the header, because the format knows no other. */
  public boolean even() {
    return layout.shortest() == 0;
  }

  /** The same table as a file of an archive. */
  SourceTable entry(String other) {
    return new SourceTable(
        other, reading, rows, layout, notes, new Standing(Part.ENTRY, standing.sight));
  }

  /** The same of a sheet that is not shown. */
  SourceTable hidden() {
    return new SourceTable(
        name, reading, rows, layout, notes, new Standing(standing.part, Sheet.Sight.HIDDEN));
  }

  Sheet.Sight sight() {
    return standing.sight;
  }

  SourceTable with(List<SourceNote> more) {
    Notes all = new Notes();
    all.addAll(notes);
    all.addAll(more);
    return new SourceTable(name, reading, rows, layout, all.sorted(), standing);
  }

  /** Why it cannot be read as one table, if so. */
  Optional<Problem> flaw() {
    return layout.flaw();
  }

  /** The header of the column whose cells stand at a place of the rows. */
  Optional<String> headerOf(int cell) {
    int[] columns = layout.columns();
    return IntStream.range(0, columns.length)
        .filter(i -> columns[i] == cell)
        .mapToObj(layout.header()::get)
        .findFirst();
  }

  /** Shows the cells of the table, or all that are shown where there is none. */
  void forEachCell(UnreadPart.Visitor visitor) {
    if (flaw().isPresent()) {
      layout.outside(rows, visitor);
      return;
    }
    int[] columns = layout.columns();
    layout.forEach(
        rows,
        row -> {
          boolean even = row.cells() == columns.length;
          for (int i = 0; i < row.cells(); i++) {
            visitor.cell(even ? columns[i] : i, row.text(), row.start(i), row.end(i));
          }
        });
  }

  /** Shows the cells that are around the table. */
  void forEachOutside(UnreadPart.Visitor visitor) {
    layout.outside(rows, visitor);
  }

  /** Shows the cells of hidden rows, or of hidden columns. */
  void forEachHidden(SourcePlace.Part part, UnreadPart.Visitor visitor) {
    rows.scanHidden(part, visitor);
  }

  private void check() {
    if (layout.flaw().isPresent()) {
      throw layout.flaw().get();
    }
  }
}
