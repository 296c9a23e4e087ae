package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cabildo.table.FieldType.NUMBER;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Columns that are given whole, read in tables of a folder that is there for one class of tests.
 */
final class TypedColumns implements BeforeAllCallback, AfterAllCallback {
  private Path folder;
  private TableFixture fixture;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("typed-columns");
    fixture = new TableFixture(folder);
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    fixture.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  TableFixture tables() {
    return fixture;
  }

  /** A column whose name says nothing. */
  Column of(String... cells) {
    return named("valor", cells);
  }

  Column named(String header, String... cells) {
    return file(header + "\tn", Arrays.stream(cells).map(c -> c + "\tx").toArray(String[]::new));
  }

  /** The first column of a file. */
  Column file(String header, String... lines) {
    return new Column(fixture, fixture.read(header + "\n" + String.join("\n", lines) + "\n"));
  }

  Column quoted(String cell) {
    return new Column(fixture, fixture.read("valor,n\n\"" + cell.replace("\"", "\"\"") + "\",1\n"));
  }

  /** The first column of a table that was read. */
  Column first(ImportedTable table) {
    return new Column(fixture, table);
  }

  TableSchema schema(String header, String... lines) {
    return file(header, lines).table().file().schema();
  }

  /** The first column of a table that was read. */
  record Column(TableFixture fixture, ImportedTable table) {
    FieldType type() {
      return table.file().schema().fields().get(0).type();
    }

    Column is(FieldType type, Object... values) {
      assertThat(type()).as(Arrays.toString(values)).isEqualTo(type);
      String name = table.file().schema().fields().get(0).name();
      List<Object> found =
          fixture.rows(table.file(), TableQuery.all()).stream().map(r -> r.get(name)).toList();
      List<Object> expected =
          Arrays.stream(values)
              .map(v -> type == NUMBER && v != null ? new BigDecimal((String) v) : v)
              .collect(Collectors.toList());
      assertThat(found).isEqualTo(expected);
      return this;
    }

    Column unit(String unit) {
      return unit(unit, "unit");
    }

    Column unit(String unit, String rule) {
      assertThat(table.file().schema().fields().get(0).unit()).contains(unit);
      return says(rule);
    }

    Column says(String rule) {
      assertThat(table.report().findings()).extracting(ImportReport.Finding::rule).contains(rule);
      return this;
    }
  }
}
