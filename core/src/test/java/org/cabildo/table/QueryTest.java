package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cabildo.table.TableFixture.ask;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryTest {
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
  void aPageHasAHundredRowsInTheOrderOfTheFileAndTheExactTotal() {
    try (RowStream rows = fixture.tables().query(lamps, TableQuery.all())) {
      assertThat(rows.total()).isEqualTo(Lamps.ROWS);
      assertThat(rows.columns()).hasSize(7);
      List<Map<String, Object>> page = TableFixture.all(rows);
      assertThat(page).hasSize(100);
      assertThat(page.get(99)).containsEntry("id", 100L);
      assertThat(rows.cursor()).isPresent();
    }
  }

  @Test
  void followingTheCursorVisitsEveryRowOnce() {
    for (String order :
        List.of(
            "",
            "zona",
            "watts desc",
            "nota, watts desc",
            "costo",
            "instalada desc, activa",
            "nota desc",
            "_row desc",
            "year(instalada), zona desc")) {
      TableQuery query = ask("id, zona, watts", "", "", order, OptionalInt.of(777));
      List<Map<String, Object>> rows = fixture.pages(lamps, query);
      assertThat(rows).as(order).hasSize(Lamps.ROWS);
      assertThat(new HashSet<>(rows.stream().map(r -> r.get("id")).toList())).hasSize(Lamps.ROWS);
    }
  }

  @Test
  void pagesJoinedEqualTheWholeAnswerInOrder() {
    String where = "watts IS NULL OR watts < 100";
    String order = "watts desc, nota, zona";
    List<Map<String, Object>> pages =
        fixture.pages(lamps, ask("", where, "", order, OptionalInt.of(93)));
    List<Map<String, Object>> whole;
    try (RowStream rows = fixture.tables().export(lamps, ask("", where, "", order))) {
      whole = TableFixture.all(rows);
      assertThat(rows.total()).isEqualTo(whole.size());
    }
    assertThat(pages).isEqualTo(whole);
  }

  @Test
  void theLastPageHasNoCursorEvenWhenItIsFull() {
    try (RowStream rows =
        fixture.tables().query(lamps, ask("id", "id <= 50", "", "", OptionalInt.of(50)))) {
      assertThat(TableFixture.all(rows)).hasSize(50);
      assertThat(rows.total()).isEqualTo(50);
      assertThat(rows.cursor()).isEmpty();
    }
  }

  @Test
  void absentValuesComeLastBothWays() {
    for (String direction : List.of("asc", "desc")) {
      List<Map<String, Object>> rows =
          fixture.pages(lamps, ask("watts", "", "", "watts " + direction, OptionalInt.of(1_000)));
      int firstNull = rows.stream().map(r -> r.get("watts")).toList().indexOf(null);
      assertThat(rows.subList(firstNull, Lamps.ROWS)).allMatch(r -> r.get("watts") == null);
      assertThat(Lamps.ROWS - firstNull).isEqualTo(Lamps.ROWS / 7);
    }
  }

  @Test
  void anExportHasEveryRowInTheOrderOfTheFile() {
    try (RowStream rows = fixture.tables().export(lamps, ask("id", "", "", ""))) {
      List<Map<String, Object>> all = TableFixture.all(rows);
      assertThat(all).hasSize(Lamps.ROWS);
      for (int i = 0; i < Lamps.ROWS; i++) {
        assertThat(all.get(i)).containsEntry("id", i + 1L);
      }
      assertThat(rows.cursor()).isEmpty();
    }
    TableQuery limited = ask("id", "", "", "", OptionalInt.of(3));
    try (RowStream rows = fixture.tables().export(lamps, limited)) {
      assertThat(TableFixture.all(rows)).hasSize(3);
      assertThat(rows.total()).isEqualTo(Lamps.ROWS);
    }
  }

  @Test
  void everyConditionKeepsWhatItSays() {
    long all = total("");
    assertThat(total("watts >= 70 AND NOT (watts > 70)")).isEqualTo(total("watts = 70"));
    assertThat(total("watts BETWEEN 35 AND 105")).isEqualTo(total("watts IN (35, 70, 105)"));
    assertThat(total("watts NOT BETWEEN 35 AND 105")).isEqualTo(total("watts IN (0, 140)"));
    assertThat(total("watts IS NULL") + total("watts IS NOT NULL")).isEqualTo(all);
    assertThat(total("watts <> 70 OR watts = 70 OR watts IS NULL")).isEqualTo(all);
    assertThat(total("costo < 50.5 OR costo >= 50.5")).isEqualTo(all);
    assertThat(total("costo < 1e300")).isEqualTo(all);
    assertThat(total("watts < 12345678901234567890123456789012345678901234567890"))
        .isEqualTo(total("watts IS NOT NULL"));
    assertThat(total("watts = 70.0")).isEqualTo(total("watts = 70"));
    assertThat(total("-1 < watts")).isEqualTo(total("watts IS NOT NULL"));
    assertThat(total("activa = TRUE") + total("activa = FALSE")).isEqualTo(all);
    assertThat(total("TRUE")).isEqualTo(all);
    assertThat(total("FALSE OR NOT TRUE")).isZero();
    assertThat(total("instalada >= DATE('2021-01-01')"))
        .isEqualTo(total("instalada >= '2021-01-01'"))
        .isEqualTo(total("instalada > TIMESTAMP('2020-12-31T23:59:59Z')"))
        .isEqualTo(total("year(instalada) >= 2021"));
    assertThat(total("month(instalada) = 2 AND date_trunc('year', instalada) = DATE('2021-01-01')"))
        .isEqualTo(total("instalada BETWEEN '2021-02-01' AND '2021-02-28'"));
    assertThat(total("_row <= 10")).isEqualTo(10);
    assertThat(total("\"zona\" = 'Centro'")).isPositive().isEqualTo(total("zona='Centro'"));
    assertThat(total("zona = 'O''Higgins'")).isPositive();
  }

  @Test
  void likeKnowsItsWildcardsAndTheirEscapes() {
    assertThat(total("zona LIKE 'Cen%'")).isPositive().isEqualTo(total("zona = 'Centro'"));
    assertThat(total("zona LIKE '%tro'")).isEqualTo(total("zona = 'Centro'"));
    assertThat(total("zona LIKE '%ent%'")).isEqualTo(total("zona = 'Centro'"));
    assertThat(total("zona LIKE 'C_n%o'")).isEqualTo(total("zona = 'Centro'"));
    assertThat(total("zona LIKE 'Centro'")).isEqualTo(total("zona = 'Centro'"));
    assertThat(total("zona LIKE '100\\%'")).isPositive().isEqualTo(total("zona = '100%'"));
    assertThat(total("zona LIKE '%\\%%'")).isEqualTo(total("zona = '100%'"));
    assertThat(total("zona LIKE 'Centr._'")).isZero();
    assertThat(total("nota LIKE '%'")).isEqualTo(total("nota IS NOT NULL"));
    assertThat(total("nota NOT LIKE '%'")).isZero();
    assertThat(total("zona LIKE 'A_il'")).isEqualTo(total("zona = 'Añil'"));
  }

  @Test
  void caseAndAccentsCanBeIgnored() {
    assertThat(total("CASEI(zona) = casei('CENTRO')")).isEqualTo(total("zona = 'Centro'"));
    assertThat(total("ACCENTI(zona) = ACCENTI('Anil')")).isEqualTo(total("zona = 'Añil'"));
    assertThat(total("CASEI(ACCENTI(zona)) = CASEI(ACCENTI('álamo'))"))
        .isEqualTo(total("zona = 'ÁLAMO'"));
    assertThat(total("CASEI(ACCENTI(zona)) LIKE CASEI('ALA%')")).isEqualTo(total("zona = 'ÁLAMO'"));
    assertThat(total("accenti(zona) IN ('Anil', 'ALAMO')"))
        .isEqualTo(total("zona IN ('Añil', 'ÁLAMO')"));
  }

  @Test
  void patternsCannotTakeExponentialTime() {
    TableFile table = fixture.read("t\n" + ("a".repeat(5_000) + "\n").repeat(200)).file();
    String pattern = "%a_".repeat(200) + "b";
    long start = System.nanoTime();
    assertThat(fixture.rows(table, ask("", "t LIKE '" + pattern + "'", "", ""))).isEmpty();
    assertThat(fixture.rows(table, ask("", "t LIKE '" + "%a".repeat(300) + "%b'", "", "")))
        .isEmpty();
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }

  @Test
  void textOfAQueryIsNeverSql() {
    for (String text :
        List.of(
            "x'; DROP TABLE t; --",
            "' OR '1'='1",
            "\\'; COPY t TO '/tmp/x'; --",
            "\"; SELECT 1",
            "$$x$$",
            "?",
            "%s",
            "\u0000",
            "\u202e")) {
      String quoted = "'" + text.replace("'", "''") + "'";
      assertThat(total("zona = " + quoted)).isZero();
      assertThat(total("zona IN (" + quoted + ", 'Centro')")).isEqualTo(total("zona = 'Centro'"));
    }
    List<Map<String, Object>> rows =
        fixture.rows(
            lamps,
            ask(
                "zona as \"x\"\"; DROP TABLE t; --\", count(*) as \"'\"",
                "",
                "zona",
                "\"'\" desc"));
    assertThat(rows.get(0)).containsKeys("x\"; DROP TABLE t; --", "'");
  }

  @Test
  void limitsAreKeptAndNeverClamped() {
    for (int limit : new int[] {0, -1, 50_001, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      Problem problem = refused(ask("", "", "", "", OptionalInt.of(limit)));
      assertThat(problem.code()).isEqualTo(ErrorCode.INVALID);
      assertThat(problem.parameters())
          .containsEntry("field", "limit")
          .containsEntry("reason", "out-of-range")
          .containsEntry("min", 1)
          .containsEntry("max", 50_000);
    }
    assertThat(fixture.rows(lamps, ask("id", "", "", "", OptionalInt.of(50_000))))
        .hasSize(Lamps.ROWS);
  }

  @Test
  void aCursorBelongsToItsQueryAndItsFile() {
    String cursor;
    try (RowStream rows = fixture.tables().query(lamps, ask("id", "", "", "zona"))) {
      assertThat(TableFixture.all(rows)).hasSize(100);
      cursor = rows.cursor().orElseThrow();
    }
    TableQuery other = TableFixture.after(ask("id", "", "", "zona desc"), cursor);
    assertThat(refused(other).code()).isEqualTo(ErrorCode.CURSOR_INVALID);
    TableFile table = fixture.read("id,zona\n1,2\n").file();
    TableQuery same = TableFixture.after(ask("id", "", "", "zona"), cursor);
    Problem foreign =
        catchThrowableOfType(Problem.class, () -> fixture.tables().query(table, same).close());
    assertThat(foreign.code()).isEqualTo(ErrorCode.CURSOR_INVALID);
    for (String text : List.of("", "x", "====", "AAAA", cursor.substring(3), cursor + "AA", "é")) {
      TableQuery forged = TableFixture.after(ask("id", "", "", "zona"), text);
      assertThat(refused(forged).code()).as(text).isEqualTo(ErrorCode.CURSOR_INVALID);
    }
    Problem download =
        catchThrowableOfType(Problem.class, () -> fixture.tables().export(lamps, same).close());
    assertThat(download.code()).isEqualTo(ErrorCode.UNKNOWN_PARAMETER);
  }

  @Test
  void aCursorWithoutTheNumberOfARowIsForged() {
    for (String order : List.of("", "zona")) {
      String cursor;
      try (RowStream rows = fixture.tables().query(lamps, ask("id", "", "", order))) {
        TableFixture.all(rows);
        cursor = rows.cursor().orElseThrow();
      }
      long query = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)).getLong();
      List<@Nullable Object> keys =
          new ArrayList<>(order.isEmpty() ? List.of() : List.of("Centro"));
      keys.add(null);
      TableQuery forged =
          TableFixture.after(ask("id", "", "", order), new RowCursor(1, keys).text(query));
      assertThat(refused(forged).code()).as(order).isEqualTo(ErrorCode.CURSOR_INVALID);
    }
  }

  @Test
  void writesCsvThatReadsBackToTheSameTable() throws Exception {
    String csv = "a,b,c\r\n1,\"x,\"\"y\"\"\r\nz\",2024-01-31\r\n2,,\r\n";
    TableFile table = fixture.read(csv).file();
    var out = new java.io.ByteArrayOutputStream();
    try (RowStream rows = fixture.tables().export(table, TableQuery.all())) {
      CsvRows.write(rows, out);
    }
    assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(csv);
  }

  @Test
  void writesJsonWithNumbersAndNulls() {
    TableFile table =
        fixture.read("a,b,c,d,e\n1,1.50,sí,2024-01-31,2024-01-31 10:00\n2,3,no,,\n").file();
    var out = new java.io.ByteArrayOutputStream();
    try (RowStream rows = fixture.tables().export(table, TableQuery.all())) {
      JsonRows.array(rows, out);
    }
    assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(
            "[{\"a\":1,\"b\":1.5,\"c\":true,\"d\":\"2024-01-31\",\"e\":\"2024-01-31T10:00:00\"},"
                + "{\"a\":2,\"b\":3,\"c\":false,\"d\":null,\"e\":null}]");
  }

  @Test
  void aPageAsJsonTellsTotalColumnsAndNext() throws Exception {
    var out = new java.io.ByteArrayOutputStream();
    try (RowStream rows = fixture.tables().query(lamps, ask("id", "", "", "", OptionalInt.of(2)));
        var json = new com.fasterxml.jackson.core.JsonFactory().createGenerator(out)) {
      json.writeStartObject();
      JsonRows.members(rows, json);
      json.writeEndObject();
    }
    assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8))
        .startsWith(
            "{\"total\":4000,\"columns\":[{\"name\":\"id\",\"type\":\"integer\"}],"
                + "\"rows\":[{\"id\":1},{\"id\":2}],\"next\":\"");
  }

  @Test
  void aSumThatNoNumberHoldsAndAFileThatIsGoneAreProblems() throws Exception {
    String wide = "x\n99999999999999999999.999999999999999999\n99999999999999999999.5\n";
    TableFile table = fixture.read(wide).file();
    Problem overflow =
        catchThrowableOfType(Problem.class, () -> fixture.rows(table, ask("sum(x)", "", "", "")));
    assertThat(overflow.parameters()).containsEntry("reason", "overflow");
    java.nio.file.Files.delete(fixture.store().path(table.parquet()));
    Problem gone = catchThrowableOfType(Problem.class, () -> fixture.rows(table, TableQuery.all()));
    assertThat(gone.code()).isEqualTo(ErrorCode.FILE_CORRUPT);
  }

  @Test
  void decimalsAreExact() {
    BigDecimal expected = BigDecimal.ZERO;
    try (RowStream rows = fixture.tables().export(lamps, ask("costo", "", "", ""))) {
      while (rows.next()) {
        expected = expected.add((BigDecimal) Objects.requireNonNull(rows.value(0)));
      }
    }
    BigDecimal sum =
        (BigDecimal) fixture.rows(lamps, ask("sum(costo) as s", "", "", "")).get(0).get("s");
    assertThat(sum).isEqualByComparingTo(expected);
  }

  private static long total(String where) {
    try (RowStream rows = fixture.tables().query(lamps, ask("id", where, "", ""))) {
      return rows.total();
    }
  }

  private static Problem refused(TableQuery query) {
    Problem problem =
        catchThrowableOfType(Problem.class, () -> fixture.tables().query(lamps, query).close());
    assertThat(problem).isNotNull();
    return problem;
  }

  @Test
  void wordsAreFoundInAnyColumnWithoutCaseAndAccents() {
    TableQuery all = ask("id, zona, nota", "", "", "", OptionalInt.of(5_000));
    for (String q : List.of("alamo", "ÁLAMO", "  Alamo ", "\"álamo\"", "lam")) {
      assertThat(fixture.pages(lamps, TableFixture.searching(all, q)))
          .as(q)
          .isNotEmpty()
          .allMatch(r -> r.get("zona").equals("ÁLAMO"));
    }
    assertThat(fixture.pages(lamps, TableFixture.searching(all, "añil n7")))
        .isNotEmpty()
        .allMatch(r -> r.get("zona").equals("Añil") && ((String) r.get("nota")).contains("n7"));
    assertThat(fixture.pages(lamps, TableFixture.searching(all, "100% 3999")))
        .allMatch(r -> r.get("id").equals(3999L));
    assertThat(fixture.pages(lamps, TableFixture.searching(all, "noexiste"))).isEmpty();
  }

  @Test
  void partsOfDatesAreNumbers() {
    List<Map<String, Object>> rows =
        fixture.pages(
            lamps,
            ask(
                "instalada, year(instalada) as y, quarter(instalada) as q, month(instalada) as m,"
                    + " week(instalada) as w, day(instalada) as d, weekday(instalada) as wd",
                "",
                "",
                "",
                OptionalInt.of(1_000)));
    for (Map<String, Object> row : rows) {
      LocalDate date = (LocalDate) row.get("instalada");
      assertThat(row)
          .containsEntry("y", (long) date.getYear())
          .containsEntry("q", (date.getMonthValue() + 2) / 3L)
          .containsEntry("m", (long) date.getMonthValue())
          .containsEntry("w", (long) date.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR))
          .containsEntry("d", (long) date.getDayOfMonth())
          .containsEntry("wd", (long) date.getDayOfWeek().getValue());
    }
  }
}
