package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cabildo.table.TableFixture.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cabildo.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoJsonRowsTest {
  @TempDir Path folder;
  private TableFixture fixture;

  @BeforeEach
  void open() {
    fixture = new TableFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aPointIsTheGeometryLongitudeFirstAndTheOtherColumnsAreTheProperties() throws Exception {
    TableFile table =
        fixture
            .read(
                """
                id,lugar,watts
                1,"19.543210, -96.927654",70
                2,,40
                3,"-34.603722, -58.381592",
                """)
            .file();
    assertThat(text(table, TableQuery.all()))
        .isEqualTo(
            "{\"type\":\"FeatureCollection\",\"features\":["
                + "{\"type\":\"Feature\",\"geometry\":"
                + "{\"type\":\"Point\",\"coordinates\":[-96.927654,19.54321]},"
                + "\"properties\":{\"id\":1,\"watts\":70}},"
                + "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"id\":2,\"watts\":40}},"
                + "{\"type\":\"Feature\",\"geometry\":"
                + "{\"type\":\"Point\",\"coordinates\":[-58.381592,-34.603722]},"
                + "\"properties\":{\"id\":3,\"watts\":null}}]}");
  }

  @Test
  void theGeometryIsThereAlsoWhenItIsNotSelectedAndTheQueryCounts() throws Exception {
    TableFile table =
        fixture.read("id,lugar,watts\n1,\"19.54, -96.92\",70\n2,\"19.55, -96.93\",40\n").file();
    JsonNode found = read(table, ask("watts as w", "watts > 50", "", ""));
    assertThat(found.at("/features")).hasSize(1);
    assertThat(found.at("/features/0/properties").toString()).isEqualTo("{\"w\":70}");
    assertThat(found.at("/features/0/geometry/coordinates/0").asDouble()).isEqualTo(-96.92);
    JsonNode ordered = read(table, ask("id", "", "", "watts"));
    assertThat(ordered.at("/features/0/properties/id").asInt()).isEqualTo(2);
    JsonNode groups = read(table, ask("lugar, count(*) as n", "", "lugar", ""));
    assertThat(groups.at("/features/1/properties").toString()).isEqualTo("{\"n\":1}");
  }

  @Test
  void twoColumnsOfDegreesAreAPointAndZeroZeroIsNone() throws Exception {
    TableFile table =
        fixture
            .read("id,latitud,longitud\n1,19.52612345678,-96.93122\n2,,-96.9\n3,0.0,0.0\n")
            .file();
    assertThat(table.schema().coordinates()).isPresent();
    JsonNode found = read(table, TableQuery.all());
    assertThat(found.at("/features/0/geometry/coordinates").toString())
        .isEqualTo("[-96.93122,19.5261235]");
    assertThat(found.at("/features/0/properties").toString()).isEqualTo("{\"id\":1}");
    assertThat(found.at("/features/1/geometry").isNull()).isTrue();
    assertThat(found.at("/features/2/geometry").isNull()).isTrue();
    JsonNode groups =
        read(table, ask("latitud, longitud, count(*) as n", "id = 1", "latitud, longitud", ""));
    assertThat(groups.at("/features/0/geometry/type").asText()).isEqualTo("Point");
    assertThat(groups.at("/features/0/properties").toString()).isEqualTo("{\"n\":1}");
  }

  @Test
  void geometriesAreRoundedAndTheirRingsTurnTheRightWay() throws Exception {
    TableFile table =
        fixture
            .read(
                """
                id,forma
                1,"POLYGON((0 0, 0 10, 10 10, 10 0, 0 0),(2 2, 4 2, 4 4, 2 4, 2 2))"
                2,"LINESTRING(-96.123456789 19.5, -96.2 19.6)"
                3,"{""type"":""MultiPoint"",""coordinates"":[]}"
                """)
            .file();
    JsonNode found = read(table, TableQuery.all());
    assertThat(found.at("/features/0/geometry/coordinates").toString())
        .isEqualTo("[[[0,0],[10,0],[10,10],[0,10],[0,0]],[[2,2],[2,4],[4,4],[4,2],[2,2]]]");
    assertThat(found.at("/features/1/geometry/coordinates").toString())
        .isEqualTo("[[-96.1234568,19.5],[-96.2,19.6]]");
    assertThat(found.at("/features/2/geometry").isNull()).isTrue();
  }

  @Test
  void aSampleIsOfAllTheRowsThatMatchAndTheSameEachTime() {
    StringBuilder csv = new StringBuilder("id,lugar\n");
    for (int i = 1; i <= 20_000; i++) {
      csv.append(i).append(String.format(Locale.ROOT, ",\"19.%05d, -96.92345\"%n", i));
    }
    TableFile table = fixture.read(csv.toString()).file();
    List<Long> all = sampled(table, "", 20_000);
    assertThat(all).hasSize(100).isEqualTo(sampled(table, "", 20_000));
    List<Long> half = sampled(table, "id > 10000", 10_000);
    assertThat(half).hasSize(100).allMatch(id -> id > 10_000);
    for (int tenth = 0; tenth < 10; tenth++) {
      long from = tenth * 2_000L;
      assertThat(all.stream().filter(id -> id > from && id <= from + 2_000)).hasSizeBetween(5, 15);
      long later = 10_000 + tenth * 1_000L;
      assertThat(half.stream().filter(id -> id > later && id <= later + 1_000))
          .hasSizeBetween(5, 15);
    }
    assertThat(sampled(table, "id < 6", 5)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
  }

  private List<Long> sampled(TableFile table, String where, long total) {
    List<Long> ids = new ArrayList<>();
    try (RowStream rows = fixture.tables().sample(table, ask("id", where, "", "id"), 100)) {
      assertThat(rows.total()).isEqualTo(total);
      while (rows.next()) {
        assertThat(rows.value(0)).isInstanceOf(GeoPoint.class);
        ids.add((Long) rows.value(1));
      }
    }
    return ids;
  }

  @Test
  void rowsThatAreNowhereAreAProblemInWords() {
    TableFile nowhere = fixture.read("id,zona\n1,Centro\n").file();
    Problem problem =
        catchThrowableOfType(
            Problem.class, () -> fixture.tables().features(nowhere, TableQuery.all()).close());
    assertThat(problem.parameters()).containsEntry("reason", "no-place");
    assertThat(problem.detail(Locale.forLanguageTag("es"))).contains("dónde está cada fila");
    assertThat(problem.detail(Locale.ENGLISH)).contains("where each row is");
    TableFile lamps = fixture.read("id,lugar\n1,\"19.54, -96.92\"\n").file();
    TableQuery counted = ask("count(*) as n", "", "", "");
    assertThat(
            catchThrowableOfType(
                Problem.class, () -> fixture.tables().features(lamps, counted).close()))
        .isNotNull();
  }

  private JsonNode read(TableFile table, TableQuery query) throws IOException {
    return new ObjectMapper().readTree(text(table, query));
  }

  private String text(TableFile table, TableQuery query) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RowStream rows = fixture.tables().features(table, query)) {
      GeoJsonRows.write(rows, out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
