package org.cabildo.reader;

import java.util.Locale;

/** What a file is, once what it is packed in (zip, gzip) is opened. */
public enum SourceFormat {
  /** Text with delimited cells, whatever the delimiter. */
  CSV,
  /** Excel 2007 and later. */
  XLSX,
  /** Excel 97 to 2003. */
  XLS,
  /** SpreadsheetML of Excel 2003: a workbook as one XML document. */
  XML_WORKBOOK,
  /** Tables of a web page, as many systems export them under the name of XLS. */
  HTML,
  /** OpenDocument spreadsheet. */
  ODS,
  /** One JSON document: an array of objects or of arrays, or an object around one. */
  JSON,
  /** One JSON object in each line. */
  NDJSON,
  /** RFC 7946. */
  GEOJSON,
  /** Placemarks, also as KMZ. */
  KML;

  /** The public, stable name: {@code geojson} for {@link #GEOJSON}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
