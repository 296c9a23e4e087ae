package org.cabildo.reader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How cells of a workbook in XML show numbers: by a format code, or by the name of one. */
final class XmlWorkbookStyles {
  private static final int MOST = 100_000;
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("General Date", "dd/mm/yyyy hh:mm"),
          Map.entry("Long Date", "dd/mm/yyyy"),
          Map.entry("Medium Date", "dd-mmm-yy"),
          Map.entry("Short Date", "dd/mm/yyyy"),
          Map.entry("Long Time", "hh:mm:ss"),
          Map.entry("Medium Time", "hh:mm AM/PM"),
          Map.entry("Short Time", "hh:mm"),
          Map.entry("Currency", "$#,##0.00"),
          Map.entry("Euro Currency", "#,##0.00 \u20ac"),
          Map.entry("Percent", "0.00%"),
          Map.entry("General Number", "0"),
          Map.entry("General", "0"),
          Map.entry("Fixed", "0.00"),
          Map.entry("Standard", "#,##0.00"),
          Map.entry("Scientific", "0.00E+00"),
          Map.entry("Yes/No", "0"),
          Map.entry("True/False", "0"),
          Map.entry("On/Off", "0"));
  private final Map<String, CellFormat> formats = new HashMap<>();
  private final Set<String> texts = new HashSet<>();

  /** Reads up to the end of the styles that start. */
  void read(XmlReader xml) {
    int outer = xml.depth();
    String id = "";
    while (xml.next() && xml.depth() >= outer) {
      if (xml.starts("Style")) {
        id = xml.attribute("ID", "");
        inherit(id, xml.attribute("Parent", ""));
      } else if (xml.starts("NumberFormat") && formats.size() < MOST) {
        String code = xml.attribute("Format", "");
        formats.put(id, code.isEmpty() ? CellFormat.GENERAL : format(code));
        if (code.equals(CellFormat.TEXT)) {
          texts.add(id);
        }
      }
    }
  }

  private void inherit(String id, String parent) {
    if (formats.containsKey(parent) && formats.size() < MOST) {
      formats.put(id, formats.get(parent));
    }
  }

  private static CellFormat format(String code) {
    return CellFormat.of(NAMED.getOrDefault(code, code));
  }

  /** Whether cells of a style are marked as text. */
  boolean text(String id) {
    return texts.contains(id);
  }

  CellFormat of(String id) {
    return formats.getOrDefault(id, formats.getOrDefault("Default", CellFormat.GENERAL));
  }
}
