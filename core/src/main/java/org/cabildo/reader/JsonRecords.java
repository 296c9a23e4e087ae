package org.cabildo.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;

/**
 * Writes records as rows: members of members as {@code a.b}, arrays and geometries as JSON text.
 */
final class JsonRecords {
  private static final JsonFactory TEXT = new JsonFactory();
  private final JsonParser json;
  private final SpoolWriter rows;
  private final boolean features;
  private final RecordColumns columns;
  private long line;
  private int longest;

  JsonRecords(JsonParser json, SpoolWriter rows, boolean features, SourceLimits limits) {
    this.json = json;
    this.rows = rows;
    this.features = features;
    this.columns = new RecordColumns(limits);
  }

  List<Sheet.Column> columns() {
    return columns.columns();
  }

  /** Writes the record that starts. */
  void record() throws IOException {
    line = json.currentTokenLocation().getLineNr();
    if (json.currentToken() != JsonToken.START_OBJECT) {
      value("value");
    } else if (features) {
      feature();
    } else {
      members("");
    }
    rows.row(line);
  }

  /**
   * Writes the object that starts as a record with one more cell.
   *
   * @param name of that cell
   */
  void keyed(String name, String key) throws IOException {
    line = json.currentTokenLocation().getLineNr();
    rows.cell(columns.cell(name, line), key, line);
    members("");
    rows.row(line);
  }

  /** Writes the array that starts as a row without names. */
  void list() throws IOException {
    line = json.currentTokenLocation().getLineNr();
    int column = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      put(column++);
    }
    longest = Math.max(longest, column);
    rows.row(line);
  }

  /** Cells of the longest {@linkplain #list() array}. */
  int longest() {
    return longest;
  }

  private void members(String prefix) throws IOException {
    json.nextToken();
    members(json, prefix);
  }

  /** Writes the members from the one whose name is the current token. */
  private void members(JsonParser from, String prefix) throws IOException {
    for (JsonToken token = from.currentToken();
        token == JsonToken.FIELD_NAME;
        token = from.nextToken()) {
      String name = prefix + from.currentName();
      from.nextToken();
      member(from, name);
    }
  }

  private void member(JsonParser from, String name) throws IOException {
    if (from.currentToken() != JsonToken.START_OBJECT) {
      JsonCell.put(from, rows, columns.cell(name, line), line);
    } else if (from.nextToken() == JsonToken.FIELD_NAME
        && JsonGeometry.mayHave(from.currentName())) {
      geometry(from, name);
    } else {
      members(from, name + ".");
    }
  }

  /** A geometry is one cell; the members of any other object are cells of their own. */
  private void geometry(JsonParser from, String name) throws IOException {
    JsonGeometry geometry = JsonGeometry.read(from);
    if (geometry.is()) {
      rows.cell(columns.cell(name, line), geometry.text(), line);
      return;
    }
    try (JsonParser again = TEXT.createParser(geometry.text())) {
      again.nextToken();
      while (again.nextToken() == JsonToken.FIELD_NAME) {
        String member = name + "." + again.currentName();
        again.nextToken();
        JsonCell.put(again, rows, columns.cell(member, line), line);
      }
    }
    if (!geometry.stopped().isEmpty()) {
      member(from, name + "." + geometry.stopped());
      from.nextToken();
      members(from, name + ".");
    }
  }

  /** RFC 7946, 3.2: what is said of the thing, where it is, and foreign members. */
  private void feature() throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      switch (name) {
        case "type", "bbox" -> json.skipChildren();
        case "geometry" -> rows.cell(columns.geometry(line), JsonCell.text(json), line);
        case "properties" -> {
          if (token == JsonToken.START_OBJECT) {
            members("");
          } else {
            json.skipChildren();
          }
        }
        default -> member(json, name);
      }
    }
  }

  private void value(String name) throws IOException {
    put(columns.cell(name, line));
  }

  private void put(int column) throws IOException {
    JsonCell.put(json, rows, column, line);
  }
}
