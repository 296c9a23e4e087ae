package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cabildo.problem.ErrorCode.FILE_EMPTY;
import static org.cabildo.problem.ErrorCode.TABLE_LIMIT;
import static org.cabildo.problem.ErrorCode.TOO_MANY_REJECTED;
import static org.cabildo.table.TableFixture.rules;
import static org.cabildo.table.TableFixture.types;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.cabildo.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are tables, and what is told of them. */
class TableImportTest {
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
  void theCurrencyThatCellsOfAWorkbookShowIsTheUnit() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      CellStyle pesos = workbook.createCellStyle();
      pesos.setDataFormat(workbook.createDataFormat().getFormat("\"$\"#,##0.00"));
      Sheet sheet = workbook.createSheet();
      for (int i = 0; i < 4; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue(i == 0 ? "zona" : "Z" + i);
        Cell amount = row.createCell(1);
        if (i == 0) {
          amount.setCellValue("monto");
        } else {
          amount.setCellValue(1500.5 * i);
          amount.setCellStyle(pesos);
        }
      }
      workbook.write(file);
    }
    ImportedTable table = fixture.read(file.toByteArray());
    Field amount = table.file().schema().fields().get(1);
    assertThat(amount.type()).isEqualTo(FieldType.NUMBER);
    assertThat(amount.unit()).contains("$");
    assertThat(amount.statistics().max()).contains("4501.5");
    assertThat(TableFixture.rules(table)).containsExactly("unit");
  }

  @Test
  void namesAreStableAndTitlesAreKept() {
    ImportedTable table =
        fixture.read(
            "Año Fiscal,Zona,zona,,2020 [YR2020],_row,Tenant,Niñez %,zona_2\n1,2,3,4,5,6,7,8,9\n",
            new ColumnHint("zona", Optional.of("Zona urbana"), Optional.empty(), Optional.of("d")),
            new ColumnHint("Niñez %", Optional.empty(), Optional.of("%"), Optional.empty()),
            new ColumnHint("ausente", Optional.empty(), Optional.of("W"), Optional.empty()));
    assertThat(table.file().schema().fields())
        .extracting(Field::name)
        .containsExactly(
            "ano_fiscal",
            "zona",
            "zona_2",
            "column_4",
            "c_2020_yr2020",
            "row",
            "c_tenant",
            "ninez",
            "zona_2_2");
    assertThat(table.file().schema().field("ano_fiscal").orElseThrow().title())
        .isEqualTo("Año Fiscal");
    Field zona = table.file().schema().field("zona").orElseThrow();
    assertThat(zona.title()).isEqualTo("Zona urbana");
    assertThat(zona.description()).contains("d");
    assertThat(table.file().schema().field("ninez").orElseThrow().unit()).contains("%");
    assertThat(rules(table)).contains("renamed-header").containsOnlyOnce("described-but-absent");
  }

  @Test
  void raggedRowsAreReportedAndBlankLinesAreNot() {
    StringBuilder csv = new StringBuilder("a,b\r\n");
    for (int i = 0; i < 40; i++) {
      csv.append("1,2\r\n\r\n");
    }
    ImportedTable table = fixture.read(csv + "3\r\n4,5\r\n");
    assertThat(table.file().rows()).isEqualTo(41);
    assertThat(table.report().rejected()).isEqualTo(1);
    assertThat(table.report().findings()).hasSize(1);
    ImportReport.Finding ragged = table.report().findings().get(0);
    assertThat(ragged.line()).isEqualTo(82);
    assertThat(ragged.column()).isEmpty();
    assertThat(ragged.value()).isEqualTo("3");
    assertThat(ragged.rule()).isEqualTo("ragged-row");
  }

  @Test
  void tooManyRaggedRowsPublishNothing() {
    Problem problem = refused("a,b\n1,2\n3\n");
    assertThat(problem.code()).isEqualTo(TOO_MANY_REJECTED);
    assertThat(problem.parameters()).containsEntry("rejected", 1L).containsEntry("rows", 2L);
  }

  @Test
  void readsQuotedNewlinesAndAnyLineEnd() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      ImportedTable table =
          fixture.read("a,b" + end + "\"x" + end + "y\",\"di \"\"sí\"\"\"" + end + "z,w");
      assertThat(fixture.rows(table.file(), TableQuery.all()).get(0))
          .containsEntry("a", "x" + end + "y")
          .containsEntry("b", "di \"sí\"");
      assertThat(table.file().rows()).isEqualTo(2);
    }
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheHeader() {
    assertThat(types(fixture.read("\uFEFFaño\tb\n1\t2\n"))).containsOnlyKeys("ano", "b");
  }

  @Test
  void aHeaderAloneIsATableWithoutRows() {
    ImportedTable table = fixture.read("a|b\n");
    assertThat(table.file().rows()).isZero();
    assertThat(fixture.rows(table.file(), TableQuery.all())).isEmpty();
  }

  @Test
  void refusesWhatIsNoTable() {
    assertThat(refused("").code()).isEqualTo(FILE_EMPTY);
    assertThat(refused("\uFEFF \r\n\n").code()).isEqualTo(FILE_EMPTY);
    assertThat(refused("%PDF-1.7\nx").parameters()).containsEntry("reason", "not-a-table");
    assertThat(refused("PK\u0003\u0004zip").parameters()).containsEntry("reason", "not-a-table");
    assertThat(refused("a,b\n1,\u0000\n").parameters()).containsEntry("reason", "not-a-table");
    assertThat(refused("\n <!DOCTYPE html><p>").parameters())
        .containsEntry("reason", "not-a-table");
  }

  @Test
  void readsTextThatIsNotUtf8AndSaysWhatItIs() {
    byte[] latin = "a,b\n1,ok\n2,Añil\n".getBytes(StandardCharsets.ISO_8859_1);
    ImportedTable table = fixture.read(latin);
    assertThat(table.report().charset()).isEqualTo("ISO-8859-1");
    assertThat(fixture.rows(table.file(), TableQuery.all()).get(1)).containsEntry("b", "Añil");
    ImportedTable wide = fixture.read("año,b\n1,2\n".getBytes(StandardCharsets.UTF_16));
    assertThat(wide.report().charset()).isEqualTo("UTF-16BE+BOM");
    assertThat(types(wide)).containsOnlyKeys("ano", "b");
  }

  @Test
  void aQuoteThatIsNeverClosedCostsNoRowAndIsTold() {
    for (String csv :
        List.of(
            "a,b\n1,2\n3,\"4\n5,6\n",
            "a,b\n1,2\n3,\"4\n" + "5,6\n".repeat(400_000),
            "a,b\n1,2\n\"3\"x,4\n")) {
      ImportedTable table = fixture.read(csv);
      assertThat(table.file().rows() + table.report().rejected())
          .isEqualTo(csv.lines().count() - 1);
      assertThat(table.report().findings())
          .anyMatch(f -> f.rule().equals("stray-quote") && f.line() == 3);
    }
  }

  @Test
  void ofSeveralTablesOneMustBeNamed() {
    byte[] archive =
        zip("uno.csv", "id,zona\n1,Centro\n2,Norte\n", "dos.csv", "clave,n\n014,5\n015,6\n");
    assertThat(refused(archive).parameters())
        .containsEntry("reason", "several-tables")
        .containsEntry("tables", "uno.csv, dos.csv");
    ImportedTable table = fixture.read(archive, "dos.csv");
    assertThat(table.report().table()).isEqualTo("dos.csv");
    assertThat(types(table)).containsEntry("clave", FieldType.STRING);
  }

  private static byte[] zip(String... namesAndTexts) {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new java.util.zip.ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void keepsToItsLimits() {
    fixture.close();
    fixture = new TableFixture(folder, new ImportLimits(3, 10, 2, 5, 95, 1));
    assertThat(refused("a,b,c,d\n").parameters()).containsEntry("what", "columns");
    assertThat(refused("a\n1\n2\n3\n").parameters()).containsEntry("what", "rows");
    Problem cell = refused("a\n12345678901\n");
    assertThat(cell.code()).isEqualTo(TABLE_LIMIT);
    assertThat(cell.parameters())
        .containsEntry("what", "cell-characters")
        .containsEntry("line", 2L);
    assertThat(refused("a\n" + "x".repeat(200_000) + "\n")).hasMessageContaining("table-limit");
  }

  @Test
  void countsWhatIsInTheColumns() {
    ImportedTable table =
        fixture.read(
            """
            zona,watts,desde,activa
            Centro,70,2024-01-01,sí
            Centro,150,2023-01-01,no
            Norte,,2023-01-01,sí
            ,80,,
            """);
    FieldStatistics zona = statistics(table, "zona");
    assertThat(zona.empty()).isEqualTo(1);
    assertThat(zona.distinct()).isEqualTo(2);
    assertThat(zona.min()).contains("Centro");
    assertThat(zona.top())
        .containsExactly(
            new FieldStatistics.ValueCount("Centro", 2),
            new FieldStatistics.ValueCount("Norte", 1));
    FieldStatistics watts = statistics(table, "watts");
    assertThat(watts.min()).contains("70");
    assertThat(watts.max()).contains("150");
    assertThat(watts.mean()).contains(100.0);
    assertThat(statistics(table, "desde").max()).contains("2024-01-01");
    assertThat(statistics(table, "desde").distinct()).isEqualTo(2);
    assertThat(statistics(table, "activa").top().get(0))
        .isEqualTo(new FieldStatistics.ValueCount("true", 2));
  }

  @Test
  void columnsWithoutAnyValueAreTextWithoutStatistics() {
    FieldStatistics empty = statistics(fixture.read("a,b\n1,\n2,\n"), "b");
    assertThat(empty)
        .isEqualTo(
            new FieldStatistics(
                2, 0, Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
  }

  @Test
  void leavesNothingBehind() throws Exception {
    fixture.read("a\n1\n");
    assertThat(refused("a,b\n1\n").code()).isEqualTo(TOO_MANY_REJECTED);
    try (var files = Files.list(fixture.store().root().resolve("tmp"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void theSameFileGivesTheSameTable() {
    String csv = "a,b\n1,x\n2,y\n";
    assertThat(fixture.read(csv).file().parquet()).isEqualTo(fixture.read(csv).file().parquet());
  }

  private Problem refused(String csv) {
    return refused(csv.getBytes(StandardCharsets.UTF_8));
  }

  private Problem refused(byte[] file) {
    Problem problem = catchThrowableOfType(Problem.class, () -> fixture.read(file));
    assertThat(problem).isNotNull();
    return problem;
  }

  private static FieldStatistics statistics(ImportedTable table, String column) {
    return table.file().schema().field(column).orElseThrow().statistics();
  }
}
