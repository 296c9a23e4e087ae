package org.cabildo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.reader.SourceFixture.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives, and files that are not what they are called. */
class ContainerTest {
  private static final String CSV = "id,zona\n1,Centro\n2,Norte\n";
  @TempDir Path folder;
  private SourceFixture fixture;

  @BeforeEach
  void open() {
    fixture = new SourceFixture(folder);
  }

  @Test
  void opensWhatIsPacked() {
    assertThat(fixture.only(Zips.of("datos.csv", CSV)).rows()).hasSize(2);
    assertThat(fixture.only(Zips.gzip(CSV.getBytes(StandardCharsets.UTF_8))).rows()).hasSize(2);
    byte[] workbook =
        Zips.xlsx(
            "<sheetData>"
                + WorkbookTest.row(1, "a", "b")
                + WorkbookTest.row(2, "x", "1")
                + "</sheetData>");
    Table inner = fixture.only(Zips.of(Map.of("libro.xlsx", workbook), StandardCharsets.UTF_8));
    assertThat(inner.format()).isEqualTo(SourceFormat.XLSX);
    assertThat(inner.name()).isEqualTo("libro.xlsx/Hoja1");
    assertThat(fixture.only(Zips.gzip(workbook)).rows()).hasSize(1);
    assertThat(
            fixture
                .only(
                    Zips.of(
                        "doc.kml",
                        "<kml><Placemark><name>x</name></Placemark></kml>",
                        "images/icon.png",
                        "\u0089PNG"))
                .format())
        .isEqualTo(SourceFormat.KML);
  }

  @Test
  void severalTablesKeepTheirNamesInTheCharsetOfDosAndInUnicode() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("Año 2023/señales.csv", CSV.getBytes(StandardCharsets.UTF_8));
    entries.put("Año 2024/señales.csv", CSV.getBytes(StandardCharsets.UTF_8));
    for (Charset names : List.of(Charset.forName("IBM437"), StandardCharsets.UTF_8)) {
      assertThat(fixture.tables(Zips.of(entries, names)))
          .extracting(Table::name)
          .containsExactly("Año 2023/señales.csv", "Año 2024/señales.csv");
    }
  }

  @Test
  void proseIsNoPlausibleTableAndOtherFilesAreTold() {
    byte[] one =
        Zips.of(
            "LEEME.txt",
            "Este archivo\ncontiene datos\n",
            "datos.csv",
            CSV,
            "foto.pdf",
            "%PDF-1.4");
    try (SourceFile file =
        SourceFiles.open(
            fixture.write(one), fixture.scratch(), fixture.limits(), ReadingWatch.nobody())) {
      assertThat(file.tables()).hasSize(2).allMatch(t -> t.part() == SourceTable.Part.ENTRY);
      List<SourceTable> plausible = file.tables().stream().filter(SourceTable::plausible).toList();
      assertThat(plausible).extracting(SourceTable::name).containsExactly("datos.csv");
      assertThat(plausible.get(0).notes()).extracting(SourceNote::rule).contains("skipped-entry");
    }
  }

  @Test
  void namesOfEntriesAreNeverPaths() {
    List<Table> tables =
        fixture.tables(
            Zips.of(
                "../../etc/a.csv",
                CSV,
                "/tmp/b.csv",
                CSV,
                "C:\\x\\..\\c.csv",
                CSV,
                "d\u202Evsc.csv",
                CSV));
    assertThat(tables)
        .extracting(Table::name)
        .containsExactly("etc/a.csv", "tmp/b.csv", "C:/x/c.csv", "dvsc.csv");
  }

  @Test
  void contentDecidesAndSaysWhatItIs() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("pdf", "%PDF-1.7\nx".getBytes(StandardCharsets.US_ASCII));
    files.put("image", hex("89504e470d0a1a0a0000"));
    files.put("program", hex("4d5a90000300000004000000ffff"));
    files.put("archive", hex("526172211a0700"));
    files.put("html", "\n <!DOCTYPE html><p>".getBytes(StandardCharsets.US_ASCII));
    files.put("xml", "<?xml version='1.0'?><gpx><trk/></gpx>".getBytes(StandardCharsets.US_ASCII));
    files.put("binary", "a,b\n1,\u0000\n".getBytes(StandardCharsets.US_ASCII));
    files.put("parquet", "PAR1xxxx".getBytes(StandardCharsets.US_ASCII));
    files.put("shapefile", Zips.of("m.shp", "x", "m.dbf", "x", "m.shx", "x"));
    files.put("word", Zips.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<x/>"));
    files.put(
        "presentation", Zips.of("mimetype", "application/vnd.oasis.opendocument.presentation"));
    files.put(
        "nested-archive", Zips.of(Map.of("z.zip", Zips.of("a.csv", CSV)), StandardCharsets.UTF_8));
    files.put("damaged-zip", "PK\u0003\u0004zip".getBytes(StandardCharsets.US_ASCII));
    files.forEach(
        (what, bytes) ->
            assertThat(fixture.refused(bytes).parameters())
                .containsEntry("reason", "not-a-table")
                .containsEntry("what", what));
    assertThat(fixture.refused("<table><tr><td>1</td></tr></table>").parameters())
        .containsEntry("what", "html");
    assertThat(fixture.text("<5 años,5 a 10\n3,4\n5,6\n").header())
        .containsExactly("<5 años", "5 a 10");
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
