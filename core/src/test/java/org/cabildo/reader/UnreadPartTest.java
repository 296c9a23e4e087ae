package org.cabildo.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cabildo.reader.WorkbookTest.row;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in a file and is not in its table can be read all the same, in every format. */
class UnreadPartTest {
  @TempDir Path folder;
  private SourceFixture fixture;

  @BeforeEach
  void open() {
    fixture = new SourceFixture(folder);
  }

  @Test
  void workbooks() {
    String taken =
        "<cols><col min='3' max='3' hidden='1'/></cols><sheetData>"
            + row(1, "Informe")
            + row(3, "folio", "zona", "curp")
            + row(4, "1", "Centro", "AAAA", "", "", "nota")
            + row(5, "2", "Norte", "BBBB").replaceFirst("<row ", "<row hidden='1' ")
            + row(6, "3", "Sur")
            + row(7, "", "", "DDDD")
            + "</sheetData>";
    String other = "<sheetData>" + row(1, "a", "b") + row(2, "x", "y") + "</sheetData>";
    byte[] file =
        Zips.xlsx(
            "<workbookPr/><sheets><sheet name='Uno' r:id='r1'/><sheet name='Dos' r:id='r2'/>"
                + "<sheet name='Oculta' r:id='r3' state='veryHidden'/></sheets>",
            "",
            "",
            taken,
            other,
            other);
    assertThat(unread(file, "Uno"))
        .containsExactly(
            "outside-table Uno A Informe",
            "outside-table Uno A folio",
            "outside-table Uno B zona",
            "outside-table Uno F nota",
            "hidden-column Uno C curp",
            "hidden-column Uno C AAAA",
            "hidden-column Uno C DDDD",
            "hidden-rows Uno A 2",
            "hidden-rows Uno B Norte",
            "hidden-rows Uno C BBBB",
            "other-table Dos A x",
            "other-table Dos B y",
            "hidden-sheet Oculta A x",
            "hidden-sheet Oculta B y");
    assertThat(fixture.tables(file).get(0).rows())
        .containsExactly(List.of("1", "Centro"), List.of("3", "Sur"));
  }

  @Test
  void sheetsOfWhichNothingIsShownAreHiddenOnes() {
    String hidden = "<cols><col min='1' max='9' hidden='1'/></cols><sheetData>";
    String rows = row(1, "a", "b") + row(2, "x", "y") + "</sheetData>";
    byte[] file =
        Zips.xlsx(
            "<sheets><sheet name='Uno' r:id='r1'/><sheet name='Dos' r:id='r2'/></sheets>",
            "",
            "",
            "<sheetData>" + rows,
            hidden + rows);
    assertThat(fixture.only(file).rules()).containsExactly("hidden-sheet");
    assertThat(unread(file, "Uno"))
        .containsExactly(
            "hidden-column Dos A a",
            "hidden-column Dos B b",
            "hidden-column Dos A x",
            "hidden-column Dos B y");
  }

  @Test
  void openDocuments() {
    String columns = "<table:table-column/><table:table-column table:visibility='collapse'/>";
    String rows = WorkbookTest.ods("folio", "curp", "nota") + WorkbookTest.ods("1", "AAAA", "x");
    String style =
        "<style:style style:name='o' style:family='table'><style:table-properties"
            + " table:display='false'/></style:style>";
    String hidden =
        WorkbookTest.sheet("O", rows).replaceFirst("table:name", "table:style-name='o' table:name");
    assertThat(unread(Zips.ods(style, WorkbookTest.sheet("H", columns + rows) + hidden), "H"))
        .containsExactly(
            "hidden-column H B curp",
            "hidden-column H B AAAA",
            "hidden-sheet O A 1",
            "hidden-sheet O B AAAA",
            "hidden-sheet O C x");
  }

  @Test
  void workbooksInXml() {
    String rows = XmlWorkbookTest.row("folio", "curp", "nota");
    String more = XmlWorkbookTest.row("1", "AAAA", "x");
    String hidden = more.replace("<Row>", "<Row ss:Hidden='1'>").replace("AAAA", "BBBB");
    String book =
        XmlWorkbookTest.book(
            XmlWorkbookTest.sheet(
                    "H", "<Column ss:Index='2' ss:Hidden='1'/>" + rows + more + hidden)
                + XmlWorkbookTest.sheet("O", rows + more)
                    .replace(
                        "</Worksheet>",
                        "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>"
                            + "</Worksheet>"));
    assertThat(unread(book.strip().getBytes(StandardCharsets.ISO_8859_1), "H"))
        .containsExactly(
            "hidden-column H B curp",
            "hidden-column H B AAAA",
            "hidden-rows H A 1",
            "hidden-rows H C x",
            "hidden-rows H B BBBB",
            "hidden-sheet O A 1",
            "hidden-sheet O B AAAA",
            "hidden-sheet O C x");
  }

  @Test
  void webPages() {
    String page =
        "<html><table><tr><th>folio</th><th>zona</th></tr>"
            + "<tr><td>1<span style='display:none'>clave</span></td><td>a</td>"
            + "<td style='display:none'>AAAA</td></tr>"
            + "<tr style='display:none'><td>2</td><td>b</td></tr><tr><td>3</td><td>c</td></tr>"
            + "</table></html>";
    assertThat(unread(page.getBytes(StandardCharsets.UTF_8), ""))
        .containsExactly(
            "hidden-column  A clave",
            "hidden-column  C AAAA",
            "hidden-rows  A 2",
            "hidden-rows  B b");
  }

  @Test
  void textsAndArchivesOfThem() {
    String csv = "Informe de obras\nid,zona\n1,a\n2,b\n3,c\n\nFuente: Obras Públicas\n";
    assertThat(unread(csv.getBytes(StandardCharsets.UTF_8), ""))
        .contains("outside-table  id Informe de obras", "outside-table  id Fuente: Obras Públicas")
        .noneMatch(cell -> cell.endsWith(" a"));
    assertThat(unread("id,zona\n1,a\n".getBytes(StandardCharsets.UTF_8), "")).isEmpty();
    assertThat(
            unread(Zips.of("uno.csv", "id,zona\n1,a\n", "dos.csv", "id,clave\n7,x\n"), "uno.csv"))
        .containsExactly("other-table dos.csv id 7", "other-table dos.csv clave x");
  }

  private List<String> unread(byte[] bytes, String taken) {
    List<String> cells = new ArrayList<>();
    try (SourceFile file =
        SourceFiles.open(
            fixture.write(bytes), fixture.scratch(), fixture.limits(), ReadingWatch.nobody())) {
      List<SourceTable> tables =
          file.tables().stream().filter(table -> table.name().equals(taken)).toList();
      for (UnreadPart part : file.unread(tables)) {
        part.forEach(
            (column, text, from, to) -> {
              String cell = new String(text, from, to - from);
              if (!cell.isBlank()) {
                cells.add(
                    "%s %s %s %s"
                        .formatted(part.part().key(), part.table(), part.column(column), cell));
              }
            });
      }
    }
    return cells;
  }
}
