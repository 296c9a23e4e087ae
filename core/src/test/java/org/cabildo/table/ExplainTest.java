package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cabildo.table.TableFixture.ask;
import static org.cabildo.table.TableFixture.having;
import static org.cabildo.table.TableFixture.searching;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a query would take, told without running it. */
class ExplainTest {
  private static final int ROWS = 70_000;
  @TempDir static Path folder;
  private static TableFixture fixture;
  private static TableFile lamps;

  @BeforeAll
  static void open() {
    fixture = new TableFixture(folder);
    StringBuilder csv = new StringBuilder("numero,zona,instalada,costo,lugar\n");
    for (int i = 0; i < ROWS; i++) {
      csv.append(i).append(",z").append(i % 20).append(',');
      csv.append(LocalDate.of(1990, 1, 1).plusDays(i / 10)).append(',').append(i).append(".5,");
      csv.append("\"19.53").append(100 + i % 900).append(", -96.92345\"\n");
    }
    lamps = fixture.read(csv.toString()).file();
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @Test
  void aPageOfTheWholeTableReadsTheRowGroupItIsIn() {
    Explanation first = explain(TableQuery.all());
    assertThat(first.rows()).isEqualTo(ROWS);
    assertThat(first.pages()).isEqualTo(new Explanation.Pages(ROWS / 100, 100));
    assertThat(first.exceeded()).containsExactly(Explanation.Limit.PAGE);
    Explanation.Reading reading = first.reading();
    assertThat(reading.columns())
        .containsExactly("_row", "costo", "instalada", "lugar", "numero", "zona");
    assertThat(reading.rowGroups()).isGreaterThan(1);
    assertThat(reading.skipped()).isEqualTo(reading.rowGroups() - 1);
    assertThat(reading.rows()).isLessThan(ROWS);
    assertThat(reading.bytes()).isPositive().isLessThan(reading.unpacked());
    assertThat(first.plans()).extracting(Explanation.Plan::purpose).containsExactly("rows");
    String cursor;
    try (RowStream rows =
        fixture.tables().query(lamps, ask("", "", "", "", OptionalInt.of(50_000)))) {
      TableFixture.all(rows);
      cursor = rows.cursor().orElseThrow();
    }
    Explanation later = explain(TableFixture.after(TableQuery.all(), cursor));
    assertThat(later.reading().skipped()).isEqualTo(reading.skipped());
  }

  @Test
  void rangesOfRowGroupsSayWhichAreSkippedAndFewerColumnsAreFewerBytes() {
    Explanation all = explain(ask("numero", "zona = 'z1'", "", ""));
    assertThat(all.reading().skipped()).isZero();
    assertThat(all.reading().rows()).isEqualTo(ROWS);
    assertThat(all.reading().columns()).containsExactly("_row", "numero", "zona");
    assertThat(all.plans()).extracting(Explanation.Plan::purpose).containsExactly("rows", "total");
    assertThat(explain(ask("", "zona = 'z1'", "", "")).reading().bytes())
        .isGreaterThan(all.reading().bytes());
    for (String where :
        List.of(
            "numero < 10",
            "numero <= 10.5",
            "numero = 10",
            "zona = 'z1' AND numero BETWEEN 10 AND 20",
            "numero IN (1, 2) OR numero = 3",
            "costo < 1e1",
            "instalada < DATE('1990-02-01')",
            "_row < 50")) {
      Explanation.Reading reading = explain(ask("", where, "", "")).reading();
      assertThat(reading.skipped()).as(where).isEqualTo(reading.rowGroups() - 1);
      assertThat(reading.bytes()).as(where).isPositive();
    }
    for (String where : List.of("numero > 69999", "numero >= 80000", "instalada = '2050-01-01'")) {
      Explanation.Reading reading = explain(ask("", where, "", "")).reading();
      assertThat(reading.skipped()).as(where).isEqualTo(reading.rowGroups());
      assertThat(reading.bytes()).as(where).isZero();
    }
  }

  @Test
  void whatConditionsCostCountsAsWork() {
    assertThat(conditions("zona = 'z1' AND numero > 5 AND zona LIKE 'z%'")).isZero();
    assertThat(conditions("CASEI(zona) = 'z1' OR year(instalada) = 1990")).isEqualTo(4);
    assertThat(conditions("NOT zona LIKE '%1%'")).isEqualTo(2);
    assertThat(conditions("zona LIKE '%z_1%'")).isEqualTo(20);
    assertThat(conditions("CASEI(ACCENTI(zona)) = 'z1'")).isEqualTo(22);
    assertThat(conditions("S_INTERSECTS(lugar, BBOX(-97, 19, -96, 20))")).isZero();
    assertThat(conditions("S_DWITHIN(lugar, POINT(-96.9 19.5), 500)")).isEqualTo(8);
    Explanation.Work words = explain(searching(ask("", "", "", ""), "z1 centro")).work();
    assertThat(words).isEqualTo(new Explanation.Work(ROWS, 48L * ROWS, 5_000_000));
  }

  @Test
  void aPolygonOfManyCornersMakesAQueryALongOne() {
    String corners = "-97 19, -96 19" + ", -96 20, -97 19.5".repeat(200) + ", -97 19";
    String polygon = "S_INTERSECTS(lugar, POLYGON((" + corners + ")))";
    assertThat(conditions(polygon)).isEqualTo(3 * 402);
    assertThat(explain(ask("", polygon, "", "")).exceeded()).contains(Explanation.Limit.QUICK);
    String triangle = "S_INTERSECTS(lugar, POLYGON((-97 19, -96 19, -96 20, -97 19)))";
    assertThat(explain(ask("", triangle, "", "")).exceeded())
        .doesNotContain(Explanation.Limit.QUICK);
  }

  private static long conditions(String where) {
    return explain(ask("", where, "", "")).work().conditions() / ROWS;
  }

  @Test
  void groupsAreEstimatedFromWhatIsKnownOfTheirKeys() {
    Explanation zones = explain(ask("zona, sum(costo)", "", "zona", ""));
    assertThat(zones.rows()).isEqualTo(20);
    assertThat(zones.exceeded()).isEmpty();
    assertThat(zones.reading().columns()).containsExactly("costo", "zona");
    assertThat(explain(ask("count(*)", "numero > 5", "", "")).rows()).isEqualTo(1);
    assertThat(explain(ask("year(instalada) as a, count(*)", "", "a", "")).rows()).isPositive();
    assertThat(explain(having(ask("zona", "", "zona", ""), "count(*) > 5")).rows())
        .isBetween(1L, 20L);
  }

  @Test
  void thePlanIsTheEnginesAndNamesNoFile() {
    for (TableQuery query :
        List.of(
            ask("", "", "", "zona"),
            ask("zona, count(*) as n", "costo > 7 OR zona LIKE '%1'", "zona", "n desc"),
            searching(ask("numero", "", "", "zona"), "z1"),
            ask("numero", "S_DWITHIN(lugar, POINT(-96.9 19.5), 5000)", "", "costo desc"))) {
      Explanation explained = explain(query);
      assertThat(explained.plans().get(0).root().name()).isNotBlank();
      assertThat(explained.toString())
          .contains("READ_PARQUET", "Order By")
          .doesNotContain(folder.toString(), "parquet'", ".parquet", "xalapa", "read_parquet");
    }
    assertThat(explain(ask("zona", "costo > 7", "", "")).toString())
        .contains("costo > 7")
        .as("the file is in order, so the engine stops early")
        .doesNotContain("Order By");
  }

  @Test
  void aWrongQueryIsRefusedAsIfItWereAsked() {
    assertThat(code(ask("zon", "", "", ""))).isEqualTo(ErrorCode.UNKNOWN_COLUMN);
    assertThat(code(ask("", "zona = ", "", ""))).isEqualTo(ErrorCode.SYNTAX);
    assertThat(code(ask("", "", "", "", OptionalInt.of(0)))).isEqualTo(ErrorCode.INVALID);
    assertThat(code(TableFixture.after(TableQuery.all(), "x"))).isEqualTo(ErrorCode.CURSOR_INVALID);
  }

  private static ErrorCode code(TableQuery query) {
    return catchThrowableOfType(Problem.class, () -> explain(query).rows()).code();
  }

  private static Explanation explain(TableQuery query) {
    return fixture.tables().explain(lamps, query);
  }
}
