package org.cabildo.reader;

import static org.cabildo.reader.SourceFormat.ODS;

import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipEntry;

/** An OpenDocument spreadsheet (ISO 26300): one stream of sheets, cells and rows repeated. */
final class OdsFile {
  private final ZipArchive zip;
  private final Scratch scratch;
  private final SourceLimits limits;
  private final OdsStyles styles = new OdsStyles();

  private OdsFile(ZipArchive zip, Scratch scratch, SourceLimits limits) {
    this.zip = zip;
    this.scratch = scratch;
    this.limits = limits;
  }

  /** All its sheets, in their order. */
  static Workbook read(ZipArchive zip, Scratch scratch, SourceLimits limits) throws IOException {
    return new OdsFile(zip, scratch, limits).read();
  }

  private Workbook read() throws IOException {
    if (zip.has("META-INF/manifest.xml") && encrypted()) {
      throw Refusal.encrypted();
    }
    if (zip.has("styles.xml")) {
      try (XmlReader xml = open("styles.xml")) {
        while (xml.next()) {
          styles.see(xml);
        }
      }
    }
    Workbook sheets = new Workbook();
    try (XmlReader xml = open("content.xml")) {
      while (xml.next()) {
        styles.see(xml);
        if (xml.starts("table") && xml.namespace().endsWith(":table:1.0")) {
          boolean shown = styles.shown(xml.attribute("style-name", ""));
          Sheet.Sight sight = shown ? Sheet.Sight.SHOWN : Sheet.Sight.HIDDEN;
          sheets.add(sheet(xml), sight);
        }
        if (sheets.size() > limits.entries()) {
          throw Refusal.limit(limits.entries(), "entries", 1);
        }
      }
    }
    return sheets.finish();
  }

  private Optional<Sheet> sheet(XmlReader xml) throws IOException {
    String name = xml.attribute("name", "");
    try (SpoolWriter rows = new SpoolWriter(scratch, limits)) {
      OdsSheet sheet = new OdsSheet(rows, styles, limits);
      sheet.read(xml);
      return rows.sheet(name, sheet.notes());
    }
  }

  private boolean encrypted() throws IOException {
    try (XmlReader xml = open("META-INF/manifest.xml")) {
      while (xml.next()) {
        if (xml.starts("encryption-data")) {
          return true;
        }
      }
    }
    return false;
  }

  private XmlReader open(String path) throws IOException {
    ZipEntry entry = zip.find(path).orElseThrow(() -> Refusal.damaged(ODS, "no " + path));
    return XmlReader.open(zip.read(entry), ODS, limits);
  }
}
