package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files as cities publish them, where the folder {@code ../shared/data} is there. */
class RealFilesTest {
  @TempDir static Path folder;
  private static TableFixture fixture;

  @BeforeAll
  static void open() {
    fixture = new TableFixture(folder);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @TestFactory
  Stream<DynamicTest> csvSpectrumIsReadAsItsAuthorsSay() throws IOException {
    Path spectrum = data().resolve("csv-spectrum");
    List<Path> files;
    try (Stream<Path> all = Files.list(spectrum)) {
      files = all.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
    }
    return files.stream()
        .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> spectrum(f)));
  }

  @TestFactory
  Stream<DynamicTest> publishedFilesHaveTheirRowsNamesTypesAndEmptyCells() throws IOException {
    Path data = data();
    JsonNode expected = new ObjectMapper().readTree(data.resolve("expected.json").toFile());
    return expected.properties().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> real(data.resolve(e.getKey()), e)));
  }

  @Test
  void theLampsOfMadridAreCountedInThousands() {
    Path ods = data().resolve("es/madrid/puntos_luz_distritos_MAD2014.ods");
    ImportedTable table = fixture.tables().read(ods, Optional.empty(), List.of());
    assertThat(
            fixture.rows(
                table.file(), TableFixture.ask("sum(total_puntos_de_luz) as n", "", "", "")))
        .containsExactly(Map.of("n", 235_057L));
  }

  private static void spectrum(Path csv) throws IOException {
    Path json = csv.resolveSibling(csv.getFileName().toString().replace(".csv", ".json"));
    // Some copies of the corpus lost the carriage returns of two files.
    boolean returns = Files.readString(csv).indexOf('\r') >= 0;
    List<List<String>> expected = new ArrayList<>();
    for (JsonNode row : new ObjectMapper().readTree(json.toFile())) {
      expected.add(
          StreamSupport.stream(row.spliterator(), false)
              .map(JsonNode::asText)
              .map(t -> returns ? t : t.replace("\r\n", "\n"))
              .toList());
    }
    ImportedTable table = fixture.tables().read(csv, Optional.empty(), List.of());
    List<List<String>> found =
        fixture.rows(table.file(), TableQuery.all()).stream()
            .map(r -> r.values().stream().map(RealFilesTest::text).toList())
            .toList();
    assertThat(found).isEqualTo(expected);
    assertThat(table.report().rejected()).isZero();
  }

  private static void real(Path csv, Map.Entry<String, JsonNode> entry) {
    JsonNode expected = entry.getValue();
    ImportedTable table = fixture.tables().read(csv, Optional.empty(), List.of());
    assertThat(table.report().delimiter()).isEqualTo(expected.get("delimiter").asText());
    assertThat(table.file().rows()).isEqualTo(expected.get("dataRows").asLong());
    List<Field> fields = table.file().schema().fields();
    JsonNode columns = expected.get("columns");
    assertThat(fields).hasSize(columns.size());
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      JsonNode column = columns.get(i);
      String title = column.get("name").asText("").strip();
      assertThat(field.title()).isEqualTo(title.isEmpty() ? field.name() : title);
      String type = column.get("type").asText();
      assertThat(field.type()).as(title).isEqualTo(type(type));
      assertThat(field.statistics().empty()).as(title).isEqualTo(column.get("nulls").asLong());
      reason(type)
          .ifPresent(
              rule ->
                  assertThat(table.report().findings())
                      .anyMatch(f -> f.column().equals(field.name()) && f.rule().equals(rule)));
    }
  }

  private static FieldType type(String name) {
    return switch (name.split("\\(", 2)[0]) {
      case "integer" -> FieldType.INTEGER;
      case "decimal" -> FieldType.NUMBER;
      case "boolean" -> FieldType.BOOLEAN;
      case "date" -> FieldType.DATE;
      case "timestamp" -> FieldType.DATETIME;
      case "duration" -> FieldType.DURATION;
      case "text", "code", "grouped", "empty" -> FieldType.STRING;
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** What the publisher is told of a column that stays text. */
  private static Optional<String> reason(String type) {
    if (type.startsWith("text(mixed")) {
      return Optional.of("mixed-types");
    }
    if (type.startsWith("grouped")) {
      return Optional.of("grouped-digits");
    }
    return type.startsWith("code") ? Optional.of("leading-zeros") : Optional.empty();
  }

  private static String text(Object value) {
    return value == null ? "" : Values.text(value);
  }

  private static Path data() {
    Optional<Path> data =
        Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
            .map(p -> p.resolve("shared/data"))
            .filter(Files::isDirectory)
            .findFirst();
    Assumptions.assumeTrue(data.isPresent(), "skipped: there is no ../shared/data here");
    return data.get();
  }
}
