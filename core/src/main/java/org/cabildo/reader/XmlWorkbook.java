package org.cabildo.reader;

import java.io.IOException;
import java.io.InputStream;

/** A workbook as one XML document (SpreadsheetML of Excel 2003), often under the name of XLS. */
final class XmlWorkbook {
  private static final String NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";
  private final XmlReader xml;
  private final Scratch scratch;
  private final SourceLimits limits;
  private final XmlWorkbookStyles styles = new XmlWorkbookStyles();
  private final Workbook sheets = new Workbook();

  private XmlWorkbook(XmlReader xml, Scratch scratch, SourceLimits limits) {
    this.xml = xml;
    this.scratch = scratch;
    this.limits = limits;
  }

  /** Whether one starts with the element at which a reader stands. */
  static boolean starts(XmlReader xml) {
    return xml.starts("Workbook") && xml.namespace().equals(NAMESPACE);
  }

  /** All its sheets, in their order. */
  static Workbook read(InputStream in, Scratch scratch, SourceLimits limits) throws IOException {
    try (XmlReader xml = XmlReader.open(in, SourceFormat.XML_WORKBOOK, limits)) {
      return new XmlWorkbook(xml, scratch, limits).read();
    }
  }

  private Workbook read() throws IOException {
    while (xml.next()) {
      if (xml.starts("Styles")) {
        styles.read(xml);
      } else if (xml.starts("Worksheet")) {
        if (sheets.size() == limits.entries()) {
          throw Refusal.limit(limits.entries(), "entries", xml.line());
        }
        worksheet(xml.attribute("Name", ""));
      }
    }
    return sheets.finish();
  }

  private void worksheet(String name) throws IOException {
    int outer = xml.depth();
    Sheet.Sight sight = Sheet.Sight.SHOWN;
    try (SpoolWriter rows = new SpoolWriter(scratch, limits)) {
      XmlWorkbookSheet sheet = new XmlWorkbookSheet(xml, rows, styles, limits);
      while (xml.next() && xml.depth() >= outer) {
        if (xml.starts("Table")) {
          sheet.read();
        } else if (xml.starts("Visible")) {
          boolean shown = xml.text().strip().equals("SheetVisible");
          sight = shown ? Sheet.Sight.SHOWN : Sheet.Sight.HIDDEN;
        } else if (xml.starts("AutoFilter")) {
          sheet.filter();
        }
      }
      sheets.add(sheet.finish(name), sight);
    }
  }
}
