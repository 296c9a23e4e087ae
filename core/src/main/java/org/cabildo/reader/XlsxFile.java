package org.cabildo.reader;

import static org.cabildo.reader.SourceFormat.XLSX;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/** An Excel workbook (ECMA-376, transitional and strict), read sheet by sheet in one pass. */
final class XlsxFile {
  private final ZipArchive zip;
  private final Scratch scratch;
  private final SourceLimits limits;
  private final List<SheetEntry> entries = new ArrayList<>();
  private boolean from1904;

  private XlsxFile(ZipArchive zip, Scratch scratch, SourceLimits limits) {
    this.zip = zip;
    this.scratch = scratch;
    this.limits = limits;
  }

  /** A sheet of the workbook's list. */
  private record SheetEntry(String name, Sheet.Sight sight, String relation) {}

  /** A part of the workbook that another refers to. */
  private record Part(String type, String path) {}

  /** All its sheets, in their order. */
  static Workbook read(ZipArchive zip, Scratch scratch, SourceLimits limits) throws IOException {
    return new XlsxFile(zip, scratch, limits).read();
  }

  private Workbook read() throws IOException {
    String workbook =
        relations("").values().stream()
            .filter(p -> p.type().endsWith("/officeDocument"))
            .map(Part::path)
            .findFirst()
            .orElse("xl/workbook.xml");
    readWorkbook(workbook);
    Map<String, Part> parts = relations(workbook);
    XlsxStrings strings = new XlsxStrings(limits);
    XlsxStyles styles = new XlsxStyles();
    for (Part part : parts.values()) {
      if (part.type().endsWith("/sharedStrings")) {
        readPart(part.path(), strings::read);
      } else if (part.type().endsWith("/styles")) {
        readPart(part.path(), styles::read);
      }
    }
    Workbook sheets = new Workbook();
    for (SheetEntry entry : entries) {
      Part part = parts.get(entry.relation());
      if (part != null && part.type().endsWith("/worksheet")) {
        sheets.add(sheet(entry.name(), part.path(), strings, styles), entry.sight());
      }
    }
    return sheets.finish();
  }

  private Optional<Sheet> sheet(String name, String path, XlsxStrings strings, XlsxStyles styles)
      throws IOException {
    try (SpoolWriter rows = new SpoolWriter(scratch, limits)) {
      XlsxSheet sheet = new XlsxSheet(rows, strings, styles, new CellNumber(from1904));
      readPart(path, sheet::read);
      for (Part part : relations(path).values()) {
        if (part.type().endsWith("/table") && zip.has(part.path())) {
          readPart(part.path(), xml -> readFilter(xml, sheet));
        }
      }
      rows.hidden().note(sheet.notes());
      return rows.sheet(name, sheet.notes());
    }
  }

  private static void readFilter(XmlReader xml, XlsxSheet sheet) {
    while (xml.next()) {
      if (xml.starts("autoFilter")) {
        sheet.filter(xml);
      }
    }
  }

  private void readWorkbook(String path) throws IOException {
    readPart(
        path,
        xml -> {
          while (xml.next()) {
            if (xml.starts("workbookPr")) {
              String date = xml.attribute("date1904", "");
              from1904 = date.equals("1") || date.equals("true");
            } else if (xml.starts("sheet")) {
              if (entries.size() == limits.entries()) {
                throw Refusal.limit(limits.entries(), "entries", 1);
              }
              boolean shown = xml.attribute("state", "visible").equals("visible");
              entries.add(
                  new SheetEntry(
                      xml.attribute("name", ""),
                      shown ? Sheet.Sight.SHOWN : Sheet.Sight.HIDDEN,
                      xml.attribute("id", "")));
            }
          }
        });
  }

  /** What reads one part. */
  interface PartReader {
    void read(XmlReader xml) throws IOException;
  }

  private void readPart(String path, PartReader reader) throws IOException {
    @Nullable ZipEntry entry = zip.find(path).orElse(null);
    if (entry == null) {
      throw Refusal.damaged(XLSX, "no " + path);
    }
    try (XmlReader xml = XmlReader.open(zip.read(entry), XLSX, limits)) {
      reader.read(xml);
    }
  }

  private Map<String, Part> relations(String path) throws IOException {
    int slash = path.lastIndexOf('/') + 1;
    String folder = path.substring(0, slash);
    String relations = folder + "_rels/" + path.substring(slash) + ".rels";
    Map<String, Part> parts = new HashMap<>();
    if (!zip.has(relations)) {
      return parts;
    }
    readPart(
        relations,
        xml -> {
          while (xml.next() && parts.size() <= 2 * limits.entries()) {
            if (xml.starts("Relationship")) {
              String target = resolve(folder, xml.attribute("Target", ""));
              parts.put(xml.attribute("Id", ""), new Part(xml.attribute("Type", ""), target));
            }
          }
        });
    return parts;
  }

  /** A path within the workbook; it is only ever looked up in its directory. */
  private static String resolve(String folder, String target) {
    String path = target.startsWith("/") ? target.substring(1) : folder + target;
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.remove(parts.size() - 1);
      } else if (!part.equals(".") && !part.equals("..")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }
}
