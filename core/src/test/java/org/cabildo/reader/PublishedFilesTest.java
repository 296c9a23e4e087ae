package org.cabildo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cabildo.reader.SourceFixture.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files as cities publish them, where the folder {@code ../shared/data} is there. */
class PublishedFilesTest {
  /** The first is the second wherever no byte from 80 to 9F occurs. */
  private static final Set<String> WESTERN = Set.of("ISO-8859-1", "windows-1252");

  @TempDir Path folder;
  private SourceFixture fixture;

  @BeforeEach
  void open() {
    fixture = new SourceFixture(folder);
  }

  @TestFactory
  Stream<DynamicTest> delimitedFilesHaveTheirCharsetDelimiterNamesAndRows() throws IOException {
    Path data = SourceFixture.published();
    JsonNode expected = new ObjectMapper().readTree(data.resolve("expected.json").toFile());
    return expected.properties().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(data.resolve(e.getKey()), e)));
  }

  private void check(Path file, Map.Entry<String, JsonNode> entry) {
    JsonNode expected = entry.getValue();
    Table table = fixture.tables(file).get(0);
    String charset = expected.get("charset").asText();
    assertThat(table.charset()).isIn(WESTERN.contains(charset) ? WESTERN : Set.of(charset));
    assertThat(table.delimiter()).isEqualTo(expected.get("delimiter").asText());
    assertThat(table.headerInFile()).isEqualTo(expected.get("header").asBoolean());
    assertThat(table.rows()).hasSize(expected.get("dataRows").asInt());
    JsonNode columns = expected.get("columns");
    assertThat(table.header()).hasSize(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      JsonNode column = columns.get(i);
      int index = i;
      if (table.headerInFile()) {
        assertThat(table.header().get(i)).isEqualTo(column.get("name").asText().strip());
      }
      List<String> values = table.rows().stream().map(r -> r.get(index)).toList();
      assertThat(values.stream().filter(v -> !v.isBlank()).count())
          .as(table.header().get(i))
          .isGreaterThanOrEqualTo(values.size() - column.get("nulls").asLong());
      for (JsonNode sample : column.get("sample")) {
        assertThat(values).anyMatch(v -> v.strip().startsWith(sample.asText().strip()));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> csvSpectrumIsReadAsItsAuthorsSay() throws IOException {
    Path spectrum = SourceFixture.published().resolve("csv-spectrum");
    List<Path> files;
    try (Stream<Path> all = Files.list(spectrum)) {
      files = all.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
    }
    return files.stream()
        .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> spectrum(f)));
  }

  private void spectrum(Path csv) throws IOException {
    Path json = csv.resolveSibling(csv.getFileName().toString().replace(".csv", ".json"));
    boolean returns = Files.readString(csv).indexOf('\r') >= 0; // some copies lost them
    List<List<String>> expected = new ArrayList<>();
    for (JsonNode row : new ObjectMapper().readTree(json.toFile())) {
      expected.add(
          StreamSupport.stream(row.spliterator(), false)
              .map(JsonNode::asText)
              .map(t -> returns ? t : t.replace("\r\n", "\n"))
              .toList());
    }
    assertThat(fixture.tables(csv).get(0).rows()).isEqualTo(expected);
    Table same = fixture.tables(json).get(0);
    assertThat(same.format()).isEqualTo(SourceFormat.JSON);
    assertThat(same.rows()).hasSameSizeAs(expected);
  }

  @Test
  void aWorkbookWithTitlesAndMergedHeadersGivesBothItsTables() {
    List<Table> tables =
        fixture.tables(
            SourceFixture.published().resolve("mx/zapopan/DELITOS Y FALTAS ADMIN_EXCEL.xlsx"));
    assertThat(tables).extracting(Table::name).containsExactly("HECHOS", "DETENIDOS");
    assertThat(tables).extracting(t -> t.rows().size()).containsExactly(4_906, 4_936);
    for (Table table : tables) {
      assertThat(table.header())
          .containsExactly(
              "FECHA", "CALLE", "CRUCE", "COLONIA", "X", "Y", "DELITO", "TIPO", "FUENTE");
      assertThat(table.column("FECHA")).allMatch(d -> d.matches("2014-0[123]-\\d\\d"));
      assertThat(table.note("footer").value()).startsWith("ELABORÓ:");
      assertThat(table.note("title-line").value()).contains("FALTAS ADMINISTRATIVAS");
    }
    assertThat(tables.get(0).rows().get(0))
        .startsWith("2014-01-01", "JUAN GARCIA", "CASIANO TORRES")
        .contains("672382.394399999", "2296059.5479");
  }

  @Test
  void aSpreadsheetWithTwoHeadersAYearAndATotalGivesItsDistricts() {
    Table table =
        fixture
            .tables(SourceFixture.published().resolve("es/madrid/puntos_luz_distritos_MAD2014.ods"))
            .get(0);
    assertThat(table.header())
        .hasSize(9)
        .contains("Total / Puntos de luz", "LED / Potencia total (kW)");
    assertThat(table.rows()).hasSize(22);
    List<String> districts = table.rows().stream().map(r -> r.get(0).strip()).toList();
    IntStream.rangeClosed(1, 21)
        .forEach(n -> assertThat(districts.get(n - 1)).startsWith("%02d. ".formatted(n)));
    assertThat(districts.get(21)).isEqualTo("Alumbrado monumentos");
    assertThat(table.note("total-row-left-out").value()).contains("235.057");
    assertThat(table.rules()).contains("year-row", "footer", "multi-row-header");
  }

  @Test
  void mapsGiveTheirPlacesAndShapes() {
    Path data = SourceFixture.published();
    Table route = fixture.tables(data.resolve("mx/xalapa-mapaton/rutas-xalapa.kml")).get(0);
    assertThat(route.format()).isEqualTo(SourceFormat.KML);
    assertThat(route.rows()).hasSize(97);
    assertThat(route.header()).startsWith("name", "id", "desc").endsWith("geometry");
    assertThat(route.column("geometry").stream().filter(g -> g.contains("\"Point\""))).hasSize(96);
    Path boundaries = data.resolve("mx/boundaries");
    Table jalisco = fixture.tables(boundaries.resolve("municipalities_14_jalisco.geojson")).get(0);
    assertThat(jalisco.format()).isEqualTo(SourceFormat.GEOJSON);
    assertThat(jalisco.rows()).hasSize(125);
    assertThat(jalisco.header())
        .containsExactly("id", "state_code", "mun_code", "mun_name", "geometry");
    assertThat(jalisco.rows())
        .anyMatch(r -> r.get(2).equals("39") && r.get(3).equals("Guadalajara"));
    assertThat(
            fixture.tables(boundaries.resolve("municipalities_30_veracruz.geojson")).get(0).rows())
        .hasSize(212);
  }
}
