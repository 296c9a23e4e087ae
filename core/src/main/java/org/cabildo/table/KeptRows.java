package org.cabildo.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a small answer, to be read again and again.
 *
 * @param cells of all rows, one row after the other
 * @param rows of this answer
 * @param total of the whole answer, over all pages
 */
record KeptRows(
    List<RowStream.Column> columns,
    List<@Nullable Object> cells,
    int rows,
    long total,
    Optional<String> cursor) {
  private static final int BYTES_OF_A_CELL = 40;
  private static final int BYTES_OF_AN_EMPTY_CELL = 4;

  /** Reads an answer to its end and closes it. */
  static KeptRows of(RowStream answer) {
    try (answer) {
      List<@Nullable Object> cells = new ArrayList<>();
      int width = answer.columns().size();
      int rows = 0;
      while (answer.next()) {
        rows++;
        for (int i = 0; i < width; i++) {
          cells.add(answer.value(i));
        }
      }
      return new KeptRows(answer.columns(), cells, rows, answer.total(), answer.cursor());
    }
  }

  /** About how much memory they take. */
  int bytes() {
    long bytes = 0;
    for (Object cell : cells) {
      bytes += cell == null ? BYTES_OF_AN_EMPTY_CELL : BYTES_OF_A_CELL;
      bytes += cell instanceof String text ? text.length() : 0;
    }
    return (int) Math.min(bytes, Integer.MAX_VALUE / 2);
  }

  /** The same answer once more. */
  RowStream stream() {
    return new Reading(this);
  }

  private static final class Reading implements RowStream {
    private final KeptRows kept;
    private int row = -1;

    private Reading(KeptRows kept) {
      this.kept = kept;
    }

    @Override
    public List<Column> columns() {
      return kept.columns;
    }

    @Override
    public long total() {
      return kept.total;
    }

    @Override
    public boolean next() {
      row = Math.min(row + 1, kept.rows);
      return row < kept.rows;
    }

    @Override
    public @Nullable Object value(int index) {
      return kept.cells.get(row * kept.columns.size() + index);
    }

    @Override
    public Optional<String> cursor() {
      return row == kept.rows ? kept.cursor : Optional.empty();
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
