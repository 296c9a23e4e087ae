package org.cabildo.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cabildo.problem.ErrorCode.FILE_UNREADABLE;
import static org.cabildo.problem.ErrorCode.TABLE_LIMIT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.cabildo.problem.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files made to hurt: each is refused in words, soon, within limits. */
class HostileFilesTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final SourceLimits SMALL =
      new SourceLimits(200, 100_000, 100_000, 50, 64 << 20, 100, 1 << 20, 50);

  @TempDir Path folder;
  private SourceFixture fixture;

  @BeforeEach
  void open() {
    fixture = new SourceFixture(folder, SMALL);
  }

  @Test
  void bombsAreStoppedByWhatComesOut() throws IOException {
    assertThat(refused(zipOfZeros("a.csv", 256)).parameters()).containsEntry("what", "ratio");
    assertThat(refused(Zips.gzip(new byte[100 << 20])).parameters()).containsEntry("what", "ratio");
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 60; i++) {
      many.put(i + ".csv", new byte[0]);
    }
    assertThat(refused(Zips.of(many, StandardCharsets.UTF_8)).parameters())
        .containsEntry("what", "entries");
  }

  @Test
  void xmlHasNoEntities() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secreto");
    String laughs =
        "<!DOCTYPE x [<!ENTITY a 'ja'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c"
            + " '&b;&b;&b;&b;&b;&b;&b;'>]>";
    String external = "<!DOCTYPE x [<!ENTITY c SYSTEM '" + secret.toUri() + "'>]>";
    String parameter = "<!DOCTYPE x SYSTEM '" + secret.toUri() + "'>";
    for (String type : new String[] {laughs, external, parameter}) {
      String kml =
          "<?xml version='1.0'?>" + type + "<kml><Placemark><name>&c;</name></Placemark></kml>";
      assertThat(refused(kml).code()).isEqualTo(FILE_UNREADABLE);
      byte[] ods =
          Zips.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", kml);
      assertThat(refused(ods).parameters()).containsEntry("reason", "damaged");
      byte[] xlsx =
          Zips.of(
              "[Content_Types].xml",
              "<Types/>",
              "xl/workbook.xml",
              "<?xml version='1.0'?>" + type + "<workbook>&c;</workbook>");
      assertThat(refused(xlsx).parameters()).containsEntry("reason", "damaged");
    }
  }

  @Test
  void nestingHasAnEnd() {
    assertThat(refused("[".repeat(100_000)).code()).isEqualTo(FILE_UNREADABLE);
    assertThat(refused("[{\"a\":".repeat(100_000)).code()).isEqualTo(FILE_UNREADABLE);
    assertThat(refused("{\"a\":".repeat(100_000)).code()).isEqualTo(FILE_UNREADABLE);
    assertThat(refused("<?xml version='1.0'?><kml>" + "<Folder>".repeat(100_000)).code())
        .isEqualTo(TABLE_LIMIT);
    assertThat(refused("[{\"a\":" + "9".repeat(100_000) + "}]").code()).isEqualTo(FILE_UNREADABLE);
  }

  @Test
  void aTagOrCommentOrTextIsNeverLargerThanMemory() {
    for (String piece :
        new String[] {
          "<!--" + "x".repeat(4 << 20),
          "<a b='" + "x".repeat(4 << 20),
          "<a" + " x".repeat(2 << 20),
          "<name>" + "x".repeat(4 << 20),
          "<![CDATA[" + "<x".repeat(2 << 20)
        }) {
      Problem problem = refused("<?xml version='1.0'?><kml><Placemark>" + piece);
      assertThat(problem.code()).isIn(FILE_UNREADABLE, TABLE_LIMIT);
    }
  }

  @Test
  void sharedTextsHaveALimit() {
    String texts = ("<si><t>" + "x".repeat(90_000) + "</t></si>").repeat(20);
    byte[] workbook =
        Zips.xlsx("<sheetData>" + WorkbookTest.row(1, "a", "b") + "</sheetData>", "", texts);
    assertThat(refused(workbook).parameters()).containsEntry("what", "shared-bytes");
    byte[] missing = Zips.xlsx("<sheetData><row><c t='s'><v>-1</v></c></row></sheetData>");
    assertThat(refused(missing).parameters()).containsEntry("reason", "damaged");
  }

  @Test
  void repeatedCellsAndRowsAreNotWrittenOut() {
    String cell =
        "<table:table-cell table:number-columns-repeated='2147483648' office:value-type='float'"
            + " office:value='1'/>";
    assertThat(refused(ods("<table:table-row>" + cell + "</table:table-row>")).parameters())
        .containsEntry("what", "columns");
    String row =
        "<table:table-row table:number-rows-repeated='2147483647'><table:table-cell"
            + " office:value-type='float' office:value='1'/></table:table-row>";
    assertThat(refused(ods(row)).parameters()).containsEntry("what", "rows");
    String negative =
        "<table:table-row table:number-rows-repeated='-5'><table:table-cell/></table:table-row>";
    assertThat(refused(ods(negative)).parameters()).containsEntry("reason", "damaged");
    String spaces =
        "<table:table-row><table:table-cell><text:p><text:s"
            + " text:c='2147483647'/>x</text:p></table:table-cell></table:table-row>";
    assertThat(fixture.tables(ods(spaces + WorkbookTest.ods("a", "b")))).isNotEmpty();
  }

  @Test
  void cellsOutsideAnySheetAreRefused() {
    for (String reference : new String[] {"ZZZZZZZZ1", "-1", "0", "XFE1"}) {
      String data = "<sheetData><row><c r='" + reference + "'><v>1</v></c></row></sheetData>";
      assertThat(refused(Zips.xlsx(data)).code()).isIn(FILE_UNREADABLE, TABLE_LIMIT);
    }
    String back =
        "<sheetData>"
            + WorkbookTest.row(9, "a", "b")
            + WorkbookTest.row(2, "c", "d")
            + "</sheetData>";
    assertThat(fixture.tables(Zips.xlsx(back)).get(0).rows()).hasSize(1);
  }

  /** What an interrupted upload leaves, in every format and at every fiftieth. */
  @TestFactory
  Stream<DynamicTest> filesThatBreakOff() throws IOException {
    Map<String, byte[]> whole = new LinkedHashMap<>();
    String rows =
        WorkbookTest.row(1, "id", "zona")
            + WorkbookTest.row(2, "1", "Centro")
            + WorkbookTest.row(3, "2", "Norte");
    whole.put("xlsx", Zips.xlsx("<sheetData>" + rows + "</sheetData>"));
    whole.put("ods", ods(WorkbookTest.ods("id", "zona") + WorkbookTest.ods("1", "Centro")));
    whole.put("xls", xls());
    whole.put(
        "json",
        "[{\"id\":1,\"zona\":\"Centro\"},{\"id\":2,\"zona\":\"Ñorte\"}]"
            .getBytes(StandardCharsets.UTF_8));
    whole.put(
        "kml",
        "<?xml version='1.0'?><kml><Placemark><name>Centro</name></Placemark></kml>"
            .getBytes(StandardCharsets.UTF_8));
    whole.put(
        "gzip",
        Zips.gzip("id,zona\n1,Centro\n2,Norte\n".repeat(50).getBytes(StandardCharsets.UTF_8)));
    whole.put("csv", "id,zona\n1,\"Céntro\"\n2,Norte\n".getBytes(StandardCharsets.UTF_8));
    return whole.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> breakOff(e.getValue())));
  }

  private void breakOff(byte[] whole) {
    assertThat(fixture.tables(whole)).isNotEmpty();
    for (int part = 0; part < 50; part++) {
      byte[] piece = Arrays.copyOf(whole, whole.length * part / 50);
      Assertions.assertTimeoutPreemptively(SOON, () -> openOrRefuse(piece));
    }
  }

  private void openOrRefuse(byte[] piece) {
    try {
      fixture.tables(piece);
    } catch (Problem e) {
      assertThat(e.code()).isNotNull();
    }
  }

  private Problem refused(String text) {
    return refused(text.getBytes(StandardCharsets.UTF_8));
  }

  private Problem refused(byte[] file) {
    return Assertions.assertTimeoutPreemptively(SOON, () -> fixture.refused(file));
  }

  private static byte[] ods(String rows) {
    return Zips.ods("", WorkbookTest.sheet("H", rows));
  }

  private static byte[] zipOfZeros(String name, int megabytes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      for (int i = 0; i < megabytes; i++) {
        zip.write(block);
      }
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] xls() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      HSSFSheet sheet = workbook.createSheet("a");
      for (int i = 0; i < 20; i++) {
        HSSFRow row = sheet.createRow(i);
        row.createCell(0).setCellValue(i == 0 ? "id" : "x" + i);
        row.createCell(1).setCellValue(i == 0 ? "zona" : "Centro" + i);
      }
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }
}
