package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cabildo.table.TableFixture.ask;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups and figures, which of them pass, and pages of them. */
class QueryGroupsTest {
  @TempDir static Path folder;
  private static TableFixture fixture;
  private static TableFile lamps;

  @BeforeAll
  static void open() {
    fixture = new TableFixture(folder);
    lamps = Lamps.in(fixture);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @Test
  void groupsAndCounts() {
    TableQuery query =
        ask(
            "zona, count(*) as n, count(watts) as w, count(distinct watts) as d, sum(watts),"
                + " avg(costo) as media, min(instalada), max(nota), median(watts), stddev(watts)",
            "",
            "zona",
            "n desc, zona");
    try (RowStream rows = fixture.tables().query(lamps, query)) {
      assertThat(rows.total()).isEqualTo(Lamps.ZONES.size());
      assertThat(rows.columns())
          .extracting(RowStream.Column::name)
          .containsExactly(
              "zona",
              "n",
              "w",
              "d",
              "sum_watts",
              "media",
              "min_instalada",
              "max_nota",
              "median_watts",
              "stddev_watts");
      List<Map<String, Object>> groups = TableFixture.all(rows);
      assertThat(groups.stream().mapToLong(g -> (Long) g.get("n")).sum()).isEqualTo(Lamps.ROWS);
      assertThat(groups).allMatch(g -> g.get("d").equals(5L));
      assertThat(groups).allMatch(g -> g.get("min_instalada") instanceof LocalDate);
      assertThat(groups.get(0).get("sum_watts")).isInstanceOf(Long.class);
    }
  }

  @Test
  void pagesOfGroupsHaveEveryGroupOnce() {
    TableQuery query = ask("nota, count(*) as n", "", "nota", "n desc", OptionalInt.of(7));
    List<Map<String, Object>> groups = fixture.pages(lamps, query);
    assertThat(groups).hasSize(51);
    assertThat(new HashSet<>(groups)).hasSize(51);
    List<Object> counts = groups.stream().map(g -> g.get("n")).toList();
    List<Object> sorted = new ArrayList<>(counts);
    sorted.sort((a, b) -> Long.compare((Long) b, (Long) a));
    assertThat(counts).isEqualTo(sorted);
  }

  @Test
  void theMedianOfTwoIsBetweenThem() {
    TableFile table = fixture.read("g,v,n\na,1.5,1\na,1.6,2\nb,-0.01,3\nb,0.00,4\n").file();
    assertThat(fixture.rows(table, ask("g, median(v) as m, median(n) as k", "", "g", "g")))
        .extracting(row -> row.get("m") + " " + row.get("k"))
        .containsExactly("1.55 1.5", "-0.005 3.5");
  }

  /** Whatever the statement calls what it shows and sorts by, a column's own name means it. */
  @Test
  void columnsMayHaveTheShortestNames() {
    TableFile table =
        fixture.read("c0,k0,c1,k1,n\nx,1,5,b,1\ny,2,6,a,1\nx,1,7,a,3\nz,9,8,b,1\n").file();
    TableQuery sums = ask("count(*) as m, c0, sum(c1), k0", "c1 < 8", "c0, k0", "m desc, k0");
    assertThat(fixture.rows(table, sums))
        .extracting(row -> List.copyOf(row.values()))
        .containsExactly(List.of(2L, "x", 12L, 1L), List.of(1L, "y", 6L, 2L));
    TableQuery letters = ask("count(*) as m, c0", "", "c0", "c0");
    assertThat(fixture.rows(table, TableFixture.having(letters, "c0 = 'x' or c0 = 'z'")))
        .extracting(row -> row.get("m"))
        .containsExactly(2L, 1L);
    assertThat(fixture.rows(table, ask("k1, c0", "k0 < 9", "", "k1, c1 desc")))
        .extracting(row -> row.get("k1") + " " + row.get("c0"))
        .containsExactly("a x", "a y", "b x");
  }

  @Test
  void groupsByAliasAndByPartOfADate() {
    List<Map<String, Object>> years =
        fixture.rows(lamps, ask("year(instalada) as y, count(*)", "", "y", "y"));
    assertThat(years).extracting(r -> r.get("y")).containsExactly(2020L, 2021L, 2022L);
    List<Map<String, Object>> months =
        fixture.rows(
            lamps,
            ask(
                "date_trunc('month', instalada), count(*)",
                "year(instalada) = 2021",
                "date_trunc('month', instalada)",
                ""));
    assertThat(months).hasSize(12);
    assertThat(months.get(0)).containsEntry("month_instalada", LocalDate.of(2021, 1, 1));
  }

  @Test
  void figuresWithoutGroupsAreOneRow() {
    try (RowStream rows =
        fixture.tables().query(lamps, ask("count(*), max(watts)", "zona = 'nada'", "", ""))) {
      assertThat(rows.total()).isEqualTo(1);
      List<Map<String, Object>> all = TableFixture.all(rows);
      assertThat(all).hasSize(1);
      assertThat(all.get(0)).containsEntry("count", 0L).containsEntry("max_watts", null);
    }
  }

  @Test
  void havingKeepsGroupsByFigureAliasOrKey() {
    TableQuery byZone = ask("zona, count(*) as n, avg(watts) as media", "", "zona", "n desc");
    List<Map<String, Object>> all = fixture.pages(lamps, byZone);
    long most = (Long) all.get(0).get("n");
    for (String condition :
        List.of("n >= " + most, "count(*) >= " + most, "max(id) > 0 AND n = " + most)) {
      assertThat(fixture.pages(lamps, TableFixture.having(byZone, condition)))
          .as(condition)
          .containsExactly(all.get(0));
    }
    assertThat(fixture.pages(lamps, TableFixture.having(byZone, "CASEI(zona) = 'centro'")))
        .hasSize(1);
    assertThat(
            fixture.pages(
                lamps,
                TableFixture.having(ask("count(*)", "", "", ""), "count(*) > " + Lamps.ROWS)))
        .isEmpty();
  }

  @Test
  void figuresOfTheWholeTableAreShownByTheirCountWhenNothingElseIsAsked() {
    assertThat(fixture.rows(lamps, TableFixture.having(TableQuery.all(), "count(*) > 1")))
        .containsExactly(Map.of("count", (long) Lamps.ROWS));
    assertThat(fixture.rows(lamps, ask("", "", "", "count(*) desc"))).hasSize(1);
    assertThat(fixture.rows(lamps, TableFixture.having(TableQuery.all(), "count(*) < 1")))
        .isEmpty();
  }

  @Test
  void havingDoesNotTakeAColumnThatIsNotGrouped() {
    Problem problem =
        catchThrowableOfType(
            Problem.class,
            () ->
                fixture
                    .tables()
                    .query(
                        lamps,
                        TableFixture.having(ask("zona, count(*)", "", "zona", ""), "watts > 3")));
    assertThat(problem.code()).isEqualTo(ErrorCode.INVALID);
    assertThat(problem.parameters())
        .containsEntry("field", "having")
        .containsEntry("reason", "not-grouped")
        .containsEntry("position", 1);
  }

  @Test
  void wordsAndConditionsAndGroupsGoTogether() {
    TableQuery groups = ask("zona, count(*) as n", "watts > 70", "zona", "");
    List<Map<String, Object>> found = fixture.pages(lamps, TableFixture.searching(groups, "norte"));
    assertThat(found).hasSize(1);
    assertThat(found)
        .isEqualTo(
            fixture.pages(
                lamps, ask("zona, count(*) as n", "watts > 70 AND zona = 'norte'", "zona", "")));
  }
}
