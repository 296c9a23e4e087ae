package org.cabildo.table;

/** Rows of which somebody is told as they are read, now and then. */
record WatchedRows(RowSource source, ImportWatch watch) implements RowsAround {
  private static final int STEP = 1 << 10;

  @Override
  public void forEach(Visitor visitor) {
    long[] rows = new long[1];
    source.forEach(
        row -> {
          visitor.row(row);
          if (++rows[0] % STEP == 0) {
            watch.rows(rows[0]);
          }
        });
    watch.rows(rows[0]);
  }
}
