package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cabildo.table.TableFixture.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Geometries that are empty, have more than two dimensions, or are written in rare ways. */
class GeometryEdgesTest {
  private static final String NOWHERE = "{\"type\":\"Point\",\"coordinates\":[]}";
  private static final int POINT = 1;
  private static final int MULTIPOINT = 4;
  private static final int COLLECTION = 7;
  private static final int SRID = 0x20000000;
  private static final int Z = 0x80000000;
  private static final int M = 0x40000000;

  @TempDir Path folder;

  @Test
  void emptyTextsAreGeometriesWithoutPositions() {
    assertThat(read("POINT EMPTY")).isEqualTo(NOWHERE);
    assertThat(read("point z empty")).isEqualTo(NOWHERE);
    assertThat(read("SRID=4326;POINT ZM EMPTY")).isEqualTo(NOWHERE);
    assertThat(read("POINT (NaN NaN)")).isEqualTo(NOWHERE);
    assertThat(read("MULTIPOLYGON EMPTY"))
        .isEqualTo("{\"type\":\"MultiPolygon\",\"coordinates\":[]}");
    assertThat(read("MULTIPOLYGON(EMPTY,((0 0,1 0,1 1,0 0)))"))
        .isEqualTo("{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[1,0],[1,1],[0,0]]]]}");
    assertThat(read("MULTIPOINT(EMPTY, 1 2, EMPTY)"))
        .isEqualTo("{\"type\":\"MultiPoint\",\"coordinates\":[[1,2]]}");
    assertThat(read("GEOMETRYCOLLECTION(POINT EMPTY, POINT(1 2))"))
        .isEqualTo(
            "{\"type\":\"GeometryCollection\",\"geometries\":"
                + "[{\"type\":\"Point\",\"coordinates\":[1,2]}]}");
    assertThat(read("GEOMETRYCOLLECTION(POINT EMPTY, LINESTRING EMPTY)"))
        .isEqualTo("{\"type\":\"GeometryCollection\",\"geometries\":[]}");
    assertThat(read("GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(POINT EMPTY))"))
        .isEqualTo("{\"type\":\"GeometryCollection\",\"geometries\":[]}");
  }

  @Test
  void altitudesAreKeptAndMeasuresAreNot() {
    String flat = "{\"type\":\"Point\",\"coordinates\":[-96.9,19.5]}";
    String high = "{\"type\":\"Point\",\"coordinates\":[-96.9,19.5,1417]}";
    assertThat(read("POINT(-96.9 19.5 1417)")).isEqualTo(high);
    assertThat(read("POINTZ(-96.9 19.5 1417)")).isEqualTo(high);
    assertThat(read("POINT Z (-96.9 19.5 1417)")).isEqualTo(high);
    assertThat(read("POINT ZM (-96.9 19.5 1417 7)")).isEqualTo(high);
    assertThat(read("POINT(-96.9 19.5 1417 7)")).isEqualTo(high);
    assertThat(read("POINT M (-96.9 19.5 7)")).isEqualTo(flat);
    assertThat(read("POINTM(-96.9 19.5 7)")).isEqualTo(flat);
    assertThat(read("POINT Z (-96.9 19.5 NaN)")).isEqualTo(flat);
    assertThat(read("LINESTRING M (0 0 1, 1 1 2)"))
        .isEqualTo("{\"type\":\"LineString\",\"coordinates\":[[0,0],[1,1]]}");
  }

  @Test
  void whatIsNoGeometryInDegreesStaysText() {
    for (String text :
        new String[] {
          "POINT",
          "POINT()",
          "POINT(1)",
          "POINT(1 2 3 4 5)",
          "POINT(NaN 2)",
          "POINT(1 1e999)",
          "POINT(1-2 3)",
          "POINT(500000 2160000)",
          "POINT EMPTY EMPTY",
          "POLYGON(())",
          "MULTIPOINT(1 2,)",
          "SRID=32614;POINT(1 2)",
          "CIRCULARSTRING(0 0, 1 1, 2 0)",
          "{\"type\":\"Point\",\"coordinates\":[1]}",
          "{\"type\":\"Point\",\"coordinates\":[1,2,\"x\"]}",
          "{\"type\":\"Point\",\"coordinates\":[1,2,1e999]}",
          "{\"type\":\"Point\"}"
        }) {
      assertThat(GeometryText.isGeometry(text.toCharArray(), 0, text.length())).as(text).isFalse();
    }
  }

  @Test
  void binaryIsReadInBothByteOrdersWithDimensionsAndReferenceSystem() {
    String flat = "{\"type\":\"Point\",\"coordinates\":[-96.9,19.5]}";
    String high = "{\"type\":\"Point\",\"coordinates\":[-96.9,19.5,1417]}";
    for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
      assertThat(read(hex(order, POINT, -96.9, 19.5))).isEqualTo(flat);
      assertThat(read(hex(order, POINT | SRID, 4326, -96.9, 19.5))).isEqualTo(flat);
      assertThat(read(hex(order, POINT | Z, -96.9, 19.5, 1417.0))).isEqualTo(high);
      assertThat(read(hex(order, POINT + 1000, -96.9, 19.5, 1417.0))).isEqualTo(high);
      assertThat(read(hex(order, POINT | M, -96.9, 19.5, 7.0))).isEqualTo(flat);
      assertThat(read(hex(order, POINT + 2000, -96.9, 19.5, 7.0))).isEqualTo(flat);
      assertThat(read(hex(order, POINT | Z | M, -96.9, 19.5, 1417.0, 7.0))).isEqualTo(high);
      assertThat(read(hex(order, POINT + 3000, -96.9, 19.5, 1417.0, 7.0))).isEqualTo(high);
    }
    assertThat(read(hex(ByteOrder.LITTLE_ENDIAN, POINT, 1.0, 2.0).toLowerCase(Locale.ROOT)))
        .isEqualTo("{\"type\":\"Point\",\"coordinates\":[1,2]}");
  }

  @Test
  void emptyBinaryIsAGeometryWithoutPositions() {
    ByteOrder little = ByteOrder.LITTLE_ENDIAN;
    String nowhere = hex(little, POINT, Double.NaN, Double.NaN);
    assertThat(read(nowhere)).isEqualTo(NOWHERE);
    assertThat(read(hex(little, POINT | Z, Double.NaN, Double.NaN, Double.NaN))).isEqualTo(NOWHERE);
    assertThat(read("010200000000000000"))
        .isEqualTo("{\"type\":\"LineString\",\"coordinates\":[]}");
    assertThat(read("0106000020E610000000000000"))
        .isEqualTo("{\"type\":\"MultiPolygon\",\"coordinates\":[]}");
    assertThat(read(hex(little, MULTIPOINT, 2) + nowhere + hex(little, POINT, 1.0, 2.0)))
        .isEqualTo("{\"type\":\"MultiPoint\",\"coordinates\":[[1,2]]}");
    assertThat(read(hex(little, COLLECTION, 1) + nowhere))
        .isEqualTo("{\"type\":\"GeometryCollection\",\"geometries\":[]}");
  }

  @Test
  void brokenBinaryIsNoGeometry() {
    ByteOrder little = ByteOrder.LITTLE_ENDIAN;
    String point = hex(little, POINT, 1.0, 2.0);
    for (String text :
        new String[] {
          point.substring(0, point.length() - 2),
          point + "00",
          hex(little, POINT, Double.NaN, 2.0),
          hex(little, POINT, 500_000.0, 2_160_000.0),
          hex(little, POINT | SRID, 32_614, 1.0, 2.0),
          hex(little, MULTIPOINT, -1),
          hex(little, MULTIPOINT, Integer.MAX_VALUE),
          hex(little, 8, 0),
          hex(little, MULTIPOINT, 1) + "010200000000000000"
        }) {
      assertThat(GeometryText.isGeometry(text.toCharArray(), 0, text.length())).as(text).isFalse();
    }
  }

  @Test
  void onAMapWhatIsEmptyIsNullAndWhatIsPartlyEmptyIsTheRest() throws IOException {
    String csv =
        """
        id,forma
        1,POINT EMPTY
        2,POINT Z (-96.9 19.5 1417)
        3,"{""type"":""Point"",""coordinates"":[]}"
        4,"{""type"":""MultiPoint"",""coordinates"":[[],[1,2,3,4]]}"
        5,"{""type"":""Polygon"",""coordinates"":[[]]}"
        6,"{""type"":""GeometryCollection"",""geometries"":[{""type"":""Point"",""coordinates"":[]}]}"
        """;
    try (TableFixture fixture = new TableFixture(folder)) {
      TableFile table = fixture.read(csv).file();
      assertThat(table.schema().field("forma").orElseThrow().type()).isEqualTo(FieldType.GEOMETRY);
      JsonNode features = features(fixture, table).path("features");
      for (int nowhere : new int[] {0, 2, 4, 5}) {
        assertThat(features.get(nowhere).path("geometry").isNull()).as("" + nowhere).isTrue();
      }
      assertThat(features.get(1).at("/geometry/coordinates").toString())
          .isEqualTo("[-96.9,19.5,1417]");
      assertThat(features.get(3).at("/geometry/coordinates").toString()).isEqualTo("[[1,2,3]]");
      assertThat(fixture.rows(table, ask("id", "forma IS NULL", "", ""))).isEmpty();
    }
  }

  @Test
  void aQuestionAboutAnEmptyOrHighPlaceIsToldWhatIsWanted() {
    refused("S_INTERSECTS(lugar, POLYGON EMPTY)", 29);
    refused("S_DWITHIN(lugar, POINT EMPTY, 5)", 24);
    refused("S_DWITHIN(lugar, POINT Z (1 2 3), 5)", 24);
    refused("S_DWITHIN(lugar, POINT(1 2 3), 5)", 28);
    refused("S_INTERSECTS(lugar, POLYGON((0 0 5, 1 0 5, 1 1 5, 0 0 5)))", 34);
  }

  private static void refused(String where, int position) {
    Problem problem = catchThrowableOfType(Problem.class, () -> FilterParser.where(where));
    assertThat(problem.parameters())
        .containsEntry("reason", "wrong-arguments")
        .containsEntry("position", position)
        .containsKey("suggestion");
  }

  private static JsonNode features(TableFixture fixture, TableFile table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RowStream rows = fixture.tables().features(table, TableQuery.all())) {
      GeoJsonRows.write(rows, out);
    }
    return new ObjectMapper().readTree(out.toByteArray());
  }

  private static String read(String text) {
    Optional<String> json = GeometryText.geoJson(text.toCharArray(), 0, text.length());
    assertThat(json).as(text).isPresent();
    return json.orElseThrow();
  }

  private static String hex(ByteOrder order, int kind, Number... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(64).order(order);
    bytes.put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 1 : 0)).putInt(kind);
    for (Number number : numbers) {
      if (number instanceof Integer whole) {
        bytes.putInt(whole);
      } else {
        bytes.putDouble(number.doubleValue());
      }
    }
    return HexFormat.of().withUpperCase().formatHex(bytes.array(), 0, bytes.position());
  }
}
