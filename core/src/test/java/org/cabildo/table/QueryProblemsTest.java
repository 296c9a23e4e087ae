package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cabildo.table.TableFixture.ask;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.BlobId;
import org.junit.jupiter.api.Test;

class QueryProblemsTest {
  private static final TableFile TABLE =
      new TableFile(
          new BlobId("0".repeat(64)),
          new TableSchema(
              List.of(
                  field("zona", FieldType.STRING),
                  field("watts", FieldType.INTEGER),
                  field("costo", FieldType.NUMBER),
                  field("activa", FieldType.BOOLEAN),
                  field("instalada", FieldType.DATE),
                  field("revisada", FieldType.DATETIME),
                  field("order", FieldType.STRING))),
          0);

  @Test
  void anUnknownColumnIsLocatedAndTheClosestIsSuggested() {
    Problem problem = refused(ask("zona, wats", "", "", ""));
    assertThat(problem.code()).isEqualTo(ErrorCode.UNKNOWN_COLUMN);
    assertThat(problem.parameters())
        .containsEntry("column", "wats")
        .containsEntry("suggestion", "watts")
        .containsEntry("in", "select")
        .containsEntry("position", 7);
    assertThat(refused(ask("", "Zona = 'x'", "", "")).parameters())
        .containsEntry("suggestion", "zona")
        .containsEntry("in", "where")
        .containsEntry("position", 1);
    assertThat(refused(ask("count(*)", "", "zoña", "")).parameters())
        .containsEntry("suggestion", "zona")
        .containsEntry("in", "group");
    assertThat(refused(ask("", "", "", "zona, xyzzy desc")).parameters())
        .containsEntry("in", "order")
        .containsEntry("position", 7)
        .doesNotContainKey("suggestion");
    assertThat(refused(ask("zona as z", "z = 'x'", "", "")).code())
        .isEqualTo(ErrorCode.UNKNOWN_COLUMN);
  }

  @Test
  void aWrongTypeNamesColumnTypeAndOperation() {
    wrong(ask("", "zona > 5", "", ""), "zona", "string", "compare-integer");
    wrong(ask("", "5 = zona", "", ""), "zona", "string", "compare-integer");
    wrong(ask("", "watts = 'mucho'", "", ""), "watts", "integer", "compare-string");
    wrong(ask("", "activa = 'sí'", "", ""), "activa", "boolean", "compare-string");
    wrong(ask("", "activa > FALSE", "", ""), "activa", "boolean", "order");
    wrong(ask("", "instalada = 'ayer'", "", ""), "instalada", "date", "compare-string");
    wrong(ask("", "watts LIKE '7%'", "", ""), "watts", "integer", "like");
    wrong(ask("", "CASEI(watts) = 'x'", "", ""), "watts", "integer", "casei");
    wrong(ask("", "year(watts) = 5", "", ""), "watts", "integer", "year");
    wrong(ask("", "zona BETWEEN 1 AND 2", "", ""), "zona", "string", "compare-integer");
    wrong(ask("", "watts IN (1, 'a')", "", ""), "watts", "integer", "compare-string");
    wrong(ask("", "watts = DATE('2024-01-01')", "", ""), "watts", "integer", "compare-date");
    wrong(ask("sum(zona)", "", "", ""), "zona", "string", "sum");
    wrong(ask("avg(instalada)", "", "", ""), "instalada", "date", "avg");
    wrong(ask("date_trunc('hour', instalada)", "", "", ""), "instalada", "date", "date_trunc");
  }

  @Test
  void aSyntaxErrorSaysWhereWhatWasExpectedAndWhatIsThere() {
    syntax(ask("", "zona = ", "", ""), "where", 8, "expression", "");
    syntax(ask("", "zona 'x'", "", ""), "where", 6, "comparison", "x");
    syntax(ask("", "zona = 'x' zona", "", ""), "where", 12, "end", "zona");
    syntax(ask("", "(zona = 'x'", "", ""), "where", 12, ")", "");
    syntax(ask("", "zona = 'x", "", ""), "where", 8, "closing-quote", "'x");
    syntax(ask("", "zona = 'x'; DROP", "", ""), "where", 11, "expression", ";");
    syntax(ask("", "zona BETWEEN 'a' OR 'b'", "", ""), "where", 18, "and", "OR");
    syntax(ask("", "zona IS 5", "", ""), "where", 9, "null", "5");
    syntax(ask("", "repeat(zona) = 'x'", "", ""), "where", 1, "function", "repeat");
    syntax(ask("", "instalada = DATE('2024-02-30')", "", ""), "where", 18, "date", "2024-02-30");
    syntax(ask("", "zona LIKE order", "", ""), "where", 11, "string", "order");
    syntax(ask("zona,", "", "", ""), "select", 6, "column", "");
    syntax(ask("count(distinct *)", "", "", ""), "select", 16, "column", "*");
    syntax(ask("zona as", "", "", ""), "select", 8, "alias", "");
    syntax(ask("date_trunc('siglo', instalada)", "", "", ""), "select", 12, "unit", "siglo");
    syntax(ask("sum(count(*))", "", "", ""), "select", 10, ")", "(");
    syntax(ask("read_csv('/etc/passwd')", "", "", ""), "select", 1, "function", "read_csv");
    syntax(ask("", "", "", "zona up"), "order", 6, "end", "up");
    syntax(ask("", "zona = 'x' -- y", "", ""), "where", 12, "end", "-");
    syntax(ask("", "NOT", "", ""), "where", 4, "expression", "");
    syntax(ask("", "and = 'x'", "", ""), "where", 1, "expression", "and");
  }

  @Test
  void yearsHaveFourDigits() {
    String far = "TIMESTAMP('-999999999-01-01T00:00:00')";
    syntax(ask("", far + " IS NOT NULL", "", ""), "where", 11, "timestamp", far.substring(11, 36));
    syntax(
        ask("", "instalada > DATE('+10000-01-01')", "", ""), "where", 18, "date", "+10000-01-01");
    wrong(
        ask("", "revisada < '+999999999-12-31'", "", ""), "revisada", "datetime", "compare-string");
    assertThat(plan(ask("", "instalada > DATE('9999-12-31')", "", "")).where()).isPresent();
  }

  @Test
  void aCursorThatNoPageGaveIsRefused() {
    for (Object key : List.of(Duration.ofSeconds(Long.MAX_VALUE), LocalDateTime.MIN)) {
      String made = new RowCursor(1, List.of(key)).text(7);
      FieldType type = key instanceof Duration ? FieldType.DURATION : FieldType.DATETIME;
      assertThat(
              catchThrowableOfType(Problem.class, () -> RowCursor.parse(made, 7, List.of(type)))
                  .code())
          .isEqualTo(ErrorCode.CURSOR_INVALID);
    }
  }

  @Test
  void aColumnNamedLikeAKeywordIsQuoted() {
    assertThat(plan(ask("\"order\"", "\"order\" = 'x'", "", "\"order\"")).columns()).hasSize(1);
  }

  @Test
  void whatIsNotGroupedCannotBeShown() {
    Problem problem = refused(ask("zona, count(*)", "", "", ""));
    assertThat(problem.code()).isEqualTo(ErrorCode.INVALID);
    assertThat(problem.parameters())
        .containsEntry("field", "select")
        .containsEntry("reason", "not-grouped")
        .containsEntry("column", "zona")
        .containsEntry("position", 1);
    assertThat(problem.detail(Locale.ENGLISH)).contains("zona");
    assertThat(refused(ask("zona, count(*)", "", "zona", "watts")).parameters())
        .containsEntry("field", "order");
    assertThat(refused(ask("zona", "", "count(*)", "")).parameters())
        .containsEntry("reason", "aggregate");
    assertThat(refused(ask("zona, watts as zona", "", "", "")).parameters())
        .containsEntry("reason", "repeated");
  }

  @Test
  void nestingAndLengthHaveLimits() {
    String fits = "(".repeat(100) + "watts = 1" + ")".repeat(100);
    assertThat(plan(ask("", fits, "", "")).where()).isPresent();
    Problem deep = refused(ask("", "(" + fits + ")", "", ""));
    assertThat(deep.parameters())
        .containsEntry("reason", "too-deep")
        .containsEntry("position", 101);
    assertThat(refused(ask("", "NOT ".repeat(4_000) + "TRUE", "", "")).parameters())
        .containsEntry("reason", "too-deep");
    assertThat(refused(ask("", "x".repeat(20_001), "", "")).parameters())
        .containsEntry("reason", "too-long");
    String many = "watts IN (" + "1,".repeat(1_000) + "1)";
    assertThat(refused(ask("", many, "", "")).parameters()).containsEntry("reason", "too-many");
    String flat = "watts = 1" + " OR watts = 2".repeat(1_000);
    assertThat(plan(ask("", flat, "", "")).where()).isPresent();
    assertThat(refused(ask("", "casei(".repeat(500) + "zona", "", "")).code())
        .isEqualTo(ErrorCode.SYNTAX);
  }

  @Test
  void everyTextIsInBothLanguages() {
    for (Problem problem :
        List.of(
            refused(ask("", "zona > 5", "", "")),
            refused(ask("", "zona = ", "", "")),
            refused(ask("", "activa > FALSE", "", "")),
            refused(ask("zona, count(*)", "", "", "")),
            refused(ask("", "(".repeat(200), "", "")),
            refused(ask("", "zona as", "", "")))) {
      String spanish = problem.detail(Locale.forLanguageTag("es"));
      String english = problem.detail(Locale.ENGLISH);
      assertThat(spanish).doesNotContain("{", "…").isNotEqualTo(english);
      assertThat(english).doesNotContain("{", "…", "compare-", "not-grouped", "too-deep");
    }
  }

  @Test
  void whateverIsWrittenTheAnswerIsAPlanOrAProblem() {
    String[] pieces = {
      "zona",
      "watts",
      "instalada",
      "activa",
      "_row",
      "and",
      "or",
      "not",
      "(",
      ")",
      ",",
      "=",
      "<>",
      "<",
      ">=",
      "'x'",
      "'",
      "\"",
      "\"zona\"",
      "5",
      "-",
      "1e9",
      "1e999",
      ".5",
      "5.",
      "like",
      "in",
      "between",
      "is",
      "null",
      "true",
      "casei",
      "accenti",
      "date",
      "'2024-01-01'",
      "timestamp",
      "year",
      "month",
      "date_trunc",
      "'month'",
      "count",
      "*",
      "sum",
      "distinct",
      "as",
      "desc",
      "ñ",
      "\uD800",
      "\u0000",
      ";",
      "--",
      "\n",
      "%",
      "''",
      "0".repeat(80),
      "💡"
    };
    Random random = new Random(20_261_124);
    int plans = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(12);
      for (int j = 0; j < length; j++) {
        text.append(pieces[random.nextInt(pieces.length)]);
        text.append(random.nextInt(4) == 0 ? "" : " ");
      }
      String query = text.toString();
      TableQuery[] asked = {
        ask(query, "", "", ""),
        ask("", query, "", ""),
        ask("", "", query, ""),
        ask("", "", "", query)
      };
      try {
        QueryPlan plan = plan(asked[i % 4]);
        assertThat(new PlanSql(plan, "t").page(new RowCursor(0, List.of()), 1).text()).isNotEmpty();
        plans++;
      } catch (Problem problem) {
        assertThat(problem.code().kind()).as(query).isEqualTo(ErrorCode.Kind.USER);
      }
    }
    assertThat(plans).isPositive();
  }

  private static void wrong(TableQuery query, String column, String type, String operation) {
    Problem problem = refused(query);
    assertThat(problem.code()).isEqualTo(ErrorCode.WRONG_TYPE);
    assertThat(problem.parameters())
        .containsEntry("column", column)
        .containsEntry("columnType", type)
        .containsEntry("operation", operation)
        .containsKeys("in", "position");
  }

  private static void syntax(
      TableQuery query, String in, int position, String expected, String found) {
    Problem problem = refused(query);
    assertThat(problem.code()).isEqualTo(ErrorCode.SYNTAX);
    assertThat(problem.parameters())
        .containsEntry("in", in)
        .containsEntry("position", position)
        .containsEntry("expected", expected)
        .containsEntry("found", found);
  }

  private static QueryPlan plan(TableQuery query) {
    return QueryPlan.of(TABLE, query);
  }

  private static Problem refused(TableQuery query) {
    Problem problem = catchThrowableOfType(Problem.class, () -> plan(query).columns());
    assertThat(problem).isNotNull();
    return problem;
  }

  private static Field field(String name, FieldType type) {
    FieldStatistics none =
        new FieldStatistics(0, 0, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    return new Field(name, name, type, Optional.empty(), Optional.empty(), none);
  }
}
