package org.cabildo.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;

/** Writes a value of JSON as a cell: numbers in full, arrays and objects as JSON text. */
final class JsonCell {
  private static final JsonFactory TEXT = new JsonFactory();
  private static final int MOST_EXPONENT = 400;

  private JsonCell() {}

  /** Puts the value that starts into a cell of the current row. */
  static void put(JsonParser json, SpoolWriter rows, int column, long line) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
      rows.number(column, text(json), line);
    } else {
      rows.cell(column, text(json), line);
    }
  }

  /** The value that starts as text, empty for none. */
  static String text(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_NULL -> "";
      case VALUE_STRING, VALUE_NUMBER_INT -> json.getText();
      case VALUE_NUMBER_FLOAT -> json.isNaN() ? "" : plain(json.getText());
      case VALUE_TRUE -> "true";
      case VALUE_FALSE -> "false";
      case START_OBJECT, START_ARRAY -> structure(json);
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

  private static String structure(JsonParser json) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator copy = TEXT.createGenerator(text)) {
      copy.copyCurrentStructure(json);
    }
    return text.toString();
  }
}
