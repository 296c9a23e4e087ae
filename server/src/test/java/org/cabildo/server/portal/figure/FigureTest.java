package org.cabildo.server.portal.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
  @ParameterizedTest
  @CsvSource({
    "0, 8400, 0, 10000",
    "0, 0.007, 0, 0.008",
    "3, 4, 0, 4",
    "-20, 75, -25, 75",
    "-7, -3, -8, 0",
    "0, 0, 0, 1",
    "0, 1e15, 0, 1e15",
    "-1e30, 1e30, -1e30, 1e30",
    "0, 1e-30, 0, 1e-30"
  })
  void anAxisHasZeroAndCoversAllValuesInFewRoundSteps(
      double least, double most, double from, double to) {
    Scale scale = Scale.of(List.of(least, most));
    assertThat(scale.from()).isLessThanOrEqualTo(from);
    assertThat(scale.to()).isGreaterThanOrEqualTo(most).isLessThanOrEqualTo(Math.max(to, most * 2));
    assertThat(scale.ticks()).contains(0.0).hasSizeBetween(3, 7);
    assertThat(scale.share(scale.to())).isEqualTo(1);
    assertThat(Scale.of(List.of(0.0, 0.3)).decimals()).isEqualTo(1);
  }

  @Test
  void withoutAnAxisTheGreatestValueTakesAllTheRoom() {
    Scale scale = Scale.exactly(List.of(-5.0, 15.0));
    assertThat(scale.share(15)).isEqualTo(1);
    assertThat(scale.share(0)).isEqualTo(0.25);
    assertThat(Scale.exactly(List.of(0.0)).share(0)).isZero();
  }

  @Test
  void anAxisWithoutValuesIsStillOne() {
    assertThat(Scale.of(List.of()).ticks()).startsWith(0.0).endsWith(1.0);
  }

  @Test
  void aLineIsBrokenWhereThereIsNoValueAndALoneValueIsADot() {
    List<Optional<Double>> values =
        List.of(Optional.of(0.0), Optional.of(1.0), Optional.empty(), Optional.of(0.5));
    assertThat(LineShape.path(values, Scale.of(List.of(0.0, 1.0))))
        .isEqualTo("M0 1000L333.33 0M1000 500h0");
  }

  @Test
  void aMapIsTrueToScaleWithNorthOnTop() {
    // A degree of latitude is 111.195 km everywhere; one of longitude half of that at 60 degrees.
    PlaceMap map =
        PlaceMap.of(
            List.of(
                Shape.point(59.5, 10),
                Shape.point(60.5, 10),
                Shape.point(60, 9),
                Shape.point(60, 11)));
    assertThat(map.height()).isBetween(790, 800);
    List<double[]> dots = dots(map);
    assertThat(dots.get(1)[1]).as("north").isLessThan(dots.get(0)[1]);
    assertThat(dots.get(2)[0]).as("west").isLessThan(dots.get(3)[0]);
    double up = dots.get(0)[1] - dots.get(1)[1];
    assertThat(dots.get(3)[0] - dots.get(2)[0]).isCloseTo(up, within(up * 0.01));
    assertThat(map.bar() * map.width() / up * 111_195)
        .isCloseTo((double) map.metres(), within(map.metres() * 0.01));
  }

  @Test
  void onePlaceIsInTheMiddleAndRepeatedOnesAreOneDot() {
    PlaceMap map = PlaceMap.of(List.of(Shape.point(19.5, -96.9), Shape.point(19.5, -96.9)));
    assertThat(map.dots()).isEqualTo("M500 " + map.height() / 2 + "h0");
    assertThat(map.metres()).isBetween(20L, 100L);
  }

  @Test
  void onePlaceFarAwayDoesNotHideTheOthers() {
    List<Shape> city = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      city.add(Shape.point(19.5 + (i % 14) * 0.004, -96.9 - (i % 15) * 0.004));
    }
    PlaceMap alone = PlaceMap.of(city);
    assertThat(alone.outside()).isZero();
    List<Shape> mistyped = new ArrayList<>(city);
    mistyped.add(Shape.point(-19.5, 96.9));
    PlaceMap map = PlaceMap.of(mistyped);
    assertThat(map.outside()).isEqualTo(1);
    assertThat(map.dots()).isEqualTo(alone.dots());
    assertThat(map.north()).isEqualTo(alone.north());
    List<Shape> suburb = new ArrayList<>(city);
    suburb.add(Shape.point(19.8, -96.5));
    assertThat(PlaceMap.of(suburb).outside()).isZero();
    List<Shape> few = List.of(Shape.point(19.5, -96.9), Shape.point(-34.6, -58.4));
    assertThat(PlaceMap.of(few).outside()).isZero();
  }

  @Test
  void geometriesAreDrawnAsWhatTheyAre() {
    String square = "[[[0,0],[1,0],[1,1],[0,0]]]";
    assertThat(Shape.of("{\"type\":\"Polygon\",\"coordinates\":" + square + "}"))
        .singleElement()
        .satisfies(s -> assertThat(s.kind()).isEqualTo(Shape.Kind.AREAS))
        .satisfies(s -> assertThat(s.positions()).isEqualTo(4));
    String several =
        """
        {"type":"GeometryCollection","geometries":[
          {"type":"LineString","coordinates":[[0,0],[1,1]]},
          {"type":"MultiPoint","coordinates":[[0,0],[1,1]]},
          {"type":"MultiPolygon","coordinates":[%s,%s]},
          {"type":"Point","coordinates":[]}]}
        """
            .formatted(square, square);
    assertThat(Shape.of(several)).extracting(Shape::positions).containsExactly(2, 2, 8);
    PlaceMap map = PlaceMap.of(Shape.of(several));
    assertThat(map.areas()).contains("Z");
    assertThat(map.lines()).startsWith("M");
    assertThat(Shape.of("not a geometry")).isEmpty();
  }

  private static List<double[]> dots(PlaceMap map) {
    return List.of(map.dots().substring(1).split("M")).stream()
        .map(dot -> dot.replace("h0", "").split(" "))
        .map(xy -> new double[] {Double.parseDouble(xy[0]), Double.parseDouble(xy[1])})
        .toList();
  }
}
