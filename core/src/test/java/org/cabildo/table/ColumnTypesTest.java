package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cabildo.table.TableFixture.ask;
import static org.cabildo.table.TableFixture.rules;
import static org.cabildo.table.TableFixture.types;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the columns of a file are, once all of it was read. */
class ColumnTypesTest {
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
  void typesEachColumnOnTheWholeFile() {
    ImportedTable table =
        fixture.read(
            """
            clave,watts,costo,activa,instalada,revisada,zona
            014,70,10.5,sí,2024-02-29,2024-02-29T10:20,Centro
            120,-3,3,no,2023-12-31,2023-12-31 23:59:59.25,Añil
            007,,0.25,Sí,,,
            """);
    assertThat(types(table))
        .containsEntry("clave", FieldType.STRING)
        .containsEntry("watts", FieldType.INTEGER)
        .containsEntry("costo", FieldType.NUMBER)
        .containsEntry("activa", FieldType.BOOLEAN)
        .containsEntry("instalada", FieldType.DATE)
        .containsEntry("revisada", FieldType.DATETIME)
        .containsEntry("zona", FieldType.STRING);
    List<Map<String, Object>> rows = fixture.rows(table.file(), TableQuery.all());
    assertThat(rows.get(0))
        .containsEntry("clave", "014")
        .containsEntry("watts", 70L)
        .containsEntry("costo", new BigDecimal("10.5"))
        .containsEntry("activa", true)
        .containsEntry("instalada", LocalDate.of(2024, 2, 29))
        .containsEntry("revisada", LocalDateTime.of(2024, 2, 29, 10, 20))
        .containsEntry("zona", "Centro");
    assertThat(rows.get(1))
        .containsEntry("watts", -3L)
        .containsEntry("costo", new BigDecimal("3"))
        .containsEntry("activa", false)
        .containsEntry("revisada", LocalDateTime.of(2023, 12, 31, 23, 59, 59, 250_000_000));
    assertThat(rows.get(2)).containsEntry("watts", null).containsEntry("zona", null);
  }

  @Test
  void lateTextsMakeAColumnOfNumbersTextAndAreReported() {
    StringBuilder csv = new StringBuilder("n\n");
    for (int i = 1; i <= 2_000; i++) {
      csv.append(i).append(i % 40 == 0 ? "-A" : "").append('\n');
    }
    ImportedTable table = fixture.read(csv.toString());
    assertThat(types(table)).containsEntry("n", FieldType.STRING);
    assertThat(table.report().findings())
        .containsExactly(
            new ImportReport.Finding(
                41,
                "n",
                "40-A",
                "mixed-types",
                Optional.empty(),
                Map.of("type", "integer", "fits", "1950", "values", "2000")));
  }

  @Test
  void aColumnOfTextIsNotReported() {
    assertThat(fixture.read("zona\n" + "Centro\nNorte 2\n".repeat(1_000)).report().findings())
        .isEmpty();
  }

  @Test
  void readsDecimalCommasWhereTheColumnUsesThem() {
    ImportedTable table = fixture.read("id;monto;mezcla\n1;375000;1,5\n2;626182,19;1.5\n");
    assertThat(table.report().delimiter()).isEqualTo(";");
    assertThat(types(table))
        .containsEntry("monto", FieldType.NUMBER)
        .containsEntry("mezcla", FieldType.STRING);
    assertThat(fixture.rows(table.file(), ask("sum(monto) as total", "", "", "")).get(0))
        .containsEntry("total", new BigDecimal("1001182.19"));
  }

  @Test
  void numbersThatMayHaveThousandsSeparatorsStayText() {
    ImportedTable table = fixture.read("a;b;c\n1,234;1.234;1,5\n12,500;235.057;2,25\n");
    assertThat(types(table))
        .containsEntry("a", FieldType.STRING)
        .containsEntry("b", FieldType.STRING)
        .containsEntry("c", FieldType.NUMBER);
    assertThat(rules(table)).containsExactly("ambiguous-number", "ambiguous-number");
  }

  @Test
  void longDigitsAndLeadingZerosAreCodes() {
    ImportedTable table =
        fixture.read(
            "clabe,cp,n\n002010077777777771,01000,12\n9223372036854775808,9,123456789012345678\n");
    assertThat(types(table))
        .containsEntry("clabe", FieldType.STRING)
        .containsEntry("cp", FieldType.STRING)
        .containsEntry("n", FieldType.INTEGER);
  }

  @Test
  void decidesTheOrderOfDayAndMonthOnce() {
    ImportedTable table =
        fixture.read(
            """
            dia,mes,duda,no
            01/02/2024,01/31/2024,1/2/2024,31/01/2024
            31/12/2024,12/01/2024,3/4/2024,01/31/2024
            """);
    assertThat(types(table))
        .containsEntry("dia", FieldType.DATE)
        .containsEntry("mes", FieldType.DATE)
        .containsEntry("duda", FieldType.STRING)
        .containsEntry("no", FieldType.STRING);
    assertThat(fixture.rows(table.file(), TableQuery.all()).get(0))
        .containsEntry("dia", LocalDate.of(2024, 2, 1))
        .containsEntry("mes", LocalDate.of(2024, 1, 31))
        .containsEntry("duda", "1/2/2024");
    assertThat(rules(table)).containsExactly("ambiguous-date");
  }

  @Test
  void impossibleDatesAreText() {
    assertThat(types(fixture.read("a,b\n2023-02-29,31/04/2024\n2024-02-28,30/04/2024\n")))
        .containsEntry("a", FieldType.STRING)
        .containsEntry("b", FieldType.STRING);
  }

  @Test
  void timesWithAnOffsetAreKeptInUtc() {
    ImportedTable table = fixture.read("t\n2024-01-01T00:30:00-06:00\n2024-01-01T12:00Z\n");
    assertThat(fixture.rows(table.file(), TableQuery.all()))
        .extracting(r -> r.get("t"))
        .containsExactly(LocalDateTime.of(2024, 1, 1, 6, 30), LocalDateTime.of(2024, 1, 1, 12, 0));
  }

  @Test
  void sumsOfMoneyAreExact() {
    StringBuilder csv = new StringBuilder("pesos\n");
    for (int i = 0; i < 10_000; i++) {
      csv.append("0.10\n");
    }
    TableFile table = fixture.read(csv + "90071992547409.93\n").file();
    assertThat(fixture.rows(table, ask("sum(pesos)", "", "", "")).get(0))
        .containsEntry("sum_pesos", new BigDecimal("90071992548409.93"));
  }

  @Test
  void numbersThatNoDecimalHoldsAreFloating() {
    TableFile table = fixture.read("x\n1.5E+30\n-2.5\n").file();
    assertThat(fixture.rows(table, TableQuery.all()))
        .extracting(r -> r.get("x"))
        .containsExactly(1.5e30, -2.5);
  }
}
