package org.cabildo.catalog;

import java.util.function.LongConsumer;
import org.cabildo.table.ImportWatch;

/**
 * Tells {@code watch} all, and first asks whether as many rows as fitted are admitted, before they
 * are written.
 *
 * @param admission throws when they are too many
 */
record RowWatch(ImportWatch watch, LongConsumer admission) implements ImportWatch {
  @Override
  public void opened(long bytes) {
    watch.opened(bytes);
  }

  @Override
  public void read(long bytes) {
    watch.read(bytes);
  }

  @Override
  public void began(Phase phase) {
    watch.began(phase);
  }

  @Override
  public void rows(long rows) {
    watch.rows(rows);
  }

  @Override
  public void fitted(long rows) {
    admission.accept(rows);
    watch.fitted(rows);
  }
}
