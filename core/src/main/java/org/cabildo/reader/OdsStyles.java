package org.cabildo.reader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What styles of a spreadsheet mean: codes, days and moments, hidden sheets. */
final class OdsStyles {
  private static final int MOST = 100_000;
  private final Map<String, CodeFormat> codes = new HashMap<>();
  private final Map<String, Boolean> dates = new HashMap<>();
  private final Map<String, String> cells = new HashMap<>();
  private final Set<String> hidden = new HashSet<>();
  private final StringBuilder section = new StringBuilder();
  private String numberStyle = "";
  private String dateStyle = "";
  private String style = "";

  /** Looks at an element that starts or ends. */
  void see(XmlReader xml) {
    if (!xml.starts() || cells.size() + codes.size() + dates.size() > MOST) {
      return;
    }
    switch (xml.name()) {
      case "number-style", "currency-style", "percentage-style", "date-style", "time-style" ->
          dataStyle(xml);
      case "number", "text" -> part(xml);
      case "hours" -> dates.replace(dateStyle, true);
      case "style" -> {
        style = xml.attribute("name", "");
        if (xml.attribute("family", "").equals("table-cell")) {
          cells.put(style, xml.attribute("data-style-name", ""));
        }
      }
      case "table-properties" -> {
        if (xml.attribute("display", "").equals("false")) {
          hidden.add(style);
        }
      }
      default -> {}
    }
  }

  private void dataStyle(XmlReader xml) {
    String name = xml.attribute("name", "");
    numberStyle = xml.starts("number-style") ? name : "";
    dateStyle = xml.starts("date-style") ? name : "";
    section.setLength(0);
    if (!dateStyle.isEmpty()) {
      dates.put(dateStyle, false);
    }
  }

  /** Digits of a number, or words beside them, put together as one format code. */
  private void part(XmlReader xml) {
    if (numberStyle.isEmpty() || !xml.namespace().endsWith(":datastyle:1.0")) {
      return;
    }
    if (xml.starts("text")) {
      section.append('"').append(xml.text().replace("\"", "")).append('"');
    } else {
      long digits = xml.number("min-integer-digits", 0);
      boolean grouped = xml.attribute("grouping", "").equals("true");
      boolean code = digits < 40 && xml.number("decimal-places", 0) == 0 && !grouped;
      section.append(code ? "0".repeat((int) Math.max(0, digits)) : "#");
    }
    CodeFormat.of(section.toString())
        .ifPresentOrElse(c -> codes.put(numberStyle, c), () -> codes.remove(numberStyle));
  }

  boolean shown(String table) {
    return !hidden.contains(table);
  }

  /** How codes are written in a cell, where it shows one. */
  Optional<CodeFormat> code(String cell) {
    return Optional.ofNullable(codes.get(cells.getOrDefault(cell, "")));
  }

  /** A date as its cell shows it: a day alone, or a moment also at midnight. */
  String date(String value, String cell) {
    Boolean moment = dates.get(cells.getOrDefault(cell, ""));
    int time = value.indexOf('T');
    if (moment == null || moment == time > 0) {
      return value;
    }
    return moment ? value + "T00:00:00" : value.substring(0, time);
  }
}
