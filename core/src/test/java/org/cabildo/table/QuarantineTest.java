package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cabildo.problem.ErrorCode.TOO_MANY_REJECTED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.cabildo.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that do not fit are set aside; the others are published. */
class QuarantineTest {
  @TempDir Path folder;
  private TableFixture fixture;

  @BeforeEach
  void open() {
    fixture = new TableFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void oneSlipDoesNotTurnAColumnIntoText() {
    ImportedTable table =
        fixture.read(
            csv("zona,watts", i -> "Centro," + (i == 7 ? "1O0" : i == 9 ? "abc" : 70 + i)));
    assertThat(type(table, "watts")).isEqualTo(FieldType.INTEGER);
    assertThat(table.file().rows()).isEqualTo(98);
    assertThat(table.report().rows()).isEqualTo(98);
    assertThat(table.report().rejected()).isEqualTo(2);
    assertThat(table.report().findings()).hasSize(2);
    ImportReport.Finding first = table.report().findings().get(0);
    assertThat(first.line()).isEqualTo(8);
    assertThat(first.column()).isEqualTo("watts");
    assertThat(first.value()).isEqualTo("1O0");
    assertThat(first.rule()).isEqualTo("misfit");
    assertThat(first.repair()).contains("100");
    assertThat(first.message(new Locale("es"))).contains("¿Quiso decir «100»?");
    assertThat(first.message(Locale.ENGLISH)).contains("whole number");
    assertThat(table.report().findings().get(1).repair()).isEmpty();
  }

  @Test
  void theRowsAreKeptWithEveryCellAndTheirLine() throws IOException {
    ImportedTable table =
        fixture.read(
            csv(
                        "zona,desde,\"a, b\"",
                        i -> i == 3 ? "\"di \"\"sí\"\"\",31/02/2024,x" : "c,1/13/2024,y")
                    .replace("1/13/2024", "13/1/2024")
                + "solo,una\n");
    assertThat(kept(table))
        .isEqualTo(
            """
            _line,_column,_rule,_repair,zona,desde,"a, b"
            4,desde,no-such-day,,"di ""sí\""",31/02/2024,x
            102,,ragged-row,,solo,una
            """
                .replace("\n", "\r\n"));
    assertThat(table.report().rows() + table.report().rejected()).isEqualTo(101);
  }

  @Test
  void repairsAreProposedForWhatWasProbablyMeant() {
    assertThat(Repairs.propose("12,5", Form.POINT)).contains("12.5");
    assertThat(Repairs.propose("12.5", Form.COMMA_DOTS)).contains("12,5");
    assertThat(Repairs.propose("1 2", Form.POINT)).contains("12");
    assertThat(Repairs.propose("l2O", Form.POINT)).contains("120");
    assertThat(Repairs.propose("12.", Form.POINT)).contains("12");
    assertThat(Repairs.propose("01/31/2024", Form.DAY_FIRST)).contains("31/01/2024");
    assertThat(Repairs.propose("31//01/2O24", Form.DAY_FIRST)).contains("31/01/2024");
    assertThat(Repairs.propose("31/02/2024", Form.DAY_FIRST)).isEmpty();
    assertThat(Repairs.propose("treinta", Form.POINT)).isEmpty();
  }

  @Test
  void whatRepeatsOrIsACodeHasAMeaningAndMakesTheColumnText() {
    assertThat(type(fixture.read(csv("x,n", i -> "x," + (i == 5 ? "S/N" : i))), "n"))
        .isEqualTo(FieldType.STRING);
    assertThat(type(fixture.read(csv("x,n", i -> "x," + (i % 25 == 0 ? i + "-A" : i))), "n"))
        .isEqualTo(FieldType.STRING);
    StringBuilder many = new StringBuilder("x,n\n");
    for (int i = 1; i <= 1_000; i++) {
      many.append("x,").append(i % 50 == 0 ? "pendiente" : i).append('\n');
    }
    assertThat(type(fixture.read(many.toString()), "n")).isEqualTo(FieldType.STRING);
    assertThat(type(fixture.read(csv("x,n", i -> "x," + (i < 7 ? "quizá" : "sí"))), "n"))
        .isEqualTo(FieldType.STRING);
  }

  @Test
  void anImportDecidesNothingThatWouldMakeItFail() {
    ImportedTable table =
        fixture.read(
            csv(
                "a,b",
                i ->
                    (i < 4 ? "x" + "yzuvw".charAt(i) : i)
                        + ","
                        + (i > 96 ? "o" + "pqrst".charAt(i - 96) : i)));
    assertThat(table.report().rejected()).isLessThanOrEqualTo(5);
    assertThat(table.report().findings()).anyMatch(f -> f.rule().equals("mixed-types"));
  }

  @Test
  void whoeverAcceptsItGetsTheRestAndTheRowsThatWereShownBefore() throws IOException {
    String csv =
        csv("a,b,c", i -> i % 5 == 2 ? "x,suelta" : i == 8 ? "x,8O,1" : "x," + i + "," + i)
            .replace(",99,99", ",99,9O");
    Problem refused = catchThrowableOfType(Problem.class, () -> fixture.read(csv));
    ImportedTable table = fixture.read(csv, Acceptance.any());

    assertThat(table.report().rejected()).isEqualTo(22);
    assertThat(table.file().rows()).isEqualTo(78);
    assertThat(type(table, "b")).isEqualTo(FieldType.INTEGER);
    assertThat(type(table, "c")).isEqualTo(FieldType.INTEGER);
    assertThat(refused.parameters())
        .containsEntry("sha256", table.quarantine().orElseThrow().id().sha256());
    assertThat(fixture.read(csv, Acceptance.none().orUpTo(22)).file().rows()).isEqualTo(78);
    assertThatThrownBy(() -> fixture.read(csv, Acceptance.none().orUpTo(21)))
        .isInstanceOf(Problem.class);
  }

  @Test
  void withoutARowThatCanBeReadThereIsNothingToAccept() {
    Problem refused =
        catchThrowableOfType(
            Problem.class, () -> fixture.read("a,b\nuna\notra\n", Acceptance.any()));
    assertThat(refused.code()).isEqualTo(TOO_MANY_REJECTED);
    assertThat(refused.parameters()).containsEntry("reason", "every-row");
    assertThat(refused.detail(Locale.ENGLISH)).contains("none is left to publish");
  }

  @Test
  void aDeclaredTypeSetsAsideWhatDoesNotFitAndAThresholdStopsThePublication() throws IOException {
    ColumnHint whole = declared("n", FieldType.INTEGER, Optional.empty());
    ImportedTable table = fixture.read(csv("x,n", i -> "x," + (i % 25 == 0 ? i + "-A" : i)), whole);
    assertThat(type(table, "n")).isEqualTo(FieldType.INTEGER);
    assertThat(table.report().rejected()).isEqualTo(4);
    assertThat(table.report().findings()).anyMatch(f -> f.rule().equals("against-description"));

    Problem refused =
        catchThrowableOfType(
            Problem.class,
            () -> fixture.read(csv("x,n", i -> "x," + (i % 10 == 0 ? i + ".5" : i)), whole));
    assertThat(refused.code()).isEqualTo(TOO_MANY_REJECTED);
    assertThat(refused.parameters())
        .containsEntry("rejected", 10L)
        .containsEntry("rows", 100L)
        .containsEntry("limit", 5)
        .containsEntry("reason", "more-than-limit")
        .containsEntry("line", 11L);
    assertThat((List<?>) refused.parameters().get("findings")).hasSize(10);
    try (var left = Files.list(fixture.store().root().resolve("tmp"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aDeclaredTypeAndFormatWinOverWhatTheFileSuggests() {
    String csv =
        """
        cp,dia,alta,monto,clave
        01000,20240131,3/4/2024,"1,234",12
        02000,20240201,5/6/2024,"2,500",13
        """;
    ImportedTable table =
        fixture.read(
            csv,
            declared("cp", FieldType.INTEGER, Optional.empty()),
            declared("dia", FieldType.DATE, Optional.of("compact")),
            declared("alta", FieldType.DATE, Optional.of("month-first")),
            declared("monto", FieldType.NUMBER, Optional.of("comma")),
            declared("clave", FieldType.STRING, Optional.empty()));
    assertThat(table.report().rejected()).isZero();
    var row = fixture.rows(table.file(), TableQuery.all()).get(0);
    assertThat(row)
        .containsEntry("cp", 1000L)
        .containsEntry("dia", java.time.LocalDate.of(2024, 1, 31))
        .containsEntry("alta", java.time.LocalDate.of(2024, 3, 4))
        .containsEntry("monto", new java.math.BigDecimal("1.234"))
        .containsEntry("clave", "12");
  }

  @Test
  void correctedRowsAreReadInTheirPlaces() throws IOException {
    String csv =
        csv("zona,watts", i -> "Centro," + (i == 7 ? "1O0" : i == 9 ? "abc" : 70 + i)) + "Sur\n";
    ImportedTable first = fixture.read(csv);
    String sent =
        """
        _line;_column;_rule;_repair;zona;watts
        8;watts;misfit;100;Centro;100
        102;;;;Sur;50
        """;
    ImportedTable second = repair(csv, first, Optional.empty(), sent);
    assertThat(second.file().rows()).isEqualTo(100);
    assertThat(second.report().rejected()).isEqualTo(1);
    assertThat(watts(second)).contains(76L, 100L, 78L).endsWith(50L);
    assertThat(watts(second).indexOf(100L)).isEqualTo(6);

    Path kept = fixture.store().path(second.corrections().orElseThrow().id());
    ImportedTable third =
        repair(csv, second, Optional.of(kept), "_line,zona,watts\n10,Centro,80\n");
    assertThat(third.report().rejected()).isZero();
    assertThat(watts(third)).contains(100L, 80L).endsWith(50L).hasSize(101);
  }

  @Test
  void aRowThatStillHasTooManyCellsStaysAside() throws IOException {
    String csv = csv("zona,watts", i -> "Centro," + (i == 7 ? "70,de más" : 70 + i));
    ImportedTable first = fixture.read(csv);
    String kept = kept(first);
    ImportedTable unchanged = repair(csv, first, Optional.empty(), kept);
    assertThat(unchanged.report().rejected()).isEqualTo(1);
    assertThat(unchanged.corrections()).isEmpty();
    ImportedTable wrong = repair(csv, first, Optional.empty(), kept.replace("70,", "7O,"));
    assertThat(wrong.report().rejected()).isEqualTo(1);
    assertThat(wrong.corrections()).isPresent();
    String corrected = kept.replace(",de más", "");
    assertThat(repair(csv, first, Optional.empty(), corrected).report().rejected()).isZero();
  }

  @Test
  void onlyRowsThatWereSetAsideAreCorrected() throws IOException {
    String csv = csv("zona,watts", i -> "Centro," + (i == 7 ? "1O0" : 70 + i));
    ImportedTable table = fixture.read(csv);
    for (String sent :
        List.of(
            "_line,zona,watts\n9,Centro,80\n",
            "_line,zona,watts\nx,Centro,80\n",
            "_line,zona,watts\n8,Centro,80\n8,Centro,80\n",
            "_line,zona,otra\n8,Centro,80\n",
            "zona,watts\nCentro,80\n")) {
      Problem problem =
          catchThrowableOfType(Problem.class, () -> repair(csv, table, Optional.empty(), sent));
      assertThat(problem.code()).as(sent).isEqualTo(org.cabildo.problem.ErrorCode.INVALID);
      assertThat(problem.detail(Locale.ENGLISH)).doesNotContain("{").doesNotContain("…");
    }
  }

  private ImportedTable repair(String csv, ImportedTable table, Optional<Path> earlier, String sent)
      throws IOException {
    Path quarantine = fixture.store().path(table.quarantine().orElseThrow().id());
    Path original = Files.writeString(folder.resolve("original"), csv);
    Path corrected = Files.writeString(folder.resolve("corrected"), sent);
    return fixture
        .tables()
        .repair(
            original,
            Optional.empty(),
            List.of(),
            Acceptance.none(),
            new Repair(quarantine, earlier, corrected));
  }

  private List<Object> watts(ImportedTable table) {
    return fixture.pages(table.file(), TableQuery.all()).stream().map(r -> r.get("watts")).toList();
  }

  private static ColumnHint declared(String name, FieldType type, Optional<String> format) {
    return new ColumnHint(
        name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(type), format);
  }

  /** A header and 100 rows, numbered from 1. */
  private static String csv(String header, IntFunction<String> row) {
    StringBuilder csv = new StringBuilder(header + "\n");
    for (int i = 1; i <= 100; i++) {
      csv.append(row.apply(i)).append('\n');
    }
    return csv.toString();
  }

  private static FieldType type(ImportedTable table, String column) {
    return table.file().schema().field(column).orElseThrow().type();
  }

  private String kept(ImportedTable table) throws IOException {
    return Files.readString(fixture.store().path(table.quarantine().orElseThrow().id()));
  }
}
