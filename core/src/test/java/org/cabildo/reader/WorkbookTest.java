package org.cabildo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.cabildo.reader.SourceFixture.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
  private static final String STYLES =
      """
      <numFmts count='5'><numFmt numFmtId='164' formatCode='dd/mm/yyyy'/>
      <numFmt numFmtId='165' formatCode='00000'/><numFmt numFmtId='166' formatCode='[h]:mm:ss'/>
      <numFmt numFmtId='167' formatCode='yyyy\\-mm\\-dd\\ hh:mm:ss'/>
      <numFmt numFmtId='168' formatCode='&quot;día &quot;#,##0.00;[Red]-0'/></numFmts>
      <cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/>
      <xf numFmtId='167'/><xf numFmtId='20'/><xf numFmtId='10'/><xf numFmtId='168'/></cellXfs>
      """;

  @TempDir Path folder;
  private SourceFixture fixture;

  @BeforeEach
  void open() {
    fixture = new SourceFixture(folder);
  }

  @Test
  void aNamedColumnWithoutValuesIsAColumn() {
    Table table =
        fixture.only(
            Zips.xlsx(
                "<sheetData>"
                    + row(1, "a", "b", "doble")
                    + "<row r='2'><c r='A2'><v>1</v></c><c r='B2'><v>2</v></c>"
                    + "<c r='C2'><f>A2*2</f></c></row>"
                    + "<row r='3'><c r='A3'><v>3</v></c><c r='B3'><v>4</v></c></row></sheetData>",
                STYLES,
                ""));
    assertThat(table.header()).containsExactly("a", "b", "doble");
    assertThat(table.rows()).containsExactly(List.of("1", "2", ""), List.of("3", "4", ""));
    assertThat(table.note("formula-without-value").value()).isEqualTo("C2");
  }

  @Test
  void cellsAreWrittenAsWhatTheyAre() {
    Table table =
        fixture.only(
            Zips.xlsx(
                "<sheetData>"
                    + row(1, "fecha", "cp", "duración", "momento", "hora", "porcentaje", "monto")
                    + "<row r='2'><c r='A2' s='1'><v>41640</v></c><c r='B2' s='2'><v>1000</v></c>"
                    + "<c r='C2' s='3'><v>12.2677314814815</v></c>"
                    + "<c r='D2' s='4'><v>45351.5731481481</v></c>"
                    + "<c r='E2' s='5'><v>0.4375</v></c><c r='F2' s='6'><v>0.125</v></c>"
                    + "<c r='G2' s='7'><v>1234.5</v></c></row>"
                    + "<row r='3'><c r='A3' s='1'><v>59</v></c><c r='B3' s='2'><v>91000</v></c>"
                    + "<c r='C3' s='3'><v>0.5</v></c><c r='D3' s='4'><v>1.0</v></c>"
                    + "<c r='E3' s='5'><v>0</v></c><c r='F3' s='6'><v>1</v></c>"
                    + "<c r='G3' s='7'><v>0.1</v></c></row></sheetData>",
                STYLES,
                ""));
    assertThat(table.header())
        .containsExactly("fecha", "cp", "duración", "momento", "hora", "porcentaje", "monto");
    assertThat(table.rows())
        .containsExactly(
            List.of(
                "2014-01-01",
                "01000",
                "294:25:32",
                "2024-02-29T13:45:20",
                "10:30:00",
                "12.5%",
                "1234.5"),
            List.of(
                "1900-02-28",
                "91000",
                "12:00:00",
                "1900-01-01T00:00:00",
                "00:00:00",
                "100%",
                "0.1"));
  }

  @Test
  void numbersHaveTheShortestDigitsThatAreExact() {
    assertThat(CellNumber.plain(672382.394399999)).isEqualTo("672382.394399999");
    assertThat(CellNumber.plain(0.1 + 0.2)).isEqualTo("0.30000000000000004");
    assertThat(CellNumber.plain(1e21)).isEqualTo("1000000000000000000000");
    assertThat(CellNumber.plain(-0.00001)).isEqualTo("-0.00001");
    assertThat(CellNumber.plain(2.0)).isEqualTo("2");
  }

  @Test
  void datesOfOldMacintoshesCountFrom1904() {
    byte[] workbook =
        Zips.xlsx(
            "<workbookPr date1904='1'/><sheets><sheet name='a' r:id='r1'/></sheets>",
            STYLES,
            "",
            "<sheetData>"
                + row(1, "d", "e")
                + "<row><c s='1'><v>0</v></c><c s='4'><v>1.5</v></c></row></sheetData>");
    assertThat(fixture.only(workbook).rows())
        .containsExactly(List.of("1904-01-01", "1904-01-02T12:00:00"));
  }

  @Test
  void textsBooleansAndErrorsOfEveryKindAreRead() {
    Table table =
        fixture.only(
            Zips.xlsx(
                "<sheetData>"
                    + row(1, "a", "b", "c", "d", "e", "f")
                    + "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='b'><v>1</v></c>"
                    + "<c t='str'><f>A1</f><v>fórmula</v></c><c t='e'><v>#N/A</v></c>"
                    + "<c t='d'><v>2024-02-29</v></c></row></sheetData>",
                "",
                "<si><r><t>San </t></r><r><t"
                    + " xml:space='preserve'>Ángel</t></r><rPh><t>x</t></rPh></si>"
                    + "<si><t>una_x000D_línea</t></si>"));
    assertThat(table.rows())
        .containsExactly(List.of("San Ángel", "una\rlínea", "true", "fórmula", "", "2024-02-29"));
    assertThat(table.note("error-cell").value()).isEqualTo("#N/A");
  }

  @Test
  void hiddenSheetsAreToldAndEmptyOnesAreNot() {
    byte[] workbook =
        Zips.xlsx(
            "<sheets><sheet name='Datos' r:id='r1'/><sheet name='Catálogo' state='hidden'"
                + " r:id='r2'/><sheet name='Hoja3' r:id='r3'/><sheet name='Otra'"
                + " r:id='r4'/></sheets>",
            "",
            "",
            "<sheetData>" + row(1, "a", "b") + row(2, "x", "y") + "</sheetData>",
            "<sheetData>" + row(1, "c", "d") + row(2, "x", "y") + "</sheetData>",
            "<sheetData/>",
            "<sheetData>" + row(5, "e", "f") + row(6, "x", "y") + "</sheetData>");
    List<Table> tables = fixture.tables(workbook);
    assertThat(tables).extracting(Table::name).containsExactly("Datos", "Otra");
    assertThat(tables.get(0).note("hidden-sheet").value()).isEqualTo("Catálogo");
  }

  @Test
  void mergedHeadersAreJoinedAndMergedDataIsRepeated() {
    Table table =
        fixture.only(
            Zips.xlsx(
                "<sheetData>"
                    + row(1, "Luminarias por zona")
                    + "<row r='2'>"
                    + cell("A2", "Zona")
                    + cell("B2", "Instaladas")
                    + cell("D2", "En falla")
                    + "</row>"
                    + "<row r='3'>"
                    + cell("B3", "LED")
                    + cell("C3", "Sodio")
                    + cell("D3", "LED")
                    + cell("E3", "Sodio")
                    + "</row>"
                    + row(4, "Centro", "5", "6", "1", "0")
                    + "<row r='5'>"
                    + cell("B5", "7")
                    + cell("C5", "8")
                    + cell("D5", "2")
                    + cell("E5", "1")
                    + "</row>"
                    + row(6, "Norte", "3", "4", "0", "0")
                    + "</sheetData><mergeCells><mergeCell ref='A1:E1'/><mergeCell"
                    + " ref='A2:A3'/><mergeCell ref='B2:C2'/><mergeCell ref='D2:E2'/><mergeCell"
                    + " ref='A4:A5'/></mergeCells>"));
    assertThat(table.header())
        .containsExactly(
            "Zona", "Instaladas / LED", "Instaladas / Sodio", "En falla / LED", "En falla / Sodio");
    assertThat(table.column("Zona")).containsExactly("Centro", "Centro", "Norte");
    assertThat(table.rules()).contains("title-line", "multi-row-header", "merged-cells");
  }

  @Test
  void aTableMayStandAnywhereInItsSheet() {
    Table table =
        fixture.only(
            Zips.xlsx(
                "<sheetData><row r='7'>"
                    + cell("C7", "id")
                    + cell("D7", "zona")
                    + cell("F7", "n")
                    + "</row>"
                    + "<row r='8'>"
                    + cell("C8", "1")
                    + cell("D8", "Centro")
                    + cell("F8", "4")
                    + "</row>"
                    + "<row r='9'>"
                    + cell("C9", "2")
                    + cell("D9", "Norte")
                    + cell("F9", "5")
                    + "</row></sheetData>"));
    assertThat(table.header()).containsExactly("id", "zona", "n");
    assertThat(table.rows())
        .containsExactly(List.of("1", "Centro", "4"), List.of("2", "Norte", "5"));
  }

  @Test
  void openDocumentCellsAreWrittenAsWhatTheyAre() {
    String styles =
        "<number:number-style style:name='N1'><number:number number:decimal-places='0'"
            + " number:min-integer-digits='5'/></number:number-style><style:style style:name='cp'"
            + " style:family='table-cell' style:data-style-name='N1'/>";
    String cells =
        "<table:table-row><table:table-cell office:value-type='date'"
            + " office:date-value='2014-05-30'><text:p>30/05/14</text:p></table:table-cell><table:table-cell"
            + " table:style-name='cp' office:value-type='float'"
            + " office:value='1000'><text:p>01000</text:p></table:table-cell><table:table-cell"
            + " office:value-type='time'"
            + " office:time-value='PT294H25M32S'><text:p>x</text:p></table:table-cell><table:table-cell"
            + " office:value-type='percentage'"
            + " office:value='0.125'><text:p>13%</text:p></table:table-cell><table:table-cell"
            + " office:value-type='boolean'"
            + " office:boolean-value='true'><text:p>VERDADERO</text:p></table:table-cell><table:table-cell"
            + " office:value-type='string'><text:p>dos<text:s"
            + " text:c='2'/>líneas</text:p><text:p>aquí</text:p></table:table-cell><table:table-cell"
            + " office:value-type='float'"
            + " office:value='1234.5'><text:p>1.234,50</text:p></table:table-cell></table:table-row>";
    Table table =
        fixture.only(Zips.ods(styles, sheet("H", ods("a", "b", "c", "d", "e", "f", "g") + cells)));
    assertThat(table.format()).isEqualTo(SourceFormat.ODS);
    assertThat(table.rows())
        .containsExactly(
            List.of(
                "2014-05-30",
                "01000",
                "294:25:32",
                "12.5%",
                "true",
                "dos  líneas\naquí",
                "1234.5"));
  }

  @Test
  void currenciesThatCellsShowAreKnownAndStayOutOfTheText() {
    String styles =
        """
        <numFmts count='4'><numFmt numFmtId='164' formatCode='&quot;$&quot;#,##0.00'/>
        <numFmt numFmtId='165' formatCode='_-[$R$-416]\\ * #,##0.00_-;[Red]-0'/>
        <numFmt numFmtId='166' formatCode='#,##0.00\\ [$€-C0A]'/>
        <numFmt numFmtId='167' formatCode='[$-80A]General'/></numFmts>
        <cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/>
        <xf numFmtId='167'/></cellXfs>
        """;
    StringBuilder rows = new StringBuilder("<sheetData>" + row(1, "a", "b", "c", "d", "e"));
    for (int i = 2; i < 5; i++) {
      rows.append("<row r='" + i + "'>");
      for (int style : new int[] {1, 2, 3, 4, i % 2}) {
        rows.append("<c s='" + style + "'><v>1500.5</v></c>");
      }
      rows.append("</row>");
    }
    Table table = fixture.only(Zips.xlsx(rows + "</sheetData>", styles, ""));
    assertThat(table.signs()).containsExactly("$", "R$", "€", "General", "");
    assertThat(table.rows().get(0)).containsOnly("1500.5");
    String cells =
        "<table:table-row><table:table-cell office:value-type='currency' office:currency='MXN'"
            + " office:value='5'/><table:table-cell office:value-type='float'"
            + " office:value='5'/></table:table-row>";
    assertThat(fixture.only(Zips.ods("", sheet("H", ods("a", "b") + cells))).signs())
        .containsExactly("MXN", "");
  }

  @Test
  void openDocumentRepeatsWhatIsRepeatedAndForgetsTheEmptyRest() {
    String rows =
        ods("a", "b", "c")
            + "<table:table-row table:number-rows-repeated='3'><table:table-cell"
            + " table:number-columns-repeated='2' office:value-type='float'"
            + " office:value='0'/><table:table-cell"
            + " office:value-type='string'><text:p>x</text:p></table:table-cell><table:table-cell"
            + " table:number-columns-repeated='16381'/></table:table-row><table:table-row"
            + " table:number-rows-repeated='1048572'><table:table-cell"
            + " table:number-columns-repeated='16384'/></table:table-row>";
    assertThat(fixture.only(Zips.ods("", sheet("H", rows))).rows())
        .containsExactly(List.of("0", "0", "x"), List.of("0", "0", "x"), List.of("0", "0", "x"));
  }

  @Test
  void oldWorkbooksAreReadLikeNewOnes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      HSSFSheet sheet = workbook.createSheet("Padrón");
      sheet.createRow(0).createCell(0).setCellValue("Padrón de mercados");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
      HSSFRow header = sheet.createRow(2);
      List<String> names = List.of("clave", "nombre", "alta", "cuota", "activo");
      for (int i = 0; i < names.size(); i++) {
        header.createCell(i).setCellValue(names.get(i));
      }
      HSSFCellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
      HSSFCellStyle code = workbook.createCellStyle();
      code.setDataFormat(workbook.createDataFormat().getFormat("000"));
      for (int i = 0; i < 3; i++) {
        HSSFRow row = sheet.createRow(3 + i);
        HSSFCell key = row.createCell(0);
        key.setCellValue(14 + i);
        key.setCellStyle(code);
        row.createCell(1).setCellValue("Mercado Jáuregui");
        HSSFCell opened = row.createCell(2);
        opened.setCellValue(LocalDateTime.of(2014, 5, 30 - i, 0, 0));
        opened.setCellStyle(date);
        row.createCell(3).setCellFormula("10.25*2");
        row.createCell(4).setCellValue(i == 0);
      }
      workbook.createSheet("Oculta").createRow(0).createCell(0).setCellValue("x");
      workbook.setSheetHidden(1, true);
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      workbook.write(bytes);
    }
    Table table = fixture.only(bytes.toByteArray());
    assertThat(table.format()).isEqualTo(SourceFormat.XLS);
    assertThat(table.name()).isEqualTo("Padrón");
    assertThat(table.header()).containsExactly("clave", "nombre", "alta", "cuota", "activo");
    assertThat(table.rows().get(0))
        .containsExactly("014", "Mercado Jáuregui", "2014-05-30", "20.5", "true");
    assertThat(table.rows()).hasSize(3);
    assertThat(table.rules()).containsOnly("title-line", "merged-cells", "hidden-sheet");
  }

  static String row(int number, String... texts) {
    StringBuilder row = new StringBuilder("<row r='" + number + "'>");
    for (int i = 0; i < texts.length; i++) {
      row.append(cell((char) ('A' + i) + "" + number, texts[i]));
    }
    return row.append("</row>").toString();
  }

  static String cell(String reference, String text) {
    return text.matches("-?\\d+(\\.\\d+)?")
        ? "<c r='" + reference + "'><v>" + text + "</v></c>"
        : "<c r='" + reference + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
  }

  static String ods(String... texts) {
    StringBuilder row = new StringBuilder("<table:table-row>");
    for (String text : texts) {
      row.append("<table:table-cell office:value-type='string'><text:p>")
          .append(text)
          .append("</text:p></table:table-cell>");
    }
    return row.append("</table:table-row>").toString();
  }

  static String sheet(String name, String rows) {
    return "<table:table table:name='" + name + "'>" + rows + "</table:table>";
  }
}
