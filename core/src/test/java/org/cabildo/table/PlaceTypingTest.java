package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cabildo.table.FieldType.GEOMETRY;
import static org.cabildo.table.FieldType.GEOPOINT;
import static org.cabildo.table.FieldType.NUMBER;
import static org.cabildo.table.FieldType.STRING;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Places and geometries, in one column or in two. */
class PlaceTypingTest {
  @RegisterExtension private static final TypedColumns columns = new TypedColumns();

  @Test
  void placesAreReadInOneColumn() {
    columns
        .of("20.66194, -103.349483", "(19.43;-99.13)")
        .is(GEOPOINT, new GeoPoint(20.66194, -103.349483), new GeoPoint(19.43, -99.13));
    columns
        .of("-103.349483 20.66194", "-99.13, 19.43")
        .is(GEOPOINT, new GeoPoint(20.66194, -103.349483), new GeoPoint(19.43, -99.13));
    columns.of("1,5", "2,5").is(NUMBER, "1.5", "2.5");
  }

  @Test
  void placesMayHaveDecimalCommas() {
    columns
        .of("-34,6037 -58,3816", "-34,6100; -58,3900", "-34,6200, -58,4000")
        .is(
            GEOPOINT,
            new GeoPoint(-34.6037, -58.3816),
            new GeoPoint(-34.61, -58.39),
            new GeoPoint(-34.62, -58.4));
    columns.of("12,50 13,25", "1,50 2,25").is(STRING, "12,50 13,25", "1,50 2,25");
    columns
        .of("-34,6037,-58,3816", "-34,61,-58,39")
        .is(STRING, "-34,6037,-58,3816", "-34,61,-58,39");
  }

  @Test
  void degreesMinutesAndSecondsAreDecimalDegrees() {
    columns
        .named("latitud", "19°32'24.5\"N", "19º 32′ 24″ s", "0°30,6’ N", "")
        .is(NUMBER, "19.5401389", "-19.54", "0.51", null)
        .unit("°", "degrees");
    columns
        .named("lon", "96°55'38\"W", "96° 55' 38'' O", "2°30'E", "-")
        .is(NUMBER, "-96.9272222", "-96.9272222", "2.5", null)
        .unit("°", "degrees");
    for (String other :
        List.of("96°55'38\"W", "91°00'00\"N", "19°60'00\"N", "19°32'24\"", "19.5401", "Calle 5")) {
      columns
          .of("19°32'24.5\"N", "19°32'24\"N", other)
          .is(STRING, "19°32'24.5\"N", "19°32'24\"N", other);
    }
    TableSchema schema =
        columns.schema("latitud\tlongitud", "19°32'24\"N\t96°55'38\"W", "19°30'N\t96°W");
    assertThat(schema.fields()).extracting(Field::type).containsExactly(NUMBER, STRING);
    assertThat(
            columns
                .schema("latitud\tlongitud", "19°32'24\"N\t96°55'38\"W", "19°30'N\t96°30'O")
                .coordinates())
        .contains(new Coordinates("latitud", "longitud"));
  }

  @Test
  void placesMayBeInDegreesMinutesAndSeconds() {
    columns
        .of("19°32'24\"N 96°55'30\"W", "96° 55' 30\" O, 19° 32' 24\" N")
        .is(GEOPOINT, new GeoPoint(19.54, -96.925), new GeoPoint(19.54, -96.925));
    columns
        .of("19°32'24\"N 19°32'24\"N", "19°32'24\"N96°55'30\"W")
        .is(STRING, "19°32'24\"N 19°32'24\"N", "19°32'24\"N96°55'30\"W");
  }

  @Test
  void geometriesBecomeGeoJson() {
    String point = "{\"type\":\"Point\",\"coordinates\":[-99.13,19.43]}";
    columns
        .of("POINT(-99.13 19.43)", "SRID=4326;Point Z (-99.13 19.43 2240)")
        .is(GEOMETRY, point, "{\"type\":\"Point\",\"coordinates\":[-99.13,19.43,2240]}");
    columns
        .of("POLYGON((0 0, 1 0, 1 1, 0 0))", "MULTIPOINT((1 2),(3 4))")
        .is(
            GEOMETRY,
            "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}",
            "{\"type\":\"MultiPoint\",\"coordinates\":[[1,2],[3,4]]}");
    columns.of("0101000020E6100000B81E85EB51C858C0AE47E17A146E3340", "").is(GEOMETRY, point, null);
    columns
        .quoted("{\"type\": \"Point\", \"coordinates\": [-99.13, 19.43]}")
        .is(GEOMETRY, "{\"type\": \"Point\", \"coordinates\": [-99.13, 19.43]}");
    columns.of("POINT(670000 2280000)", "").is(STRING, "POINT(670000 2280000)", null);
    columns
        .of("0101000020187F0000B81E85EB51C858C0AE47E17A146E3340", "")
        .is(STRING, "0101000020187F0000B81E85EB51C858C0AE47E17A146E3340", null);
    columns
        .quoted("{\"type\": \"Point\", \"coordinates\": [670000, 2280000]}")
        .is(STRING, "{\"type\": \"Point\", \"coordinates\": [670000, 2280000]}");
  }

  @Test
  void latitudeAndLongitudeInTwoColumnsAreNotedAsAPair() {
    TableSchema schema = columns.schema("Latitud,Longitud", "20.66194,-103.349483", "19.4,-99.1");
    assertThat(schema.coordinates()).contains(new Coordinates("latitud", "longitud"));
    assertThat(columns.schema("X,Y", "-116.175,43.544", "-116.2,43.6").coordinates())
        .contains(new Coordinates("y", "x"));
    assertThat(columns.schema("X,Y", "670000.5,2280000.5", "670001.5,2280001.5").coordinates())
        .isEmpty();
    assertThat(columns.schema("latitud,zona", "20.66,Centro", "19.4,Norte").coordinates())
        .isEmpty();
  }
}
