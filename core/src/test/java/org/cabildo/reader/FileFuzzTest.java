package org.cabildo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import org.cabildo.fuzz.FuzzFolder;
import org.cabildo.fuzz.FuzzTime;
import org.cabildo.fuzz.Mutation;
import org.cabildo.fuzz.Outcome;

/** Whatever bytes there are, they give rows or a problem: never another exception, never a hang. */
class FileFuzzTest {
  private static final SourceLimits LIMITS =
      new SourceLimits(300, 50_000, 100_000, 100, 32 << 20, 200, 4 << 20, 60);
  private static final List<byte[]> SEEDS = SeedFiles.all();
  private static final FuzzFolder FOLDER = FuzzFolder.make();

  @AfterContainer
  static void deleteFolder() {
    FOLDER.close();
  }

  @Property(tries = 300, seed = "20261130", edgeCases = EdgeCasesMode.NONE)
  void anyFileGivesRowsOrAProblem(@ForAll("files") byte[] file) {
    Outcome.demand(() -> open(file));
  }

  @Tag("fuzz")
  @Property(tries = Integer.MAX_VALUE, edgeCases = EdgeCasesMode.NONE)
  @AddLifecycleHook(FuzzTime.class)
  void anyFileGivesRowsOrAProblemForMinutes(@ForAll("files") byte[] file) {
    Outcome.demand(() -> open(file));
  }

  @Provide
  Arbitrary<byte[]> files() {
    Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(3_000);
    return Arbitraries.frequencyOf(Tuple.of(19, Mutation.of(SEEDS, 8)), Tuple.of(1, noise));
  }

  private static void open(byte[] file) throws IOException {
    SourceFixture fixture = new SourceFixture(FOLDER.path(), LIMITS);
    Path path = fixture.write(file);
    try (SourceFile source =
        SourceFiles.open(path, fixture.scratch(), LIMITS, ReadingWatch.nobody())) {
      for (SourceTable table : source.tables()) {
        table.forEach(row -> assertThat(row.excerpt(50).length() + row.cells()).isNotNegative());
      }
    } finally {
      Files.delete(path);
    }
  }
}
