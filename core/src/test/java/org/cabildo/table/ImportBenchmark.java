package org.cabildo.table;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Times the import of a file: {@code ImportBenchmark FILE [ROUNDS]}. */
final class ImportBenchmark {
  private ImportBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    var threads = ManagementFactory.getThreadMXBean();
    for (int i = 0; i < rounds; i++) {
      Path folder = Files.createTempDirectory("import-benchmark");
      try (TableFixture fixture = new TableFixture(folder)) {
        long cpu = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        ImportedTable table = fixture.tables().read(file, Optional.empty(), List.of());
        System.out.printf(
            "%,d rows in %,d ms, of which %,d ms on this thread's processor%n",
            table.file().rows(),
            (System.nanoTime() - start) / 1_000_000,
            (threads.getCurrentThreadCpuTime() - cpu) / 1_000_000);
      }
    }
  }
}
