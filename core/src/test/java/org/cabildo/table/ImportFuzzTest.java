package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import org.cabildo.access.Scopes;
import org.cabildo.fuzz.FuzzFolder;
import org.cabildo.fuzz.FuzzTime;
import org.cabildo.fuzz.Mutation;
import org.cabildo.fuzz.Outcome;
import org.cabildo.reader.SeedFiles;

/** Whatever a file holds, it becomes a table that can be read, or a problem. */
class ImportFuzzTest {
  private static final ImportLimits LIMITS = new ImportLimits(300, 100_000, 50_000, 5, 95, 2);
  private static final List<byte[]> SEEDS = SeedFiles.all();
  private static final FuzzFolder FOLDER = FuzzFolder.make();

  @AfterContainer
  static void deleteFolder() {
    FOLDER.close();
  }

  @Property(tries = 40, seed = "20261130", edgeCases = EdgeCasesMode.NONE)
  void anyFileBecomesATableOrAProblem(@ForAll("files") byte[] file) {
    Outcome.demand(() -> read(file));
  }

  @Tag("fuzz")
  @Property(tries = Integer.MAX_VALUE, edgeCases = EdgeCasesMode.NONE)
  @AddLifecycleHook(FuzzTime.class)
  void anyFileBecomesATableOrAProblemForMinutes(@ForAll("files") byte[] file) {
    Outcome.demand(() -> read(file));
  }

  @Provide
  Arbitrary<byte[]> files() {
    return Mutation.of(SEEDS, 8);
  }

  /** Reads a file, and the table it became in every form. */
  private static void read(byte[] file) throws IOException {
    Path own = Files.createTempDirectory(FOLDER.path(), "file");
    Path original = Files.write(own.resolve("upload.csv"), file);
    try (TableFixture fixture = new TableFixture(own, LIMITS);
        Scopes.Entered ignored = fixture.enter()) {
      Tables tables = fixture.tables();
      ImportedTable table = tables.read(original, Optional.empty(), List.of());
      assertThat(table.report().rows()).isEqualTo(table.file().rows());
      write(tables.export(table.file(), TableQuery.all()), JsonRows::array);
      write(tables.export(table.file(), TableQuery.all()), CsvRows::write);
      write(tables.features(table.file(), TableQuery.all()), GeoJsonRows::write);
    }
  }

  /** A form of an answer. */
  private interface Form {
    void write(RowStream rows, OutputStream out);
  }

  private static void write(RowStream answer, Form form) {
    try (RowStream rows = answer) {
      form.write(rows, OutputStream.nullOutputStream());
    }
  }
}
