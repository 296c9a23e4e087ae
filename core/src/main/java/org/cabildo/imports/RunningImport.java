package org.cabildo.imports;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.cabildo.table.ImportWatch;
import org.jspecify.annotations.Nullable;

/** How far an import is that is under way here, and the end of it when nobody wants it any more. */
final class RunningImport implements ImportWatch {
  private volatile boolean stopped;
  private volatile @Nullable Phase phase;
  private volatile long total;
  private final AtomicLong bytes = new AtomicLong();
  private volatile long rows;

  /** Ends it where it next tells how far it is. */
  void stop() {
    stopped = true;
  }

  Optional<ImportProgress> progress() {
    Phase now = phase;
    return now == null
        ? Optional.empty()
        : Optional.of(new ImportProgress(now, Math.min(bytes.get(), total), total, rows));
  }

  @Override
  public void began(Phase next) {
    check();
    total = 0;
    bytes.set(0);
    rows = 0;
    phase = next;
  }

  @Override
  public void opened(long size) {
    check();
    bytes.set(0);
    total = size;
  }

  @Override
  public void read(long more) {
    check();
    bytes.addAndGet(more);
  }

  @Override
  public void rows(long count) {
    check();
    rows = count;
  }

  private void check() {
    if (stopped) {
      throw new CancellationException("nobody wants this import any more");
    }
  }
}
