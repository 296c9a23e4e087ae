package org.cabildo.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cabildo.reader.ReadingWatch;
import org.cabildo.reader.SourceFile;
import org.cabildo.reader.SourceFiles;
import org.cabildo.reader.SourceLimits;
import org.cabildo.reader.SourceNote;
import org.cabildo.reader.SourceRow;
import org.cabildo.reader.SourceRule;
import org.cabildo.reader.SourceTable;
import org.cabildo.table.ImportReport.Finding;

/** A table of an uploaded file; to be closed once it was read. */
final class FileSource implements RowSource, AutoCloseable {
  private final SourceFile file;
  private final SourceTable table;

  private FileSource(SourceFile file, SourceTable table) {
    this.file = file;
    this.table = table;
  }

  /**
   * Opens a file.
   *
   * @param scratch folder for temporary files
   * @param name which table; without it the only one that can be meant
   * @param watch told how far it is, also while the rows are read
   */
  static FileSource open(
      Path original, Path scratch, Optional<String> name, SourceLimits limits, ReadingWatch watch) {
    SourceFile file = SourceFiles.open(original, scratch, limits, watch);
    boolean found = false;
    try {
      FileSource source = new FileSource(file, file.table(name));
      found = true;
      return source;
    } finally {
      if (!found) {
        file.close();
      }
    }
  }

  String format() {
    return table.format().key();
  }

  /** Name of the sheet or entry, empty where there is only one. */
  String name() {
    return table.name();
  }

  @Override
  public String charset() {
    return table.charset();
  }

  @Override
  public String delimiter() {
    return table.delimiter();
  }

  @Override
  public List<String> header() {
    return table.header();
  }

  @Override
  public boolean decimal(int column) {
    return table.decimal(column);
  }

  @Override
  public String sign(int column) {
    return table.sign(column);
  }

  @Override
  public boolean text(int column) {
    return table.text(column);
  }

  @Override
  public void forEach(Visitor visitor) {
    RowCells cells = new RowCells();
    table.forEach(
        row -> {
          cells.row = row;
          visitor.row(cells);
        });
  }

  /**
   * What was found about its structure. Blank lines are passed over: a publisher could do nothing
   * better.
   */
  List<Finding> findings() {
    List<String> names = ColumnNames.of(header());
    return table.notes().stream()
        .filter(n -> !n.rule().equals(SourceRule.BLANK_LINES.key()))
        .map(n -> finding(n, names))
        .toList();
  }

  private Finding finding(SourceNote note, List<String> names) {
    int column = note.column().isEmpty() ? -1 : header().indexOf(note.column());
    String name = column < 0 ? "" : names.get(column);
    return new Finding(note.line(), name, note.value(), note.rule());
  }

  /** Whether a finding only says that the columns of a file without header got names. */
  boolean isKnown(Finding finding) {
    return !table.headerInFile() && finding.rule().equals(FindingRule.RENAMED_HEADER.key());
  }

  @Override
  public void close() {
    file.close();
  }

  /** The row being read. */
  private static final class RowCells implements Cells {
    @SuppressWarnings("NullAway.Init")
    private SourceRow row;

    @Override
    public long line() {
      return row.line();
    }

    @Override
    public int cells() {
      return row.cells();
    }

    @Override
    public char[] text() {
      return row.text();
    }

    @Override
    public int start(int cell) {
      return row.start(cell);
    }

    @Override
    public int end(int cell) {
      return row.end(cell);
    }
  }
}
