package org.cabildo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.cabildo.reader.SourceFixture.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as one XML document, as Excel 2003 and many programs since write them. */
class XmlWorkbookTest {
  private static final String STYLES =
      """
      <Styles><Style ss:ID="Default" ss:Name="Normal"/>
      <Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>
      <Style ss:ID="c"><NumberFormat ss:Format="00000"/></Style>
      <Style ss:ID="h"><NumberFormat ss:Format="[h]:mm"/></Style>
      <Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style>
      <Style ss:ID="t" ss:Parent="d"><NumberFormat ss:Format="Short Time"/></Style></Styles>
      """;

  @TempDir Path folder;
  private SourceFixture fixture;

  @BeforeEach
  void open() {
    fixture = new SourceFixture(folder);
  }

  static String book(String content) {
    return "\n<?xml version='1.0' encoding='ISO-8859-1'?><?mso-application progid='Excel.Sheet'?>"
        + "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'"
        + " xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'>"
        + content
        + "</Workbook>";
  }

  static String sheet(String name, String rows) {
    return "<Worksheet ss:Name='" + name + "'><Table>" + rows + "</Table></Worksheet>";
  }

  static String row(String... texts) {
    StringBuilder row = new StringBuilder("<Row>");
    for (String text : texts) {
      row.append(cell("", text.matches("\\d+") ? "Number" : "String", text));
    }
    return row.append("</Row>").toString();
  }

  private static String cell(String attributes, String type, String value) {
    return "<Cell " + attributes + "><Data ss:Type='" + type + "'>" + value + "</Data></Cell>";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(Charset.forName("windows-1252"));
  }

  @Test
  void cellsAreWrittenAsWhatTheyAre() {
    String rows =
        row("cp", "nombre", "alta", "lapso", "avance", "hora", "activo")
            + "<Row>"
            + cell("ss:StyleID='c'", "Number", "1000")
            + "<Cell><ss:Data ss:Type='String'><B>Ana</B> Muñoz</ss:Data><Comment><ss:Data>nota"
            + "</ss:Data></Comment></Cell>"
            + cell("ss:StyleID='d'", "DateTime", "2024-01-31T00:00:00.000")
            + cell("ss:StyleID='h'", "DateTime", "1900-01-01T06:15:00.000")
            + cell("ss:StyleID='p'", "Number", "0.125")
            + cell("ss:StyleID='t'", "DateTime", "1899-12-31T10:30:00.000")
            + cell("", "Boolean", "1")
            + "</Row><Row ss:Index='4' ss:StyleID='c'>"
            + cell("", "Number", "91000")
            + cell("ss:Index='3' ss:StyleID='d'", "DateTime", "1900-02-28T00:00:00.000")
            + cell("ss:StyleID='p' ss:Formula='=1/0'", "Error", "#DIV/0!")
            + "</Row>";
    Table table = fixture.only(bytes(book(STYLES + sheet("Padrón", rows))));
    assertThat(table.format()).isEqualTo(SourceFormat.XML_WORKBOOK);
    assertThat(table.format().key()).isEqualTo("xml-workbook");
    assertThat(table.name()).isEqualTo("Padrón");
    assertThat(table.rows())
        .containsExactly(
            List.of("01000", "Ana Muñoz", "2024-01-31", "30:15:00", "12.5%", "10:30:00", "true"),
            List.of("91000", "", "1900-02-28", "", "", "", ""));
    assertThat(table.note("error-cell").value()).isEqualTo("#DIV/0!");
  }

  @Test
  void whatIsMergedOrHiddenIsKnown() {
    String rows =
        "<Column/><Column ss:Hidden='1'/>"
            + "<Row><Cell ss:MergeAcross='2'><Data ss:Type='String'>Obras</Data></Cell></Row>"
            + row("zona", "interno", "n")
            + "<Row>"
            + cell("ss:MergeDown='1'", "String", "Centro")
            + cell("ss:Index='3'", "Number", "5")
            + "</Row><Row>"
            + cell("ss:Index='3'", "Number", "7")
            + "</Row><Row ss:Hidden='1'>"
            + cell("", "String", "Oculta")
            + "</Row>"
            + row("Norte", "secreto", "9");
    String options =
        "<WorksheetOptions xmlns='urn:schemas-microsoft-com:office:excel'><Visible>SheetHidden"
            + "</Visible></WorksheetOptions></Worksheet>";
    String hidden = sheet("Cat", row("a", "b")).replace("</Worksheet>", options);
    Table table = fixture.only(bytes(book(sheet("Obras", rows) + hidden)));
    assertThat(table.header()).containsExactly("zona", "n");
    assertThat(table.rows())
        .containsExactly(List.of("Centro", "5"), List.of("Centro", "7"), List.of("Norte", "9"));
    assertThat(table.rules())
        .contains("hidden-rows", "hidden-columns", "hidden-sheet", "title-line", "merged-cells");
  }

  @Test
  void textsMarkedAsTextAreKnown() {
    String styles = "<Styles><Style ss:ID='x'><NumberFormat ss:Format='@'/></Style></Styles>";
    String row = "<Row>" + cell("ss:StyleID='x'", "String", "12") + cell("", "String", "5");
    Table table =
        fixture.only(
            bytes(book(styles + sheet("H", row("cuenta", "n") + (row + "</Row>").repeat(3)))));
    assertThat(table.signs()).containsExactly("@", "");
  }

  @Test
  void aDocumentTypeOrNonsenseIsDamageAndLimitsHold() {
    String type = "<?xml version='1.0'?><!DOCTYPE Workbook [<!ENTITY a 'b'>]>";
    assertThat(fixture.refused(type + book(sheet("H", row("&a;", "b"))).strip()).parameters())
        .containsEntry("reason", "damaged");
    String nonsense = sheet("H", row("a", "b") + "<Row>" + cell("", "Number", "x") + "</Row>");
    assertThat(fixture.refused(bytes(book(nonsense))).parameters())
        .containsEntry("reason", "damaged")
        .containsEntry("format", "xml-workbook");
    String far = "<Row>" + cell("ss:Index='2001'", "String", "x") + "</Row>";
    assertThat(fixture.refused(bytes(book(sheet("H", row("a", "b") + far)))).parameters())
        .containsEntry("what", "columns");
  }
}
