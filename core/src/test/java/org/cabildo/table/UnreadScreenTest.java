package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.cabildo.privacy.PersonalData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Personal data that are not in the table and go with its original. */
class UnreadScreenTest {
  private static final String ANA = "HEGG560427MVZRRL04";
  private static final String LUIS = "BOXW310820HNERXN09";
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
  void aHiddenColumnIsLookedAt() {
    byte[] file =
        workbook(
            w -> {
              HSSFSheet sheet = padron(w);
              put(sheet, 0, 5, "CURP");
              put(sheet, 1, 5, ANA);
              put(sheet, 2, 5, LUIS);
              sheet.setColumnHidden(5, true);
            });
    ImportedTable table = fixture.read(file);
    assertThat(TableFixture.types(table)).containsOnlyKeys("folio", "apoyo");
    assertThat(found(table)).containsExactly("hidden-column:F curp 2 Padrón!F");
    PersonalData data = table.report().personalData().get(0);
    assertThat(data.samples()).containsExactly("HE•••••••••••••••4", "BO•••••••••••••••9");
    assertThat(ImportReport.message(data, Locale.forLanguageTag("es")))
        .isEqualTo(
            "Hay datos personales en la columna oculta F de la hoja «Padrón»: CURP, en 2 celdas."
                + " No están en la tabla, pero sí en el archivo original, que cualquiera puede"
                + " descargar.");
    assertThat(ImportReport.message(data, Locale.ENGLISH))
        .startsWith("There are personal data in the hidden column F of the sheet “Padrón”: CURP");
  }

  @Test
  void hiddenRowsAreLookedAtUnderTheHeaderOfTheirColumn() {
    byte[] file =
        workbook(
            w -> {
              HSSFSheet sheet = w.createSheet("Padrón");
              rows(sheet, "folio", "celular", "1", "", "2", "", "3", "2288123456");
              sheet.getRow(3).setZeroHeight(true);
            });
    assertThat(found(fixture.read(file))).containsExactly("hidden-rows phone 1 Padrón!B");
  }

  @Test
  void otherSheetsAreLookedAtWhetherTheyAreShownOrNot() {
    byte[] file =
        workbook(
            w -> {
              padron(w);
              rows(w.createSheet("Personas"), "folio", "CURP", "1", ANA, "2", LUIS);
              rows(w.createSheet("Enlaces"), "folio", "correo", "1", "ana.lopez@example.com");
              put(w.getSheet("Enlaces"), 1, 4, LUIS);
              w.getSheet("Enlaces").setColumnHidden(4, true);
              w.setSheetHidden(1, true);
            });
    assertThat(found(fixture.read(file, "Padrón")))
        .containsExactly(
            "other-table:Enlaces email 1 Enlaces!B",
            "hidden-column:Enlaces!E curp 1 Enlaces!E",
            "hidden-sheet:Personas curp 2 Personas!B");
  }

  @Test
  void sheetsThatAreReadAsOneAreNotLookedAtTwiceButTheirHiddenColumnsAre() {
    byte[] file =
        workbook(
            w -> {
              for (String month : List.of("Enero", "Febrero")) {
                HSSFSheet sheet = w.createSheet(month);
                rows(sheet, "folio", "apoyo", "1", "a", "2", "b");
                put(sheet, 0, 2, "CURP");
                put(sheet, 1, 2, month.equals("Enero") ? ANA : LUIS);
                sheet.setColumnHidden(2, true);
              }
              rows(w.createSheet("Personas"), "nombre", "CURP", "Ana", ANA);
            });
    assertThat(found(fixture.read(file, ImportReport.ALL_TABLES)))
        .containsExactly(
            "hidden-column:Enero!C curp 1 Enero!C",
            "hidden-column:Febrero!C curp 1 Febrero!C",
            "other-table:Personas curp 1 Personas!B");
  }

  @Test
  void whatStandsAroundTheTableIsLookedAt() {
    byte[] file =
        workbook(
            w -> {
              HSSFSheet sheet = padron(w);
              put(sheet, 1, 6, ANA);
              put(sheet, 2, 6, LUIS);
            });
    assertThat(found(fixture.read(file))).containsExactly("outside-table curp 2 Padrón!G");
    assertThat(found(fixture.read("CURP de quien informa\n" + ANA + "\nid,zona\n1,a\n2,b\n3,c\n")))
        .containsExactly("outside-table curp 1 id");
  }

  @Test
  void whomToWriteToAboutAFileIsNoPersonInIt() {
    for (String contact :
        List.of(
            "Informes: obras.publicas.xalapa@hotmail.com, tel. (228) 842-1200",
            "contacto@xalapa.gob.mx",
            "(228) 842-1200")) {
      byte[] file =
          workbook(
              w -> {
                HSSFSheet sheet = w.createSheet("Padrón");
                rows(sheet, contact, "", "", "", "folio", "apoyo", "1", "a", "2", "b", "3", "c");
                put(sheet, 8, 0, "Responsable: " + contact);
                rows(w.createSheet("Notas"), "Este libro lo hace la oficina.", "", contact, "");
              });
      assertThat(found(fixture.read(file, "Padrón"))).as(contact).isEmpty();
    }
  }

  @Test
  void aListOfPeopleOutsideATableIsNoContact() {
    byte[] file =
        workbook(
            w -> {
              HSSFSheet sheet = padron(w);
              put(sheet, 1, 6, "ana.lopez@example.com");
              put(sheet, 2, 6, "luis.paz@example.com");
              put(sheet, 3, 6, "eva.rio@example.com");
            });
    assertThat(found(fixture.read(file))).containsExactly("outside-table email 3 Padrón!G");
  }

  @Test
  void tablesOfAnArchiveThatWereNotChosenAreLookedAt() {
    byte[] file =
        zip("obras.csv", "id,zona\n1,a\n2,b\n", "personas.csv", "id,clave\n1,%s\n".formatted(ANA));
    assertThat(found(fixture.read(file, "obras.csv")))
        .containsExactly("other-table:personas.csv curp 1 personas.csv!clave");
    assertThat(found(fixture.read(file, "personas.csv"))).containsExactly("clave curp 1 clave");
  }

  @Test
  void moreFindingsThanAreToldAreSummedUp() {
    byte[] file =
        workbook(
            w -> {
              padron(w);
              for (int i = 0; i < 120; i++) {
                rows(w.createSheet("S" + i), "folio", "CURP", "1", ANA, "2", LUIS);
              }
            });
    List<PersonalData> found = fixture.read(file, "Padrón").report().personalData();
    assertThat(found).hasSize(101);
    assertThat(found.get(100).column()).isEqualTo("other-places");
    assertThat(found.get(100).count()).isEqualTo(40);
    assertThat(ImportReport.message(found.get(100), Locale.forLanguageTag("es")))
        .startsWith("Hay datos personales en otras partes del archivo: CURP, en 40 celdas.");
  }

  private static List<String> found(ImportedTable table) {
    return table.report().personalData().stream()
        .map(
            d ->
                "%s %s %d %s".formatted(d.column(), d.kind().key(), d.count(), d.address()).strip())
        .toList();
  }

  private static HSSFSheet padron(HSSFWorkbook workbook) {
    HSSFSheet sheet = workbook.createSheet("Padrón");
    rows(sheet, "folio", "apoyo", "1", "Beca", "2", "Despensa", "3", "Beca");
    return sheet;
  }

  /** Two cells a row. */
  private static void rows(HSSFSheet sheet, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      put(sheet, i / 2, i % 2, cells[i]);
    }
  }

  private static void put(HSSFSheet sheet, int row, int column, String value) {
    if (!value.isEmpty()) {
      var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
      line.createCell(column).setCellValue(value);
    }
  }

  private static byte[] workbook(Consumer<HSSFWorkbook> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      content.accept(workbook);
      workbook.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String... namesAndTexts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
