package org.cabildo.table;

import java.util.List;
import java.util.Map;

/**
 * A file with some rows replaced; the others are shown as they are.
 *
 * @param rows cells by place
 */
record CorrectedSource(RowSource source, Map<Long, List<String>> rows) implements RowsAround {
  @Override
  public void forEach(Visitor visitor) {
    source.forEach(
        row -> {
          List<String> cells = rows.get(row.line());
          visitor.row(cells == null ? row : new Row(row.line(), cells));
        });
  }

  /** A corrected row. */
  private static final class Row implements Cells {
    private final long line;
    private final char[] text;
    private final int[] ends;

    Row(long line, List<String> cells) {
      this.line = line;
      this.text = String.join("", cells).toCharArray();
      this.ends = new int[cells.size()];
      int end = 0;
      for (int i = 0; i < ends.length; i++) {
        end += cells.get(i).length();
        ends[i] = end;
      }
    }

    @Override
    public long line() {
      return line;
    }

    @Override
    public int cells() {
      return ends.length;
    }

    @Override
    public char[] text() {
      return text;
    }

    @Override
    public int start(int cell) {
      return cell == 0 ? 0 : ends[cell - 1];
    }

    @Override
    public int end(int cell) {
      return ends[cell];
    }
  }
}
