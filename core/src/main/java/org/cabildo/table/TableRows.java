package org.cabildo.table;

import java.util.List;
import org.cabildo.reader.SourceNote;
import org.cabildo.reader.SourceRow;
import org.cabildo.reader.SourceRule;
import org.cabildo.reader.SourceTable;
import org.cabildo.table.ImportReport.Finding;

/** The rows of one table of a file. */
record TableRows(SourceTable table) implements FileRows {
  @Override
  public String format() {
    return table.format().key();
  }

  @Override
  public String name() {
    return table.name();
  }

  @Override
  public List<SourceTable> tables() {
    return List.of(table);
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

  /** Blank lines are passed over: a publisher could do nothing better. */
  @Override
  public List<Finding> findings() {
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

  @Override
  public boolean isKnown(Finding finding) {
    return !table.headerInFile() && finding.rule().equals(FindingRule.RENAMED_HEADER.key());
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
