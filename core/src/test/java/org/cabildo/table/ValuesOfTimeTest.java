package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cabildo.table.TableFixture.ask;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries on times of day, spans of time and places. */
class ValuesOfTimeTest {
  @TempDir static Path folder;
  private static TableFixture fixture;
  private static TableFile trips;

  @BeforeAll
  static void open() {
    fixture = new TableFixture(folder);
    trips =
        fixture
            .read(
                """
                ruta	salida	duracion	parada	trazo
                A	08:05	294:25:32	19.5312, -96.9241	POINT(-96.92 19.53)
                B	14:30	00:43:17	19.5401, -96.9312	""
                A	06:00	01:00:00		POINT(-96.93 19.54)
                """)
            .file();
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @Test
  void theyAreComparedWithTextsAndOrdered() {
    assertThat(routes("salida >= '07:00'", "salida")).containsExactly("A", "B");
    assertThat(routes("salida BETWEEN '06:00' AND '08:05:00'", "salida desc"))
        .containsExactly("A", "A");
    assertThat(routes("duracion > '24:00:00'", "")).containsExactly("A");
    assertThat(routes("duracion IN ('PT43M17S', '1d 00:00:00')", "")).containsExactly("B");
    assertThat(routes("", "duracion")).containsExactly("B", "A", "A");
    assertThat(routes("parada IS NULL", "")).containsExactly("A");
  }

  @Test
  void theyHaveFigures() {
    Map<String, Object> figures =
        row(
            "min(salida) as primera, max(duracion) as mayor, sum(duracion) as total,"
                + " avg(duracion) as media, median(duracion) as mitad, count(distinct parada) as paradas");
    assertThat(figures)
        .containsEntry("primera", LocalTime.of(6, 0))
        .containsEntry("mayor", Duration.parse("PT294H25M32S"))
        .containsEntry("total", Duration.parse("PT296H8M49S"))
        .containsEntry("media", Duration.ofMillis(355_376_333))
        .containsEntry("mitad", Duration.ofHours(1))
        .containsEntry("paradas", 2L);
  }

  @Test
  void theyCarryACursor() {
    for (String order : List.of("salida", "duracion desc")) {
      assertThat(fixture.pages(trips, ask("ruta", "", "", order, OptionalInt.of(1)))).hasSize(3);
    }
  }

  @Test
  void theyAreWrittenInIsoForm() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RowStream rows = fixture.tables().query(trips, TableQuery.all())) {
      CsvRows.write(rows, out);
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("A,08:05:00,PT294H25M32S,\"19.5312, -96.9241\",\"{\"\"type\"\":\"\"Point\"\"");
    out.reset();
    try (RowStream rows = fixture.tables().query(trips, TableQuery.all())) {
      JsonRows.array(rows, out);
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"salida\":\"08:05:00\"")
        .contains("\"parada\":\"19.5312, -96.9241\"");
  }

  @Test
  void theirStatisticsSayHowTheyLie() {
    FieldStatistics span = trips.schema().field("duracion").orElseThrow().statistics();
    assertThat(span.min()).contains("PT43M17S");
    assertThat(span.mean().orElseThrow()).isBetween(355_376.3, 355_376.4);
    assertThat(trips.schema().field("salida").orElseThrow().statistics().max())
        .contains("14:30:00");
    FieldStatistics place = trips.schema().field("parada").orElseThrow().statistics();
    assertThat(place.distinct()).isEqualTo(2);
    assertThat(place.min()).isEmpty();
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    for (TableQuery query :
        List.of(
            ask("", "parada = 'x'", "", ""),
            ask("", "parada > trazo", "", ""),
            ask("", "", "", "trazo"),
            ask("max(parada)", "", "", ""),
            ask("sum(salida)", "", "", ""),
            ask("stddev(duracion)", "", "", ""),
            ask("", "salida = '25:00'", "", ""),
            ask("", "duracion > 5", "", ""),
            ask("year(salida)", "", "", ""))) {
      Problem problem = catchThrowableOfType(Problem.class, () -> fixture.rows(trips, query));
      assertThat(problem.code()).as(query.toString()).isEqualTo(ErrorCode.WRONG_TYPE);
      assertThat(problem.detail(java.util.Locale.ENGLISH)).doesNotContain("compare-");
    }
  }

  private static List<Object> routes(String where, String order) {
    return fixture.rows(trips, ask("ruta", where, "", order)).stream()
        .map(r -> r.get("ruta"))
        .toList();
  }

  private static Map<String, Object> row(String select) {
    return fixture.rows(trips, ask(select, "", "", "")).get(0);
  }
}
