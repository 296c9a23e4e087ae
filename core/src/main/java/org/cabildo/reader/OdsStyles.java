package org.cabildo.reader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What styles of a spreadsheet mean: numbers that are codes with leading zeros, hidden sheets. */
final class OdsStyles {
  private static final int MOST = 100_000;
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> cells = new HashMap<>();
  private final Set<String> hidden = new HashSet<>();
  private String numberStyle = "";
  private String tableStyle = "";

  /** Looks at an element that starts or ends. */
  void see(XmlReader xml) {
    if (!xml.starts() || cells.size() + codes.size() > MOST) {
      return;
    }
    switch (xml.name()) {
      case "number-style" -> numberStyle = xml.attribute("name", "");
      case "number" -> {
        long digits = xml.number("min-integer-digits", 0);
        boolean grouped = xml.attribute("grouping", "").equals("true");
        if (digits > 1 && digits < 40 && xml.number("decimal-places", 0) == 0 && !grouped) {
          codes.put(numberStyle, "0".repeat((int) digits));
        }
      }
      case "style" -> {
        tableStyle = xml.attribute("name", "");
        if (xml.attribute("family", "").equals("table-cell")) {
          cells.put(tableStyle, xml.attribute("data-style-name", ""));
        }
      }
      case "table-properties" -> {
        if (xml.attribute("display", "").equals("false")) {
          hidden.add(tableStyle);
        }
      }
      default -> {}
    }
  }

  boolean shown(String table) {
    return !hidden.contains(table);
  }

  /** Zeros for the digits of a code; empty for other numbers. */
  String zeros(String cell) {
    return codes.getOrDefault(cells.getOrDefault(cell, ""), "");
  }
}
