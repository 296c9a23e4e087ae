package org.cabildo.reader;

import static org.cabildo.reader.SourceFormat.KML;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Set;

/** Placemarks of KML 2.2: what is said of each in columns, where it is as GeoJSON. */
final class KmlFile {
  private static final Set<String> TEXTS =
      Set.of("name", "description", "address", "phoneNumber", "when", "begin", "end");
  private final XmlReader xml;
  private final SpoolWriter rows;
  private final RecordColumns columns;
  private final Notes notes = new Notes();

  private KmlFile(XmlReader xml, SpoolWriter rows, SourceLimits limits) {
    this.xml = xml;
    this.rows = rows;
    this.columns = new RecordColumns(limits);
  }

  static Sheet read(InputStream in, Scratch scratch, SourceLimits limits) throws IOException {
    try (XmlReader xml = XmlReader.open(in, KML, limits);
        SpoolWriter rows = new SpoolWriter(scratch, limits)) {
      return new KmlFile(xml, rows, limits).read();
    }
  }

  private Sheet read() throws IOException {
    if (!xml.next() || !xml.starts("kml")) {
      throw Refusal.notATable(xml.starts() && xml.name().equals("html") ? "html" : "xml");
    }
    while (xml.next()) {
      if (xml.starts("Placemark")) {
        placemark();
      }
    }
    if (rows.rows() == 0) {
      throw Refusal.empty();
    }
    return new Sheet("", rows.finish(), columns.columns(), new ArrayList<>(notes.sorted()));
  }

  private void placemark() throws IOException {
    long line = xml.line();
    int outer = xml.depth();
    while (xml.next() && xml.depth() >= outer) {
      if (!xml.starts()) {
        continue;
      }
      if (TEXTS.contains(xml.name())) {
        put(xml.name(), xml.text(), line);
      } else if (xml.starts("ExtendedData")) {
        extended(line);
      } else if (KmlGeometry.isGeometry(xml.name())) {
        String geometry = KmlGeometry.read(xml);
        if (geometry.isEmpty()) {
          notes.add(line, "", SourceRule.GEOMETRY_UNREADABLE);
        }
        rows.cell(columns.geometry(line), geometry, line);
      } else if (!xml.starts("TimeStamp") && !xml.starts("TimeSpan")) {
        xml.skip();
      }
    }
    if (rows.blank()) {
      rows.cell(columns.cell("name", line), " ", line);
    }
    rows.row(line);
  }

  private void extended(long line) {
    int outer = xml.depth();
    String name = "";
    while (xml.next() && xml.depth() >= outer) {
      if (xml.starts("Data")) {
        name = xml.attribute("name", "");
      } else if (xml.starts("value")) {
        put(name, xml.text(), line);
      } else if (xml.starts("SimpleData")) {
        name = xml.attribute("name", "");
        put(name, xml.text(), line);
      } else if (xml.starts("displayName")) {
        xml.skip();
      } else if (xml.starts() && !xml.starts("SchemaData")) {
        put(xml.name(), xml.text(), line);
      }
    }
  }

  private void put(String name, String value, long line) {
    rows.cell(columns.cell(name, line), Spaces.strip(value), line);
  }
}
