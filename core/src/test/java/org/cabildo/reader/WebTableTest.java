package org.cabildo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.cabildo.reader.SourceFixture.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web pages that systems of offices export under the name of a workbook. */
class WebTableTest {
  private static final String ROWS =
      "<tr><td>folio</td><td>zona</td></tr><tr><td>1</td><td>Centro</td></tr>"
          + "<tr><td>2</td><td>Norte</td></tr>";

  @TempDir Path folder;
  private SourceFixture fixture;

  @BeforeEach
  void open() {
    fixture = new SourceFixture(folder);
  }

  private String refused(String page) {
    return String.valueOf(fixture.refused(page).parameters().get("what"));
  }

  @Test
  void aTableIsReadInItsCharsetWithItsTitlesAndEntities() {
    String page =
        "<html><head><meta charset=iso-8859-1></head><table><tr><th colspan=3>Padrón</th></tr>"
            + "<tr><th>Clave</th><th>Raz&oacute;n<br>social</th><th>Monto</th></tr>"
            + "<tr><td style='mso-number-format:\"\\@\"'>001</td><td>Ibáñez &amp;"
            + " <b>Cía</b>.</td><td>$1,234.50</td></tr>"
            + "<tr><td>014</td><td>&nbsp;</td><td>$99.00</td></tr></table></html>";
    Table table = fixture.only(page.getBytes(Charset.forName("windows-1252")));
    assertThat(table.format()).isEqualTo(SourceFormat.HTML);
    assertThat(table.header()).containsExactly("Clave", "Razón social", "Monto");
    assertThat(table.rows())
        .containsExactly(
            List.of("001", "Ibáñez & Cía.", "$1,234.50"), List.of("014", "", "$99.00"));
    assertThat(table.note("title-line").value()).isEqualTo("Padrón");
    byte[] utf16 = ("<table>" + ROWS + "</table>").getBytes(StandardCharsets.UTF_16);
    assertThat(fixture.only(utf16).rows()).hasSize(2);
  }

  @Test
  void numbersHaveTheDigitsThatExcelKeepsBesideThem() {
    Table table =
        fixture.text(
            "<html><table><tr><td>zona</td><td>costo</td><td>avance</td><td>alta</td></tr>"
                + "<tr><td>Sur</td><td x:num='1234.5678'>1,234.57</td><td x:num='0.125'>12.5%</td>"
                + "<td x:num='45322'>31/01/2024</td></tr><tr style='display:none'><td>Oculta</td>"
                + "<td x:num>1</td></tr><tr><td>Este</td><td sdval='20'>20.00</td></tr></table>");
    assertThat(table.rows())
        .containsExactly(
            List.of("Sur", "1234.5678", "12.5%", "31/01/2024"), List.of("Este", "20", "", ""));
    assertThat(table.note("hidden-rows").value()).isEqualTo("3");
  }

  @Test
  void currenciesStayBesideTheirNumbersAndWhatIsNotShownIsNotRead() {
    Table table =
        fixture.text(
            "<table><tr><td>fecha<td>costo<tr><td><span style='display: none'>20240131</span>"
                + "31/01/2024<comment>x</comment><td sdval='1234.567'>$1,234.57<tr><td>1/2/2024"
                + "<td sdval='0'> $- </table>");
    assertThat(table.rows())
        .containsExactly(List.of("31/01/2024", "1234.567"), List.of("1/2/2024", "0"));
    assertThat(table.signs()).containsExactly("", "$");
  }

  @Test
  void cellsMarkedAsTextAreKnown() {
    String mark = " style='mso-number-format:\"\\@\";'";
    Table table =
        fixture.text(
            "<style>.xl1 {mso-number-format:\"\\@\"} .n {color:red}</style><table><tr><th>Padrón"
                + "<tr><th>cuenta<th>lote<th>n<tr><td class=xl1>12<td"
                + mark
                + ">7<td class=n>5<tr><td class=xl1>13<td"
                + mark
                + ">8<td class=n>6</table>");
    assertThat(table.signs()).containsExactly("@", "@", "");
  }

  @Test
  void cellsThatReachOverOthersHaveTheirPlace() {
    Table table =
        fixture.text(
            "<table><tr><th rowspan=2>Municipio<th colspan=2>Hombres<th colspan=2>Mujeres"
                + "<tr><th>Niños<th>Adultos<th>Niños<th>Adultos"
                + "<tr><td rowspan=2>Xalapa<td>1<td>2<td>3<td>4<tr><td>5<td>6<td>7<td>8"
                + "<tr><td>Perote<td>9<td>10<td>11<td>12</table>");
    assertThat(table.header())
        .containsExactly(
            "Municipio",
            "Hombres / Niños",
            "Hombres / Adultos",
            "Mujeres / Niños",
            "Mujeres / Adultos");
    assertThat(table.column("Municipio")).containsExactly("Xalapa", "Xalapa", "Perote");
    assertThat(table.rows().get(1)).containsExactly("Xalapa", "5", "6", "7", "8");
  }

  @Test
  void tablesAroundAndAboveTheTableAreNone() {
    String data = "<table>" + ROWS + "</table>";
    Table nested =
        fixture.text(
            "<!doctype html><table><tr><td>Menú</td><td>"
                + data
                + "</td></tr><tr><td>x</td>"
                + "<td>y</td></tr></table>");
    assertThat(nested.rows()).hasSize(2);
    Table below =
        fixture.text(
            "<br />\n<b>Warning</b>: x<table><tr><td>Nómina</td></tr></table>" + data + "<p>");
    assertThat(below.rows()).hasSize(2);
    assertThat(below.note("title-line").value()).isEqualTo("Nómina");
    String other = "<table><tr><td>zona<td>obra<tr><td>Sur<td>9</table>";
    assertThat(fixture.tables(fixture.write((data + other).getBytes(StandardCharsets.UTF_8))))
        .extracting(Table::name)
        .containsExactly("1", "2");
  }

  @Test
  void tablesOfTheSameHeaderAreOneUnlessSomethingIsWrittenAboveThem() {
    String head = "<tr><th>zona<th>monto";
    String north = head + "<tr><td>Norte<td>1,200.50<tr><td>Este<td>80.00";
    String south = head + "<tr><td>Sur<td>33.10";
    Table cut = fixture.text("<table>" + north + "</table><table>" + south + "</table>");
    assertThat(cut.header()).containsExactly("zona", "monto");
    assertThat(cut.rows()).hasSize(3).last().isEqualTo(List.of("Sur", "33.10"));
    String captions =
        "<table>" + north + "</table><table><caption>Mayo</caption>" + south + "</table>";
    assertThat(fixture.tables(fixture.write(captions.getBytes(StandardCharsets.UTF_8)))).hasSize(2);
    String title = "<table><tr><td>Mayo</table>";
    String titles = "<table>" + north + "</table>" + title + "<table>" + south + "</table>";
    assertThat(fixture.tables(fixture.write(titles.getBytes(StandardCharsets.UTF_8)))).hasSize(2);
  }

  @Test
  void aPageWithoutATableIsRefusedWithWords() {
    String form = "<html><form><table>" + ROWS + "</table><input type=password></form>";
    assertThat(refused(form)).isEqualTo("html");
    assertThat(refused("<html><h1>404</h1><table><tr><td>x</td></tr></table>")).isEqualTo("html");
    assertThat(refused("<html><frameset><frame src=hoja1.htm></frameset>"))
        .isEqualTo("html-frames");
    assertThat(refused("MIME-Version: 1.0\n\n<html>")).isEqualTo("mhtml");
    assertThat(
            refused(
                "<?xml version='1.0'?><!DOCTYPE html PUBLIC 'a' 'b'><html><body>x</body></html>"))
        .isEqualTo("html");
  }

  @Test
  void manyRowsAndLongOnesStayWithinTheLimits() {
    SourceFixture tight =
        new SourceFixture(folder, new SourceLimits(10, 1_000, 1_000, 5, 1 << 20, 50, 1 << 20, 40));
    String row = "<tr><td>1</td><td>2</td></tr>";
    assertThat(tight.refused("<table>" + row.repeat(1_001)).parameters())
        .containsEntry("what", "rows");
    assertThat(tight.refused("<table>" + row + "<tr>" + "<td>1".repeat(11)).parameters())
        .containsEntry("what", "columns");
    assertThat(tight.refused("<table>" + row + "<tr><td>" + "x".repeat(2_000)).parameters())
        .containsEntry("what", "cell-characters");
    assertThat(tight.refused(("<table>" + row + "</table>").repeat(6)).parameters())
        .containsEntry("what", "entries");
    assertThat(tight.refused("<table>" + "<td><p>".repeat(400_000)).parameters())
        .containsEntry("reason", "damaged");
    assertThat(tight.text("<table>" + row + "<tr>" + "<td>1<td>" + "<b>".repeat(500)).rows())
        .hasSize(2);
  }
}
