package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever waits for an import sees how far it is, and ends it at any step. */
class WatchedImportTest {
  private static final int ROWS = 5_000;
  @TempDir Path folder;

  @Test
  void everyStepIsToldWithItsBytesAndRows() throws IOException {
    Watch watch = new Watch(Optional.empty());
    Path csv = csv();
    try (TableFixture fixture = new TableFixture(folder)) {
      fixture.tables().read(csv, Optional.empty(), List.of(), Acceptance.none(), watch);
    }

    assertThat(watch.phases).containsExactly(ImportWatch.Phase.values());
    assertThat(watch.total).isEqualTo(Files.size(csv));
    assertThat(watch.bytes).isEqualTo(Files.size(csv));
    assertThat(watch.rows).isEqualTo(ROWS);
  }

  @ParameterizedTest
  @EnumSource
  void anImportThatIsStoppedLeavesNothing(ImportWatch.Phase where) throws IOException {
    Path csv = csv();
    try (TableFixture fixture = new TableFixture(folder)) {
      Watch watch = new Watch(Optional.of(where));
      assertThatThrownBy(
              () ->
                  fixture.tables().read(csv, Optional.empty(), List.of(), Acceptance.none(), watch))
          .isInstanceOf(CancellationException.class);

      assertThat(watch.phases).last().isEqualTo(where);
      try (Stream<Path> left = Files.walk(Files.createDirectories(fixture.store().root()))) {
        assertThat(left.filter(Files::isRegularFile)).isEmpty();
      }
    }
  }

  @Test
  void whoeverStopsBeforeTheFirstByteGivesTheirTurnBack() throws IOException {
    Path csv = csv();
    Watch impatient =
        new Watch(Optional.empty()) {
          @Override
          public void began(Phase phase) {
            throw new CancellationException();
          }
        };
    try (TableFixture fixture = new TableFixture(folder)) {
      for (int i = 0; i <= ImportLimits.defaults().imports(); i++) {
        assertThatThrownBy(
                () ->
                    fixture
                        .tables()
                        .read(csv, Optional.empty(), List.of(), Acceptance.none(), impatient))
            .isInstanceOf(CancellationException.class);
      }
    }
  }

  private Path csv() throws IOException {
    StringBuilder csv = new StringBuilder("a,b\n");
    for (int i = 0; i < ROWS; i++) {
      csv.append(i).append(",palabra ").append(i).append('\n');
    }
    return Files.writeString(folder.resolve("datos.csv"), csv);
  }

  private static class Watch implements ImportWatch {
    private final Optional<Phase> end;
    private final List<Phase> phases = new ArrayList<>();
    private long total;
    private long bytes;
    private long rows;

    Watch(Optional<Phase> end) {
      this.end = end;
    }

    @Override
    public void began(Phase phase) {
      phases.add(phase);
      if (phase == Phase.WRITING) {
        stop();
      }
    }

    @Override
    public void opened(long size) {
      total = size;
      bytes = 0;
    }

    @Override
    public void read(long more) {
      bytes += more;
      stop();
    }

    @Override
    public void rows(long count) {
      rows = count;
      stop();
    }

    private void stop() {
      if (end.equals(Optional.of(phases.get(phases.size() - 1)))) {
        throw new CancellationException();
      }
    }
  }
}
