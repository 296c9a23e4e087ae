package org.cabildo.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cabildo.problem.Problem;
import org.junit.jupiter.api.Assumptions;

/** Opens files in a temporary folder and keeps what they hold. */
final class SourceFixture {
  private final Path folder;
  private final SourceLimits limits;

  SourceFixture(Path folder) {
    this(folder, SourceLimits.defaults());
  }

  SourceFixture(Path folder, SourceLimits limits) {
    this.folder = folder;
    this.limits = limits;
  }

  /** A table as read twice, both times alike. */
  record Table(
      String name,
      SourceFormat format,
      String charset,
      String delimiter,
      List<String> header,
      boolean headerInFile,
      List<List<String>> rows,
      List<SourceNote> notes,
      List<String> signs) {
    List<String> column(String name) {
      int index = header.indexOf(name);
      return rows.stream().map(r -> r.get(index)).toList();
    }

    List<String> rules() {
      return notes.stream().map(SourceNote::rule).toList();
    }

    SourceNote note(String rule) {
      return notes.stream().filter(n -> n.rule().equals(rule)).findFirst().orElseThrow();
    }
  }

  Table text(String text) {
    return only(text.getBytes(StandardCharsets.UTF_8));
  }

  Table only(byte[] file) {
    List<Table> tables = tables(file);
    assertThat(tables).hasSize(1);
    return tables.get(0);
  }

  List<Table> tables(byte[] file) {
    return tables(write(file));
  }

  List<Table> tables(Path file) {
    List<Table> tables = new ArrayList<>();
    try (SourceFile source = SourceFiles.open(file, scratch(), limits, ReadingWatch.nobody())) {
      for (SourceTable table : source.tables()) {
        List<List<String>> rows = rows(table);
        assertThat(rows(table)).isEqualTo(rows);
        tables.add(
            new Table(
                table.name(),
                table.format(),
                table.charset(),
                table.delimiter(),
                table.header(),
                table.headerInFile(),
                rows,
                table.notes(),
                IntStream.range(0, table.header().size()).mapToObj(table::sign).toList()));
      }
    }
    assertThat(left()).isEmpty();
    return tables;
  }

  Problem refused(String text) {
    return refused(text.getBytes(StandardCharsets.UTF_8));
  }

  Problem refused(byte[] file) {
    Problem problem = catchThrowableOfType(Problem.class, () -> tables(file));
    assertThat(problem).isNotNull();
    assertThat(left()).isEmpty();
    return problem;
  }

  Path write(byte[] bytes) {
    try {
      Path file = Files.createTempFile(folder, "file", ".csv");
      Files.write(file, bytes);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path scratch() {
    try {
      return Files.createDirectories(folder.resolve("scratch"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SourceLimits limits() {
    return limits;
  }

  private List<Path> left() {
    try (Stream<Path> files = Files.list(scratch())) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<List<String>> rows(SourceTable table) {
    List<List<String>> rows = new ArrayList<>();
    table.forEach(
        row -> {
          List<String> cells = new ArrayList<>();
          for (int i = 0; i < row.cells(); i++) {
            cells.add(row.cell(i));
          }
          rows.add(cells);
        });
    return rows;
  }

  /** The folder of files as cities publish them; the test is skipped where it is not. */
  static Path published() {
    return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
        .map(p -> p.resolve("shared/data"))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseGet(() -> Assumptions.abort("skipped: there is no ../shared/data here"));
  }
}
