package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cabildo.table.TableFixture.ask;

import java.awt.geom.Path2D;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {
  private static final int ROWS = 2_000;
  private static final double[][] PLACES = new double[ROWS][];
  @TempDir static Path folder;
  private static TableFixture fixture;
  private static TableFile points;
  private static TableFile pairs;

  @BeforeAll
  static void open() {
    fixture = new TableFixture(folder);
    Random random = new Random(5);
    StringBuilder csv = new StringBuilder("id,lugar,zona\n");
    StringBuilder two = new StringBuilder("id,latitud,longitud\n");
    for (int i = 0; i < ROWS; i++) {
      PLACES[i] = new double[] {degrees(random, -97, 1), degrees(random, 19, 1)};
      boolean absent = i % 10 == 9;
      String point = String.format(Locale.ROOT, "%.4f, %.4f", PLACES[i][1], PLACES[i][0]);
      csv.append(i).append(",\"").append(absent ? "" : point).append("\",Centro\n");
      two.append(i).append(',').append(absent ? "" : PLACES[i][1]);
      two.append(',').append(PLACES[i][0]).append('\n');
    }
    points = fixture.read(csv.toString()).file();
    pairs = fixture.read(two.toString()).file();
  }

  private static double degrees(Random random, int from, int width) {
    return Math.round((from + random.nextDouble() * width) * 10_000) / 10_000.0;
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @Test
  void aBoxHasItsBordersAndAbsentPlacesAreNeitherInsideNorOutside() {
    double[] one = PLACES[0];
    String box = "S_INTERSECTS(lugar, BBOX(%s, %s, -96.2, 19.9))".formatted(one[0], one[1]);
    List<Long> expected =
        present()
            .filter(i -> in(PLACES[i], one[0], one[1], -96.2, 19.9))
            .mapToObj(i -> (long) i)
            .toList();
    assertThat(expected).contains(0L).hasSizeBetween(2, ROWS);
    assertThat(ids(points, box)).isEqualTo(expected);
    assertThat(ids(pairs, box.replace("lugar", "_place"))).isEqualTo(expected);
    long present = present().count();
    assertThat(ids(points, "NOT " + box)).hasSize((int) present - expected.size());
    assertThat(ids(pairs, "NOT " + box.replace("lugar", "_place")))
        .hasSize((int) present - expected.size());
    assertThat(ids(points, "s_intersects(_place, bbox(-97, 19, -96, 20)) AND id < 5")).hasSize(5);
  }

  @Test
  void aPolygonIsWhatAnIndependentRayCastingSays() {
    for (int corners : List.of(3, 7, 60, RegionParser.MOST_POSITIONS - 1)) {
      double[][] star = star(corners);
      Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      for (int i = 0; i < corners; i++) {
        if (i == 0) {
          path.moveTo(star[i][0], star[i][1]);
        } else {
          path.lineTo(star[i][0], star[i][1]);
        }
      }
      path.closePath();
      List<Long> expected =
          present()
              .filter(i -> path.contains(PLACES[i][0], PLACES[i][1]))
              .mapToObj(i -> (long) i)
              .toList();
      assertThat(expected).isNotEmpty();
      String where = " POLYGON((" + ring(star) + ")))";
      assertThat(ids(points, "S_INTERSECTS(lugar," + where)).as("%s", corners).isEqualTo(expected);
      assertThat(ids(pairs, "S_INTERSECTS(_place," + where)).isEqualTo(expected);
    }
  }

  @Test
  void aPolygonHasItsEdgesAndCornersAndHolesAreOutside() {
    TableFile corners =
        fixture
            .read(
                """
                id,lugar
                1,"19.00, -97.00"
                2,"20.00, -96.00"
                3,"19.50, -97.00"
                4,"20.00, -96.50"
                5,"19.50, -96.50"
                6,"20.01, -96.50"
                7,"19.40, -96.50"
                8,"19.10, -96.90"
                """)
            .file();
    String outer = "(-97 19, -96 19, -96 20, -97 20, -97 19)";
    assertThat(ids(corners, "S_INTERSECTS(lugar, POLYGON(" + outer + "))"))
        .containsExactly(1L, 2L, 3L, 4L, 5L, 7L, 8L)
        .isEqualTo(ids(corners, "S_INTERSECTS(lugar, BBOX(-97, 19, -96, 20))"));
    String hole = "(-96.6 19.4, -96.6 19.6, -96.4 19.6, -96.4 19.4, -96.6 19.4)";
    assertThat(ids(corners, "S_INTERSECTS(lugar, POLYGON(" + outer + ", " + hole + "))"))
        .as("5 is in the hole, 7 on its edge")
        .containsExactly(1L, 2L, 3L, 4L, 7L, 8L);
  }

  @Test
  void distancesAreMetresOnTheSphere() {
    double[] centre = {-96.9270, 19.5438};
    for (int metres : List.of(0, 500, 5_000, 20_000, 60_000)) {
      List<Long> expected =
          present()
              .filter(i -> metres(centre, PLACES[i]) <= metres)
              .mapToObj(i -> (long) i)
              .toList();
      String near = "S_DWITHIN(%s, POINT(-96.9270 19.5438), " + metres + ")";
      assertThat(ids(points, near.formatted("lugar"))).isEqualTo(expected);
      assertThat(ids(pairs, near.formatted("_place"))).isEqualTo(expected);
    }
    // Ciudad de México (Zócalo) to Buenos Aires (Obelisco): about 7,381 km.
    TableFile far = fixture.read("id,lugar\n1,\"19.432600, -99.133200\"\n").file();
    String obelisk = "S_DWITHIN(lugar, POINT(-58.3816 -34.6037), %s000)";
    assertThat(ids(far, obelisk.formatted(7_360))).isEmpty();
    assertThat(ids(far, obelisk.formatted(7_400))).hasSize(1);
    assertThat(ids(far, "S_DWITHIN(lugar, POINT(80.87 -19.43), 20040000)")).hasSize(1);
    TableFile east = fixture.read("id,lugar\n1,\"-17.00, 179.99\"\n").file();
    assertThat(ids(east, "S_DWITHIN(lugar, POINT(-179.99 -17), 3000)")).hasSize(1);
  }

  @Test
  void placesGoWithTheOtherConditionsAndWithGroups() {
    String near = "S_DWITHIN(lugar, POINT(-96.5 19.5), 20000)";
    int all = ids(points, near).size();
    assertThat(
            ids(points, near + " AND id >= 1000").size()
                + ids(points, near + " AND id < 1000").size())
        .isEqualTo(all);
    Map<String, Object> group =
        fixture.rows(points, ask("zona, count(*) as n", near, "zona", "")).get(0);
    assertThat(group).containsEntry("n", (long) all);
  }

  @Test
  void whatIsWrittenWrongIsLocatedAndTheRightFormIsSuggested() {
    wrong(
        "S_INTERSECTS(lugar)",
        "wrong-arguments",
        19,
        "S_INTERSECTS(column, BBOX(minx, miny, maxx, maxy))");
    wrong(
        "S_INTERSECTS(lugar, 5)",
        "wrong-arguments",
        21,
        "S_INTERSECTS(column, BBOX(minx, miny, maxx, maxy))");
    wrong(
        "S_INTERSECTS(lugar, BBOX(1, 2, 3))",
        "wrong-arguments",
        33,
        "BBOX(minx, miny, maxx, maxy)");
    wrong(
        "S_INTERSECTS(lugar, BBOX(1, 2, 3, 4, 5))",
        "wrong-arguments",
        36,
        "BBOX(minx, miny, maxx, maxy)");
    wrong(
        "S_INTERSECTS(lugar, POLYGON(1 2, 3 4))",
        "wrong-arguments",
        29,
        "POLYGON((lon lat, lon lat, lon lat, lon lat))");
    wrong("S_DWITHIN(lugar, POINT(-96.9, 19.5), 5)", "wrong-arguments", 29, "POINT(lon lat)");
    wrong(
        "S_DWITHIN(lugar, POINT(-96.9 19.5))",
        "wrong-arguments",
        35,
        "S_DWITHIN(column, POINT(lon lat), metres)");
    wrong("S_DWITHIN(lugar, POINT(19.5 -96.9), 5)", "longitude-first", 29, "-96.9 19.5");
    wrong(
        "S_INTERSECTS(lugar, BBOX(19, -97, 20, -96))",
        "longitude-first",
        30,
        "BBOX(-97, 19, -96, 20)");
    wrong(
        "S_INTERSECTS(lugar, BBOX(-96, 19, -97, 20))",
        "bounds-order",
        26,
        "BBOX(-97, 19, -96, 20)");
    wrong("S_INTERSECTS(lugar, POLYGON((-97 19, -96 19, -96 20)))", "ring-open", 52, "-97 19");
    wrong(
        "S_INTERSECTS(lugar, POLYGON((-97 19, -96 19, -97 19)))",
        "ring-short",
        29,
        "POLYGON((lon lat, lon lat, lon lat, lon lat))");
  }

  @Test
  void whatIsOutOfRangeIsRefused() {
    Problem east = refused("S_DWITHIN(lugar, POINT(200 19.5), 5)");
    assertThat(east.parameters())
        .containsEntry("reason", "out-of-range")
        .containsEntry("position", 24)
        .containsEntry("min", -180)
        .containsEntry("max", 180);
    assertThat(refused("S_DWITHIN(lugar, POINT(-96 19), -1)").parameters())
        .containsEntry("position", 33)
        .containsEntry("max", RegionParser.FARTHEST);
    assertThat(refused("S_DWITHIN(lugar, POINT(-96 19), 1e9)").parameter("reason"))
        .contains("out-of-range");
    assertThat(refused("S_INTERSECTS(lugar, BBOX(1e999, 1, 2, 3))").parameter("reason"))
        .contains("out-of-range");
    String many = ring(star(RegionParser.MOST_POSITIONS));
    assertThat(refused("S_INTERSECTS(lugar, POLYGON((" + many + ")))").parameters())
        .containsEntry("reason", "too-many")
        .containsEntry("limit", RegionParser.MOST_POSITIONS);
  }

  @Test
  void otherColumnsAndFunctionsAreRefusedWithWhatWasMeant() {
    Problem text = refused("S_DWITHIN(zona, POINT(-96 19), 5)");
    assertThat(text.code()).isEqualTo(ErrorCode.WRONG_TYPE);
    assertThat(text.parameters())
        .containsEntry("column", "zona")
        .containsEntry("position", 11)
        .containsEntry("suggestion", "_place");
    assertThat(text.detail(Locale.ENGLISH)).contains("conditions on places");
    assertThat(refused("S_INTERSECT(lugar, BBOX(1, 2, 3, 4))").parameters())
        .containsEntry("suggestion", "S_INTERSECTS");
    TableFile nowhere = fixture.read("id,zona\n1,Centro\n").file();
    Problem none =
        catchThrowableOfType(
            Problem.class, () -> ids(nowhere, "S_DWITHIN(_place, POINT(-96 19), 5)"));
    assertThat(none.code()).isEqualTo(ErrorCode.UNKNOWN_COLUMN);
  }

  private static void wrong(String where, String reason, int position, String suggestion) {
    Problem problem = refused(where);
    assertThat(problem.parameters())
        .as(where)
        .containsEntry("field", "where")
        .containsEntry("reason", reason)
        .containsEntry("position", position)
        .containsEntry("suggestion", suggestion);
    for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("es"))) {
      assertThat(problem.detail(language)).contains(suggestion).contains("" + position);
    }
  }

  private static Problem refused(String where) {
    Problem problem = catchThrowableOfType(Problem.class, () -> ids(points, where));
    assertThat(problem).as(where).isNotNull();
    return problem;
  }

  private static List<Long> ids(TableFile table, String where) {
    return fixture.pages(table, ask("id", where, "", "")).stream()
        .map(row -> (Long) row.get("id"))
        .toList();
  }

  private static IntStream present() {
    return IntStream.range(0, ROWS).filter(i -> i % 10 != 9);
  }

  private static boolean in(double[] place, double west, double south, double east, double north) {
    return place[0] >= west && place[0] <= east && place[1] >= south && place[1] <= north;
  }

  /** Corners around the middle, near and far in turn, on five decimals as no place is. */
  private static double[][] star(int corners) {
    double[][] star = new double[corners][];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double radius = i % 2 == 0 ? 0.43 : 0.31;
      star[i] =
          new double[] {
            Math.round((-96.5 + radius * Math.cos(angle)) * 10_000) / 10_000.0 + 0.00003,
            Math.round((19.5 + radius * Math.sin(angle)) * 10_000) / 10_000.0 + 0.00004
          };
    }
    return star;
  }

  private static String ring(double[][] corners) {
    String text =
        IntStream.range(0, corners.length)
            .mapToObj(i -> corners[i][0] + " " + corners[i][1])
            .collect(Collectors.joining(", "));
    return text + ", " + corners[0][0] + " " + corners[0][1];
  }

  /** The spherical law of cosines by vectors, another formula than the one that is tested. */
  private static double metres(double[] a, double[] b) {
    double[] u = vector(a);
    double[] v = vector(b);
    double x = u[1] * v[2] - u[2] * v[1];
    double y = u[2] * v[0] - u[0] * v[2];
    double z = u[0] * v[1] - u[1] * v[0];
    double dot = u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
    return 6_371_008.8 * Math.atan2(Math.sqrt(x * x + y * y + z * z), dot);
  }

  private static double[] vector(double[] place) {
    double east = Math.toRadians(place[0]);
    double north = Math.toRadians(place[1]);
    return new double[] {
      Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)
    };
  }
}
