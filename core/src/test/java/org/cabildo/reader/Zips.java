package org.cabildo.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes archives and the workbooks that are archives. */
final class Zips {
  private Zips() {}

  static byte[] of(String... namesAndTexts) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      entries.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return of(entries, StandardCharsets.UTF_8);
  }

  static byte[] of(Map<String, byte[]> entries, Charset names) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A workbook of one sheet. */
  static byte[] xlsx(String sheetData) {
    return xlsx(sheetData, "", "");
  }

  static byte[] xlsx(String sheetData, String styles, String sharedStrings) {
    return xlsx(
        "<workbookPr/><sheets><sheet name='Hoja1' sheetId='1' r:id='r1'/></sheets>",
        styles,
        sharedStrings,
        sheetData);
  }

  static byte[] xlsx(String workbook, String styles, String sharedStrings, String... sheets) {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    StringBuilder relations = new StringBuilder();
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("[Content_Types].xml", bytes("<Types/>"));
    entries.put(
        "_rels/.rels",
        bytes(
            "<Relationships xmlns='%s'><Relationship Id='d' Type='%s/officeDocument' Target='xl/workbook.xml'/></Relationships>"
                .formatted(packages, office)));
    entries.put(
        "xl/workbook.xml",
        bytes("<workbook xmlns='%s' xmlns:r='%s'>%s</workbook>".formatted(main, office, workbook)));
    for (int i = 0; i < sheets.length; i++) {
      relations.append(
          "<Relationship Id='r%d' Type='%s/worksheet' Target='worksheets/sheet%d.xml'/>"
              .formatted(i + 1, office, i + 1));
      entries.put(
          "xl/worksheets/sheet" + (i + 1) + ".xml",
          bytes("<worksheet xmlns='%s'>%s</worksheet>".formatted(main, sheets[i])));
    }
    if (!styles.isEmpty()) {
      relations.append(
          "<Relationship Id='st' Type='%s/styles' Target='styles.xml'/>".formatted(office));
      entries.put("xl/styles.xml", bytes("<styleSheet>" + styles + "</styleSheet>"));
    }
    if (!sharedStrings.isEmpty()) {
      relations.append(
          "<Relationship Id='ss' Type='%s/sharedStrings' Target='/xl/sharedStrings.xml'/>"
              .formatted(office));
      entries.put("xl/sharedStrings.xml", bytes("<sst>" + sharedStrings + "</sst>"));
    }
    entries.put(
        "xl/_rels/workbook.xml.rels",
        bytes("<Relationships xmlns='%s'>%s</Relationships>".formatted(packages, relations)));
    return of(entries, StandardCharsets.UTF_8);
  }

  /** A spreadsheet with tables as its content. */
  static byte[] ods(String styles, String tables) {
    String names =
        "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
            + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
            + " xmlns:number='urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0'";
    String content =
        "<office:document-content %s><office:automatic-styles>%s</office:automatic-styles><office:body><office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>"
            .formatted(names, styles, tables);
    return of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
