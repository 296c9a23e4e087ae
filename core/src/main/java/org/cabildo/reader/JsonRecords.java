package org.cabildo.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;

/** Writes records as rows: members of members as {@code a.b}, arrays as JSON text. */
final class JsonRecords {
  private static final JsonFactory TEXT = new JsonFactory();
  private static final int MOST_EXPONENT = 400;
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
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = prefix + json.currentName();
      if (json.nextToken() == JsonToken.START_OBJECT) {
        members(name + ".");
      } else {
        value(name);
      }
    }
  }

  /** RFC 7946, 3.2: what is said of the thing, where it is, and foreign members. */
  private void feature() throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      switch (name) {
        case "type", "bbox" -> json.skipChildren();
        case "geometry" -> rows.cell(columns.geometry(line), text(), line);
        case "properties" -> {
          if (token == JsonToken.START_OBJECT) {
            members("");
          } else {
            json.skipChildren();
          }
        }
        default -> {
          if (token == JsonToken.START_OBJECT) {
            members(name + ".");
          } else {
            value(name);
          }
        }
      }
    }
  }

  private void value(String name) throws IOException {
    put(columns.cell(name, line));
  }

  private void put(int column) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
      rows.number(column, text(), line);
    } else {
      rows.cell(column, text(), line);
    }
  }

  private String text() throws IOException {
    return switch (json.currentToken()) {
      case VALUE_NULL -> "";
      case VALUE_STRING, VALUE_NUMBER_INT -> json.getText();
      case VALUE_NUMBER_FLOAT -> json.isNaN() ? "" : plain(json.getText());
      case VALUE_TRUE -> "true";
      case VALUE_FALSE -> "false";
      case START_OBJECT, START_ARRAY -> structure();
      default -> throw new IOException("unexpected " + json.currentToken());
    };
  }

  /** Without exponent, as far as that is shorter than absurd. */
  private static String plain(String number) {
    if (number.indexOf('e') < 0 && number.indexOf('E') < 0) {
      return number;
    }
    BigDecimal value = new BigDecimal(number);
    return Math.abs((long) value.scale()) > MOST_EXPONENT ? number : value.toPlainString();
  }

  private String structure() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator copy = TEXT.createGenerator(text)) {
      copy.copyCurrentStructure(json);
    }
    return text.toString();
  }
}
