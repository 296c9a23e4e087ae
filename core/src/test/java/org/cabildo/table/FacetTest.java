package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.cabildo.table.TableFixture.ask;
import static org.cabildo.table.TableFixture.searching;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facets: how often each value occurs in the rows that a query is about. */
class FacetTest {
  @TempDir static Path folder;
  private static TableFixture fixture;
  private static TableFile lamps;
  private static TableFile many;

  @BeforeAll
  static void open() {
    fixture = new TableFixture(folder);
    lamps =
        fixture
            .read(
                """
                clave,zona,watts,costo,activa,instalada,revisada,lugar
                014,Centro,70,1.5,Sí,2023-05-01,2024-01-01T10:00:00,"19.53, -96.92"
                014,Centro,150,2.5,No,2023-05-01,2024-01-02T10:00:00,"19.54, -96.92"
                02A,Ánimas,70,2.5,Sí,2024-07-09,2024-01-03T10:00:00,"19.55, -96.92"
                02A,,70,3.5,Sí,,2024-01-04T10:00:00,"19.56, -96.92"
                03B,Norte,,4.5,No,2024-07-10,2024-01-05T10:00:00,"19.57, -96.92"
                """)
            .file();
    StringBuilder csv = new StringBuilder("n,zona\n");
    for (int i = 0; i < 120; i++) {
      csv.append(i).append(",z").append(i < 60 ? 0 : i).append('\n');
    }
    many = fixture.read(csv.toString()).file();
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @Test
  void valuesAreCountedMostFrequentFirstThenByValueAndAbsentLast() {
    List<Facet> facets = facets(TableQuery.all(), "zona, clave, watts, activa");
    assertThat(facets).extracting(Facet::name).containsExactly("zona", "clave", "watts", "activa");
    assertThat(facets.get(0).values())
        .extracting(Facet.ValueCount::value, Facet.ValueCount::rows)
        .containsExactly(
            tuple("Centro", 2L), tuple("Norte", 1L), tuple("Ánimas", 1L), tuple(null, 1L));
    assertThat(counts(facets.get(1)))
        .containsExactly(tuple("014", 2L), tuple("02A", 2L), tuple("03B", 1L));
    assertThat(counts(facets.get(2)))
        .containsExactly(tuple(70L, 3L), tuple(150L, 1L), tuple(null, 1L));
    assertThat(counts(facets.get(3))).containsExactly(tuple(true, 3L), tuple(false, 2L));
    assertThat(facets).extracting(Facet::rest).containsOnly(new Facet.Rest(0, 0));
    assertThat(facets.get(2).type()).isEqualTo(FieldType.INTEGER);
  }

  @Test
  void onlyTheRowsCountThatTheQueryLeaves() {
    assertThat(counts(facets(ask("", "watts = 70", "", ""), "zona").get(0)))
        .containsExactly(tuple("Centro", 1L), tuple("Ánimas", 1L), tuple(null, 1L));
    assertThat(counts(facets(searching(TableQuery.all(), "animas"), "watts").get(0)))
        .containsExactly(tuple(70L, 1L));
    TableQuery grouped = ask("zona, count(*) as n", "watts = 70", "zona", "n");
    assertThat(counts(facets(grouped, "activa").get(0))).containsExactly(tuple(true, 3L));
    assertThat(facets(ask("", "watts = 5", "", ""), "zona, activa"))
        .allMatch(facet -> facet.values().isEmpty() && facet.rest().equals(new Facet.Rest(0, 0)));
  }

  @Test
  void datesAreCountedByDayAndByTheirPartsUnderNamesOfTheirOwn() {
    List<Facet> facets =
        facets(
            TableQuery.all(), "instalada, year(instalada) as ano, date_trunc('month', revisada)");
    assertThat(counts(facets.get(0)))
        .startsWith(tuple(LocalDate.of(2023, 5, 1), 2L))
        .endsWith(tuple(null, 1L));
    assertThat(facets)
        .extracting(Facet::name)
        .containsExactly("instalada", "ano", "month_revisada");
    assertThat(counts(facets.get(1)))
        .containsExactly(tuple(2023L, 2L), tuple(2024L, 2L), tuple(null, 1L));
    assertThat(counts(facets.get(2))).containsExactly(tuple(LocalDate.of(2024, 1, 1), 5L));
  }

  @Test
  void whatIsNotListedIsToldInTheRest() {
    Facet facet = fixture.tables().facets(many, TableQuery.all(), "zona").get(0);
    assertThat(facet.values()).hasSize(Facet.MOST_VALUES);
    assertThat(facet.values().get(0)).isEqualTo(new Facet.ValueCount("z0", 60));
    assertThat(facet.rest()).isEqualTo(new Facet.Rest(61 - Facet.MOST_VALUES, 120 - 60 - 49));
    assertThat(fixture.tables().facets(many, TableQuery.all(), "n").get(0).rest())
        .isEqualTo(new Facet.Rest(70, 70));
  }

  @Test
  void whatCannotBeCountedByValueIsRefusedWithItsPlace() {
    refused("zona, costo", ErrorCode.WRONG_TYPE, 7);
    refused("revisada", ErrorCode.WRONG_TYPE, 1);
    refused("lugar", ErrorCode.WRONG_TYPE, 1);
    refused("zona,  zon", ErrorCode.UNKNOWN_COLUMN, 8);
    refused("zona, count(*)", ErrorCode.INVALID, 7);
    refused("zona, activa, zona", ErrorCode.INVALID, 15);
    refused("zona as a, zona as b", ErrorCode.INVALID, 12);
    refused("zona, activa as zona", ErrorCode.INVALID, 7);
    refused("zona,", ErrorCode.SYNTAX, 6);
    refused("zona activa", ErrorCode.SYNTAX, 6);
    Problem many =
        refused("_row as a0" + ", zona".repeat(Facet.MOST_FACETS), ErrorCode.INVALID, 67);
    assertThat(many.parameters()).containsEntry("limit", Facet.MOST_FACETS);
  }

  private static Problem refused(String named, ErrorCode code, int position) {
    Problem problem =
        catchThrowableOfType(Problem.class, () -> facets(TableQuery.all(), named).size());
    assertThat(problem.code()).as(named).isEqualTo(code);
    assertThat(problem.parameters()).as(named).containsEntry("position", position);
    assertThat(problem.parameters().getOrDefault("in", problem.parameters().get("field")))
        .isEqualTo("facets");
    String english = problem.detail(Locale.ENGLISH);
    assertThat(problem.detail(Locale.forLanguageTag("es")))
        .doesNotContain("{")
        .isNotEqualTo(english);
    assertThat(english).doesNotContain("{", "count-by-value");
    return problem;
  }

  private static List<Facet> facets(TableQuery query, String named) {
    return fixture.tables().facets(lamps, query, named);
  }

  private static List<Tuple> counts(Facet facet) {
    return facet.values().stream().map(v -> tuple(v.value(), v.rows())).toList();
  }
}
