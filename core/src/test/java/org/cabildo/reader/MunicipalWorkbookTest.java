package org.cabildo.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cabildo.reader.WorkbookTest.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.cabildo.reader.SourceFixture.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Workbooks as offices have them: with hidden parts, filters, signatures, lists beside the table.
 */
class MunicipalWorkbookTest {
  @TempDir Path folder;
  private SourceFixture fixture;

  @BeforeEach
  void open() {
    fixture = new SourceFixture(folder);
  }

  private static String hidden(int number, String attributes, String... texts) {
    return row(number, texts).replaceFirst("<row ", "<row hidden='1' " + attributes + " ");
  }

  @Test
  void whatSomebodyHidIsLeftOutAndTold() {
    Table table =
        fixture.only(
            Zips.xlsx(
                "<cols><col min='3' max='3' hidden='1'/><col min='9' max='16384'"
                    + " hidden='1'/></cols><sheetData>"
                    + hidden(1, "", "46380", "46381", "46382", "46383")
                    + row(2, "folio", "nombre", "CURP", "monto")
                    + row(3, "1", "Ana", "AAAA", "10")
                    + hidden(4, "", "2", "Cancelado", "BBBB", "20")
                    + row(5, "3", "Eva", "CCCC", "30")
                    + "</sheetData>"));
    assertThat(table.header()).containsExactly("folio", "nombre", "monto");
    assertThat(table.rows()).containsExactly(List.of("1", "Ana", "10"), List.of("3", "Eva", "30"));
    assertThat(table.note("hidden-rows").value()).isEqualTo("1, 4");
    assertThat(table.note("hidden-columns").value()).isEqualTo("C");
  }

  @Test
  void whatAFilterOrAFoldedGroupDoesNotShowIsRead() {
    String rows =
        "<sheetData>"
            + row(1, "folio", "zona")
            + row(2, "1", "Centro")
            + hidden(3, "", "2", "Norte")
            + row(4, "3", "Centro")
            + "</sheetData>";
    String condition = "<filterColumn colId='1'><filters><filter val='Centro'/></filters>";
    Table filtered =
        fixture.only(
            Zips.xlsx(
                rows + "<autoFilter ref='A1:B4'>" + condition + "</filterColumn></autoFilter>"));
    assertThat(filtered.rows()).hasSize(3);
    assertThat(filtered.note("filtered-rows").value()).isEqualTo("1");
    assertThat(fixture.only(Zips.xlsx(rows + "<autoFilter ref='A1:B4'/>")).rows()).hasSize(2);
    assertThat(fixture.only(Zips.xlsx("<sheetPr filterMode='1'/>" + rows)).rules())
        .containsOnly("filtered-rows");
    Table folded =
        fixture.only(
            Zips.xlsx(
                "<cols><col min='2' max='2' hidden='1' outlineLevel='1'/></cols><sheetData>"
                    + row(1, "folio", "zona")
                    + hidden(2, "outlineLevel='1'", "1", "Centro")
                    + row(3, "2", "Norte")
                    + "</sheetData>"));
    assertThat(folded.rows()).containsExactly(List.of("1", "Centro"), List.of("2", "Norte"));
  }

  @Test
  void oldWorkbooksHideInTheSameWay() throws IOException {
    for (boolean filter : new boolean[] {false, true}) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (HSSFWorkbook workbook = new HSSFWorkbook()) {
        HSSFSheet sheet = workbook.createSheet("Datos");
        for (int i = 0; i < 5; i++) {
          HSSFRow row = sheet.createRow(i);
          for (int column = 0; column < 3; column++) {
            row.createCell(column).setCellValue(i == 0 ? "c" + column : i + "-" + column);
          }
        }
        sheet.setColumnHidden(1, true);
        sheet.getRow(2).setZeroHeight(true);
        if (filter) {
          sheet.setAutoFilter(CellRangeAddress.valueOf("A1:C5"));
        }
        workbook.write(bytes);
      }
      Table table = fixture.only(bytes.toByteArray());
      assertThat(table.header()).containsExactly("c0", "c2");
      assertThat(table.rows()).hasSize(filter ? 4 : 3);
      assertThat(table.rules()).contains(filter ? "filtered-rows" : "hidden-rows");
    }
  }

  @Test
  void openDocumentHidesInTheSameWay() {
    String row = WorkbookTest.ods("1", "Centro", "x");
    String rows =
        "<table:table-column/><table:table-column table:visibility='collapse'/>"
            + "<table:table-column/>"
            + WorkbookTest.ods("folio", "zona", "nota")
            + row
            + row.replaceFirst("row>", "row table:visibility='collapse'>")
            + row.replaceFirst("row>", "row table:visibility='filter'>")
            + "<table:table-row-group table:display='false'>"
            + row.replaceFirst("row>", "row table:visibility='collapse'>")
            + "</table:table-row-group>";
    Table table = fixture.only(Zips.ods("", WorkbookTest.sheet("H", rows)));
    assertThat(table.header()).containsExactly("folio", "nota");
    assertThat(table.rows()).hasSize(3);
    assertThat(table.note("hidden-rows").value()).isEqualTo("3");
    assertThat(table.note("filtered-rows").value()).isEqualTo("2");
  }

  @Test
  void whoSignsBelowATableIsNoRowOfIt() {
    String rows =
        row(1, "partida", "concepto", "aprobado", "ejercido")
            + row(2, "1000", "Servicios", "100", "50")
            + row(3, "2000", "Materiales", "200", "150")
            + row(4, "3000", "Generales", "300", "250");
    String signed =
        row(7, "ELABORÓ", "", "AUTORIZÓ")
            + row(9, "C. Ana Luz Pérez", "", "Lic. José Ruiz")
            + row(10, "Auxiliar contable", "", "Tesorero municipal")
            + row(11, "Tesorería", "", "Tesorería");
    Table table = fixture.only(Zips.xlsx("<sheetData>" + rows + signed + "</sheetData>"));
    assertThat(table.rows()).hasSize(3);
    assertThat(table.rules()).containsOnly("footer");
    String more = row(7, "Sur", "Oficina") + row(8, "4000", "Otros", "1", "2");
    assertThat(fixture.only(Zips.xlsx("<sheetData>" + rows + more + "</sheetData>")).rows())
        .hasSize(5);
  }

  @Test
  void aListBesideTheTableIsLeftOutAndTold() {
    Table table =
        fixture.only(
            Zips.xlsx(
                "<sheetData>"
                    + row(1, "folio", "estado", "monto")
                    + row(2, "1", "Abierto", "10", "", "", "Abierto")
                    + row(3, "2", "Cerrado", "20", "", "", "Cerrado")
                    + row(4, "3", "Abierto", "30")
                    + row(5, "", "", "", "", "", "Otro")
                    + "</sheetData>"));
    assertThat(table.header()).containsExactly("folio", "estado", "monto");
    assertThat(table.rows()).hasSize(3);
    assertThat(table.note("beside-table").value()).isEqualTo("F");
  }

  @Test
  void aSpaceFarAwayIsNothing() {
    Table table =
        fixture.only(
            Zips.xlsx(
                "<sheetData>"
                    + row(1, "a", "b")
                    + "<row r='2'><c r='A2'><v>1</v></c><c r='XFD2' t='inlineStr'><is><t> </t></is>"
                    + "</c></row></sheetData>"));
    assertThat(table.rows()).containsExactly(List.of("1", ""));
  }

  @Test
  void codesKeepTheWordsOfTheirFormat() {
    assertThat(CellFormat.of("\"EXP-\"0000").code().text(7)).isEqualTo("EXP-0007");
    assertThat(CellFormat.of("[$-80A]00\\-00").code().text(712)).isEqualTo("07-12");
    for (String quantity : List.of("\"$\"00", "0.00\" l/s\"", "\"Lote \"0", "000,000", "00%")) {
      assertThat(CellFormat.of(quantity).kind()).as(quantity).isNotEqualTo(CellFormat.Kind.PADDED);
    }
  }

  @Test
  void momentsOfTheStrictFormAreShownByTheirFormat() {
    CellFormat day = CellFormat.of("dd/mm/yyyy");
    assertThat(CellMoment.text("2024-01-31T00:00:00.000Z", day)).isEqualTo("2024-01-31");
    assertThat(CellMoment.text("1899-12-30T10:30:00", CellFormat.of("hh:mm")))
        .isEqualTo("10:30:00");
    assertThat(CellMoment.text("1900-01-01T06:15:00", CellFormat.of("[h]:mm")))
        .isEqualTo("30:15:00");
    assertThat(CellMoment.text("2024-01-31T08:05:00", CellFormat.GENERAL))
        .isEqualTo("2024-01-31T08:05:00");
    assertThat(CellMoment.text("ayer", day)).isEqualTo("ayer");
  }

  @Test
  void openDocumentCellsMeanWhatTheirStylesShow() {
    String styles =
        "<number:number-style style:name='N1'><number:text>EXP-</number:text><number:number"
            + " number:decimal-places='0' number:min-integer-digits='4'/></number:number-style>"
            + "<number:date-style style:name='N2'><number:day/><number:hours/></number:date-style>"
            + "<number:date-style style:name='N3'><number:day/></number:date-style>";
    String cells = "<table:table-row>";
    for (int i = 1; i < 4; i++) {
      styles +=
          "<style:style style:name='s%d' style:family='table-cell' style:data-style-name='N%d'/>"
              .formatted(i, i);
    }
    cells +=
        "<table:table-cell table:style-name='s1' office:value-type='float' office:value='7'/>"
            + "<table:table-cell table:style-name='s2' office:value-type='date'"
            + " office:date-value='2024-12-01'/><table:table-cell table:style-name='s3'"
            + " office:value-type='date' office:date-value='2024-12-01T08:05:00'/>"
            + "<table:table-cell office:value-type='float' office:value='1'>"
            + "<text:p>VERDADERO</text:p></table:table-cell></table:table-row>";
    String rows = WorkbookTest.ods("a", "b", "c", "d") + cells;
    assertThat(fixture.only(Zips.ods(styles, WorkbookTest.sheet("H", rows))).rows())
        .containsExactly(List.of("EXP-0007", "2024-12-01T00:00:00", "2024-12-01", "true"));
  }
}
