package org.cabildo.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** A year in several sheets or files, as offices keep it. */
final class YearFiles {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGES =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private YearFiles() {}

  /** Three months with a title, two with a total, and sheets of other kinds, one of them hidden. */
  static byte[] xls() {
    return written(year());
  }

  /** The same as a workbook of Office Open XML. */
  static byte[] xlsx() {
    StringBuilder list = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    Map<String, String> files = new LinkedHashMap<>();
    files.put("[Content_Types].xml", "<Types/>");
    files.put(
        "_rels/.rels",
        "<Relationships xmlns='%s'><Relationship Id='d' Type='%s/officeDocument' Target='xl/workbook.xml'/></Relationships>"
            .formatted(PACKAGES, OFFICE));
    try (Workbook workbook = year()) {
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        Sheet sheet = workbook.getSheetAt(i);
        list.append(
            "<sheet name='%s' sheetId='%d' state='%s' r:id='r%d'/>"
                .formatted(
                    sheet.getSheetName(),
                    i + 1,
                    workbook.isSheetHidden(i) ? "hidden" : "visible",
                    i));
        relations.append(
            "<Relationship Id='r%d' Type='%s/worksheet' Target='worksheets/sheet%d.xml'/>"
                .formatted(i, OFFICE, i));
        files.put("xl/worksheets/sheet" + i + ".xml", xml(sheet));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.put(
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='%s'><sheets>%s</sheets></workbook>"
            .formatted(MAIN, OFFICE, list));
    files.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='%s'>%s</Relationships>".formatted(PACKAGES, relations));
    return zip(files);
  }

  private static String xml(Sheet sheet) {
    StringBuilder rows = new StringBuilder();
    for (Row row : sheet) {
      rows.append("<row r='" + (row.getRowNum() + 1) + "'>");
      for (Cell cell : row) {
        String at = "<c r='" + (char) ('A' + cell.getColumnIndex()) + (row.getRowNum() + 1) + "'";
        rows.append(
            cell.getCellType() == CellType.NUMERIC
                ? at + "><v>" + (int) cell.getNumericCellValue() + "</v></c>"
                : at + " t='inlineStr'><is><t>" + cell.getStringCellValue() + "</t></is></c>");
      }
      rows.append("</row>");
    }
    return "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows);
  }

  /** The workbook before there is a second month, and sheets that have no rows yet. */
  static byte[] january(String... prepared) {
    HSSFWorkbook workbook = new HSSFWorkbook();
    sheet(
        workbook,
        "Enero",
        List.of("Folio", "Zona", "Monto"),
        List.of("1", "Z1", "100"),
        List.of("2", "Z2", "150"));
    for (String month : prepared) {
      sheet(workbook, month, List.of("Folio", "Zona", "Monto"));
    }
    return written(workbook);
  }

  /** A sheet of two rows for each name, with the columns {@code Hoja} and {@code N}. */
  static byte[] ods(String... names) {
    StringBuilder sheets = new StringBuilder();
    for (String name : names) {
      sheets.append("<table:table table:name='" + name + "'>");
      for (String row : List.of("Hoja N", "x 1", "y 2")) {
        sheets.append("<table:table-row>");
        for (String cell : row.split(" ")) {
          sheets.append(
              "<table:table-cell office:value-type='string'><text:p>%s</text:p></table:table-cell>"
                  .formatted(cell));
        }
        sheets.append("</table:table-row>");
      }
      sheets.append("</table:table>");
    }
    StringBuilder spaces = new StringBuilder();
    for (String space : List.of("office", "table", "text")) {
      spaces.append(
          " xmlns:%1$s='urn:oasis:names:tc:opendocument:xmlns:%1$s:1.0'".formatted(space));
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    files.put(
        "content.xml",
        "<office:document-content%s><office:body><office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>"
            .formatted(spaces, sheets));
    return zip(files);
  }

  static byte[] zip(Map<String, String> texts) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return archive(files);
  }

  static byte[] archive(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Workbook year() {
    Workbook workbook = new HSSFWorkbook();
    sheet(
        workbook,
        "Enero",
        List.of("Multas de enero de 2024"),
        List.of(),
        List.of("Folio", "Zona", "Monto"),
        List.of("1", "Z1", "100"),
        List.of("2", "Z2", "150"),
        List.of("3", "Z3", "120"),
        List.of("", "Total", "370"));
    sheet(
        workbook,
        "Febrero",
        List.of("Multas de febrero de 2024"),
        List.of(),
        List.of("Zona", "MONTO", "folio"),
        List.of("Z1", "200", "1"),
        List.of("Z2", "250", "2"),
        List.of("Z3", "220", "3"),
        List.of("Total", "670", ""));
    sheet(
        workbook,
        "Marzo",
        List.of("Multas de marzo de 2024"),
        List.of(),
        List.of("Folio", "Zona", "Monto"),
        List.of("1", "Z1", "N/D"),
        List.of("2", "Z2", "350"),
        List.of("3", "Z3", "320"));
    sheet(
        workbook,
        "Resumen",
        List.of("Mes", "Monto"),
        List.of("Enero", "370"),
        List.of("Febrero", "670"));
    sheet(workbook, "Notas", List.of("1"), List.of("2"), List.of("3"));
    sheet(workbook, "Borrador", List.of("Folio", "Zona", "Monto"), List.of("9", "Z9", "9"));
    workbook.setSheetHidden(workbook.getSheetIndex("Borrador"), true);
    return workbook;
  }

  private static byte[] written(Workbook workbook) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (workbook) {
      workbook.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @SafeVarargs
  private static void sheet(Workbook workbook, String name, List<String>... rows) {
    Sheet sheet = workbook.createSheet(name);
    for (int r = 0; r < rows.length; r++) {
      Row row = sheet.createRow(r);
      for (int c = 0; c < rows[r].size(); c++) {
        String value = rows[r].get(c);
        if (value.matches("\\d+")) {
          row.createCell(c).setCellValue(Integer.parseInt(value));
        } else if (!value.isEmpty()) {
          row.createCell(c).setCellValue(value);
        }
      }
    }
  }
}
