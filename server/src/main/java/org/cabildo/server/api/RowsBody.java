package org.cabildo.server.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.cabildo.federation.TenantStatus;
import org.cabildo.table.RowStream;
import org.cabildo.table.RowStream.Column;
import org.jspecify.annotations.Nullable;

/** Rows on their way out, one at a time: never more than one in memory. */
final class RowsBody {
  private static final JsonFactory JSON = new JsonFactory();

  private RowsBody() {}

  /** A page: {@code version, total, columns, rows, next}. */
  static void page(
      RowStream rows, Optional<Integer> version, List<TenantStatus> tenants, OutputStream out)
      throws IOException {
    try (JsonGenerator json = generator(out)) {
      json.writeStartObject();
      if (version.isPresent()) {
        json.writeNumberField("version", version.get());
      }
      json.writeNumberField("total", rows.total());
      json.writeArrayFieldStart("columns");
      for (Column column : rows.columns()) {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeStringField("type", column.type().key());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeFieldName("rows");
      array(rows, json);
      Optional<String> next = rows.cursor();
      if (next.isPresent()) {
        json.writeStringField("next", next.get());
      }
      if (!tenants.isEmpty()) {
        tenants(tenants, json);
      }
      json.writeEndObject();
    }
  }

  /** All rows as one JSON array of objects. */
  static void array(RowStream rows, OutputStream out) throws IOException {
    try (JsonGenerator json = generator(out)) {
      array(rows, json);
    }
  }

  /** All rows as CSV (RFC 4180): UTF-8, CRLF, header of column names, empty for null. */
  static void csv(RowStream rows, OutputStream out) throws IOException {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    List<Column> columns = rows.columns();
    for (int i = 0; i < columns.size(); i++) {
      cell(writer, i, columns.get(i).name());
    }
    writer.write("\r\n");
    while (rows.next()) {
      for (int i = 0; i < columns.size(); i++) {
        Object value = rows.value(i);
        cell(writer, i, value == null ? "" : text(value));
      }
      writer.write("\r\n");
    }
    writer.flush();
  }

  private static JsonGenerator generator(OutputStream out) throws IOException {
    return JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  private static void array(RowStream rows, JsonGenerator json) throws IOException {
    List<Column> columns = rows.columns();
    json.writeStartArray();
    while (rows.next()) {
      json.writeStartObject();
      for (int i = 0; i < columns.size(); i++) {
        json.writeFieldName(columns.get(i).name());
        value(json, rows.value(i));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number.toPlainString());
    } else if (value instanceof Double number) {
      if (number.isNaN() || number.isInfinite()) {
        json.writeNull();
      } else {
        json.writeNumber(number);
      }
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(value.toString());
    }
  }

  private static void tenants(List<TenantStatus> tenants, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("tenants");
    for (TenantStatus status : tenants) {
      json.writeStartObject();
      json.writeStringField("tenant", status.tenant().value());
      json.writeBooleanField("answered", status.answered());
      if (status.version().isPresent()) {
        json.writeNumberField("version", status.version().get());
      }
      if (status.rows().isPresent()) {
        json.writeNumberField("rows", status.rows().get());
      }
      if (status.publishedAt().isPresent()) {
        json.writeStringField("publishedAt", status.publishedAt().get().toString());
      }
      if (status.reason().isPresent()) {
        json.writeStringField("reason", status.reason().get());
      }
      if (status.detail().isPresent()) {
        json.writeStringField("detail", status.detail().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private static void cell(Writer writer, int index, String text) throws IOException {
    if (index > 0) {
      writer.write(',');
    }
    boolean quoted =
        text.indexOf('"') >= 0
            || text.indexOf(',') >= 0
            || text.indexOf('\n') >= 0
            || text.indexOf('\r') >= 0
            || text.startsWith(" ")
            || text.endsWith(" ");
    if (quoted) {
      writer.write('"');
      writer.write(text.replace("\"", "\"\""));
      writer.write('"');
    } else {
      writer.write(text);
    }
  }
}
