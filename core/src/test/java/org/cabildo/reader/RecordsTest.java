package org.cabildo.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cabildo.problem.ErrorCode.FILE_EMPTY;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.cabildo.reader.SourceFixture.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON, GeoJSON and KML. */
class RecordsTest {
  private static final List<String> NAMES = List.of("id", "zona", "n");
  @TempDir Path folder;
  private SourceFixture fixture;

  @BeforeEach
  void open() {
    fixture = new SourceFixture(folder);
  }

  @Test
  void readsRecordsWhereverTheyAre() {
    String records =
        "[{\"id\":1,\"zona\":\"Centro\",\"n\":5},{\"id\":2,\"zona\":\"Norte\",\"n\":null}]";
    for (String text :
        List.of(
            records,
            "{\"data\":" + records + "}",
            "{\"help\":\"x\",\"success\":true,\"result\":{\"fields\":[{\"id\":\"_id\"},{\"id\":\"zona\"},{\"id\":\"n\"}],\"records\":"
                + records
                + ",\"total\":2}}",
            "{\"meta\":{\"a\":[1,2,3,4]},\"padron\":" + records + "}",
            records.substring(1, records.length() - 1).replace("},{", "}\n{"))) {
      Table table = fixture.text(text);
      assertThat(table.header()).as(text).isEqualTo(NAMES);
      assertThat(table.rows())
          .containsExactly(List.of("1", "Centro", "5"), List.of("2", "Norte", ""));
    }
    assertThat(fixture.text(records).format()).isEqualTo(SourceFormat.JSON);
  }

  @Test
  void membersOfAnObjectThatAreRecordsAreATable() {
    Table table =
        fixture.text(
            "{\"087\":{\"zona\":\"Centro\",\"n\":5},\"038\":{\"n\":7,\"zona\":\"Norte\"}}");
    assertThat(table.header()).containsExactly("id", "zona", "n");
    assertThat(table.rows())
        .containsExactly(List.of("087", "Centro", "5"), List.of("038", "Norte", "7"));
    assertThat(table.format()).isEqualTo(SourceFormat.JSON);
    Table years =
        fixture.text("{\"total\":2,\"data\":{\"A\":{\"id\":1,\"n\":2},\"B\":{\"id\":3,\"n\":4}}}");
    assertThat(years.header()).containsExactly("key", "id", "n");
    assertThat(years.rows()).containsExactly(List.of("A", "1", "2"), List.of("B", "3", "4"));
    Table one =
        fixture.text("{\"lugar\":{\"calle\":\"Juárez\"},\"punto\":{\"x\":-96.9,\"y\":19.5}}");
    assertThat(one.header()).containsExactly("lugar.calle", "punto.x", "punto.y");
  }

  @Test
  void columnsThatStandOneBehindTheOtherAreATable() {
    for (String text :
        List.of(
            "{\"zona\":{\"0\":\"Centro\",\"1\":null},\"n\":{\"0\":5,\"1\":7.501}}",
            "{\"zona\":[\"Centro\",null],\"n\":[5,7.501]}",
            "{\"ok\":true,\"data\":{\"zona\":[\"Centro\",null],\"n\":[5,7.501]}}")) {
      Table table = fixture.text(text);
      assertThat(table.header()).as(text).containsExactly("zona", "n");
      assertThat(table.rows()).containsExactly(List.of("Centro", "5"), List.of("", "7.501"));
    }
    assertThat(fixture.text("{\"zona\":[\"Centro\",\"Norte\"],\"n\":[5]}").rows()).hasSize(1);
  }

  @Test
  void anArrayOfValuesIsOneColumn() {
    assertThat(fixture.text("[1, -2.5, 3]").rows())
        .containsExactly(List.of("1"), List.of("-2.5"), List.of("3"));
    assertThat(fixture.text("[true, \"b\", null]").header()).containsExactly("value");
    assertThat(fixture.text("[1990],[1991]\n[5],[7]\n").format()).isEqualTo(SourceFormat.CSV);
  }

  @Test
  void membersOfMembersAreColumnsAndArraysAreText() {
    Table table =
        fixture.text(
            """
            {"id": 1, "lugar": {"calle": "Juárez", "punto": {"x": -96.9, "y": 1.95e1}}, "lineas": [1, "b"]}
            {"id": 2, "extra": true}
            """);
    assertThat(table.format()).isEqualTo(SourceFormat.NDJSON);
    assertThat(table.header())
        .containsExactly("id", "lugar.calle", "lugar.punto.x", "lugar.punto.y", "lineas", "extra");
    assertThat(table.rows())
        .containsExactly(
            List.of("1", "Juárez", "-96.9", "19.5", "[1,\"b\"]", ""),
            List.of("2", "", "", "", "", "true"));
  }

  @Test
  void shapesWithinRecordsAreOneCell() {
    Table table =
        fixture.text(
            """
            [{"n": 1, "lugar": {"type": "Point", "coordinates": [-96.9, 19.5]}},
             {"n": 2, "lugar": {"coordinates": [-97, 20], "type": "Point"}},
             {"n": 3, "lugar": {"type": "Point", "radio": {"type": "Polygon", "m": 5}}}]
            """);
    assertThat(table.header())
        .containsExactly("n", "lugar", "lugar.type", "lugar.radio.type", "lugar.radio.m");
    assertThat(table.rows())
        .containsExactly(
            List.of("1", "{\"type\":\"Point\",\"coordinates\":[-96.9,19.5]}", "", "", ""),
            List.of("2", "{\"coordinates\":[-97,20],\"type\":\"Point\"}", "", "", ""),
            List.of("3", "", "Point", "Polygon", "5"));
  }

  @Test
  void theSeriesOfTheOnlyRecordIsTheTable() {
    String data = "[{\"t\":\"2020\",\"v\":1},{\"t\":\"2021\",\"v\":2},{\"t\":\"2022\",\"v\":3}]";
    for (String text :
        List.of(
            "{\"bmx\":{\"series\":[{\"id\":\"SF1\",\"datos\":" + data + "}]}}",
            "[{\"id\":\"SF1\",\"lugar\":{\"serie\":" + data + "}}]",
            "[{\"page\":1,\"total\":3}," + data + "]")) {
      Table table = fixture.text(text);
      assertThat(table.header()).as(text).containsExactly("t", "v");
      assertThat(table.rows()).hasSize(3);
    }
    String several = "[{\"id\":1,\"a\":" + data + ",\"b\":[{\"x\":1}]}]";
    assertThat(fixture.text(several).header()).containsExactly("id", "a", "b");
    String feature =
        "[{\"type\":\"Feature\",\"properties\":{\"a\":" + data + "},\"geometry\":null}]";
    assertThat(fixture.text(feature).rows()).hasSize(1);
  }

  @Test
  void sharedBordersAreRefused() {
    String topology = "{\"type\":\"Topology\",\"arcs\":[[[0,0]]],\"objects\":{\"a\":{}}}";
    assertThat(fixture.refused(topology).parameters()).containsEntry("what", "topojson");
  }

  @Test
  void arraysOfArraysHaveTheirHeaderFound() {
    Table table = fixture.text("[[\"id\",\"zona\",\"n\"],[1,\"Centro\",5],[2,\"Norte\",7]]");
    assertThat(table.header()).isEqualTo(NAMES);
    assertThat(table.rows())
        .containsExactly(List.of("1", "Centro", "5"), List.of("2", "Norte", "7"));
  }

  @Test
  void arraysOfArraysHaveTheNamesThatStandBesideThem() {
    String rows = "[[\"014\", 2], [\"015\", null]]";
    for (String json :
        List.of(
            "{\"fields\": [{\"type\": \"text\", \"id\": \"cp\"}, {\"id\": \"n\"}], \"records\": %s}",
            "{\"meta\": {\"view\": {\"columns\": [{\"id\": -1, \"name\": \"cp\", \"tags\": []},"
                + " {\"name\": \"n\"}]}}, \"data\": %s}",
            "{\"columns\": [\"cp\", \"n\"], \"index\": [0, 1], \"data\": %s}",
            "{\"data\": %s, \"columns\": [\"cp\", \"n\"]}")) {
      Table table = fixture.text(json.formatted(rows));
      assertThat(table.header()).as(json).containsExactly("cp", "n");
      assertThat(table.rows()).containsExactly(List.of("014", "2"), List.of("015", ""));
    }
    assertThat(fixture.text("{\"columns\": [\"cp\"], \"data\": " + rows + "}").rules())
        .containsExactly("no-header");
  }

  @Test
  void whatPythonWritesForNoNumberIsAbsent() {
    assertThat(fixture.text("[{\"a\":NaN,\"b\":1.5},{\"a\":2,\"b\":-Infinity}]").rows())
        .containsExactly(List.of("", "1.5"), List.of("2", ""));
  }

  @Test
  void charsetsOfJsonAreReadToo() {
    byte[] latin = "[{\"año\":\"2020\",\"n\":\"Peña\"}]".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(fixture.only(latin).rows()).containsExactly(List.of("2020", "Peña"));
    byte[] wide = "\uFEFF[{\"año\":\"2020\"}]".getBytes(StandardCharsets.UTF_16LE);
    assertThat(fixture.only(wide).header()).containsExactly("año");
  }

  @Test
  void featuresGiveTheirPropertiesAndTheirShapeLast() {
    String feature =
        "{\"type\":\"Feature\",\"id\":7,\"geometry\":{\"type\":\"Point\",\"coordinates\":[-96.9,19.5]},\"properties\":{\"nombre\":\"Parque\",\"m2\":120}}";
    for (String text :
        List.of(
            "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}",
            feature,
            feature + "\n" + feature)) {
      Table table = fixture.text(text);
      assertThat(table.format()).isEqualTo(SourceFormat.GEOJSON);
      assertThat(table.header()).containsExactly("id", "nombre", "m2", "geometry");
      assertThat(table.rows().get(0))
          .containsExactly(
              "7", "Parque", "120", "{\"type\":\"Point\",\"coordinates\":[-96.9,19.5]}");
    }
  }

  @Test
  void placemarksGiveTheirDataAndTheirShapeLast() {
    Table table =
        fixture.text(
            """
            <?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder>
            <Placemark><name>Centro</name><description><![CDATA[<b>x</b>]]></description>
            <ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="cve">014</SimpleData></SchemaData></ExtendedData>
            <MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>
              -96,19 -97,19,0 -97,20 -96,19</coordinates></LinearRing></outerBoundaryIs></Polygon>
            <Point><coordinates>-96.5,19.5</coordinates></Point></MultiGeometry></Placemark>
            <Placemark><name>Norte</name><Point><coordinates>nada</coordinates></Point></Placemark>
            </Folder></Document></kml>
            """);
    assertThat(table.header()).containsExactly("name", "description", "cve", "geometry");
    assertThat(table.rows().get(0))
        .containsExactly(
            "Centro",
            "<b>x</b>",
            "014",
            "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Polygon\",\"coordinates\":[[[-96,19],[-97,19,0],[-97,20],[-96,19]]]},{\"type\":\"Point\",\"coordinates\":[-96.5,19.5]}]}");
    assertThat(table.rows().get(1)).containsExactly("Norte", "", "", "");
    assertThat(table.rules()).containsExactly("geometry-unreadable");
  }

  @Test
  void noRecordsAreAnEmptyFile() {
    for (String text :
        List.of("[]", "{\"data\":[]}", "{\"type\":\"FeatureCollection\",\"features\":[]}")) {
      assertThat(fixture.refused(text).code()).as(text).isEqualTo(FILE_EMPTY);
    }
    assertThat(fixture.refused("<kml xmlns='http://www.opengis.net/kml/2.2'/>").code())
        .isEqualTo(FILE_EMPTY);
  }

  @Test
  void bracketsInATextDoNotMakeItJson() {
    assertThat(fixture.text("[1990],[1991]\n1,2\n3,4\n").format()).isEqualTo(SourceFormat.CSV);
    assertThat(fixture.text("{a};{b}\n1;2\n3;4\n").format()).isEqualTo(SourceFormat.CSV);
  }

  @Test
  void aFirstRecordOfLabelsNamesTheColumns() {
    String rows =
        ",{\"C\":\"3100\",\"N\":\"Abaet\",\"V\":\"5\"},{\"C\":\"3101\",\"N\":\"Zona\",\"V\":\"...\"}]";
    Table table =
        fixture.text(
            "[{\"C\":\"Município (Código)\",\"N\":\"Município\",\"V\":\"Valor\"}"
                + rows.replace("\"...\"", "\"7\""));
    assertThat(table.header()).containsExactly("Município (Código)", "Município", "Valor");
    assertThat(table.rows())
        .containsExactly(List.of("3100", "Abaet", "5"), List.of("3101", "Zona", "7"));
    assertThat(table.rules()).containsExactly("multi-row-header");
    Table alike =
        fixture.text(
            "[{\"C\":\"Valor\",\"N\":\"Nome\",\"V\":\"Valor\"}" + rows.replace("...", "7"));
    assertThat(alike.header()).containsExactly("C / Valor", "N / Nome", "V / Valor");
    Table one = fixture.text("[{\"C\":\"9\",\"N\":\"Nome\",\"V\":\"falta\"}" + rows);
    assertThat(one.header()).containsExactly("C", "N", "V");
    assertThat(one.rows()).hasSize(3);
    Table less = fixture.text("[{\"C\":\"a\",\"V\":\"b\"}" + rows.replace("...", "7"));
    assertThat(less.rows()).hasSize(3);
  }

  @Test
  void sequencesOfTextsAreLines() {
    Table table =
        fixture.text(
            "\u001e{\"id\":1,\"zona\":\"Centro\"}\n\u001e{\"id\":2,\n\"zona\":\"Norte\"}\n");
    assertThat(table.format()).isEqualTo(SourceFormat.NDJSON);
    assertThat(table.rows()).containsExactly(List.of("1", "Centro"), List.of("2", "Norte"));
    assertThat(fixture.refused("[{\"a\":\"x\u001ey\"}]").code())
        .isEqualTo(org.cabildo.problem.ErrorCode.FILE_UNREADABLE);
  }
}
