package org.cabildo.table;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer as JSON. A row is an object with every column of the answer: numbers are JSON
 * numbers, dates are ISO 8601, absent is {@code null}.
 */
public final class JsonRows {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().build().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private JsonRows() {}

  /**
   * Writes {@code [{…},{…}]}, all rows that are left, and flushes; closes neither.
   *
   * @throws UncheckedIOException when the reader is gone
   */
  public static void array(RowStream rows, OutputStream out) {
    try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
      rows(rows, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes one object a line (NDJSON), all rows that are left, and flushes; closes neither.
   *
   * @throws UncheckedIOException when the reader is gone
   */
  public static void lines(RowStream rows, OutputStream out) {
    try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
      json.setRootValueSeparator(new SerializedString(""));
      List<String> names = rows.columns().stream().map(RowStream.Column::name).toList();
      while (rows.next()) {
        row(rows, names, json);
        json.writeRaw('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the members {@code total}, {@code columns}, {@code rows} and, unless this is the last
   * page, {@code next} into the object that {@code json} is in.
   *
   * @throws UncheckedIOException when the reader is gone
   */
  public static void members(RowStream rows, JsonGenerator json) {
    try {
      json.writeNumberField("total", rows.total());
      columns(rows.columns(), json);
      json.writeFieldName("rows");
      rows(rows, json);
      if (rows.cursor().isPresent()) {
        json.writeStringField("next", rows.cursor().get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the members {@code added}, {@code removed}, {@code changed}, {@code columns}, {@code
   * rows} and, unless this is the last page, {@code next} into the object that {@code json} is in.
   * A row has its {@code change} and its values {@code before} and {@code after}.
   *
   * @throws UncheckedIOException when the reader is gone
   */
  public static void members(TableDiff diff, JsonGenerator json) {
    try {
      json.writeNumberField("added", diff.added());
      json.writeNumberField("removed", diff.removed());
      json.writeNumberField("changed", diff.changed());
      columns(diff.columns(), json);
      json.writeArrayFieldStart("rows");
      for (RowChange change : diff.rows()) {
        json.writeStartObject();
        json.writeStringField("change", change.kind().key());
        if (change.before().isPresent()) {
          side("before", diff.columns(), change.before().get(), json);
        }
        if (change.after().isPresent()) {
          side("after", diff.columns(), change.after().get(), json);
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      if (diff.next().isPresent()) {
        json.writeStringField("next", diff.next().get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void side(
      String name, List<RowStream.Column> columns, List<@Nullable Object> row, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (int i = 0; i < columns.size(); i++) {
      json.writeFieldName(columns.get(i).name());
      value(row.get(i), json);
    }
    json.writeEndObject();
  }

  private static void columns(List<RowStream.Column> columns, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("columns");
    for (RowStream.Column column : columns) {
      json.writeStartObject();
      json.writeStringField("name", column.name());
      json.writeStringField("type", column.type().key());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void rows(RowStream rows, JsonGenerator json) throws IOException {
    List<String> names = rows.columns().stream().map(RowStream.Column::name).toList();
    json.writeStartArray();
    while (rows.next()) {
      row(rows, names, json);
    }
    json.writeEndArray();
  }

  private static void row(RowStream rows, List<String> names, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    for (int i = 0; i < names.size(); i++) {
      json.writeFieldName(names.get(i));
      value(rows.value(i), json);
    }
    json.writeEndObject();
  }

  private static void value(@Nullable Object value, JsonGenerator json) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Long whole) {
      json.writeNumber(whole);
    } else if (value instanceof BigDecimal decimal) {
      json.writeNumber(decimal.toPlainString());
    } else if (value instanceof Double real) {
      json.writeNumber(real);
    } else if (value instanceof Boolean yes) {
      json.writeBoolean(yes);
    } else {
      json.writeString(Values.text(value));
    }
  }
}
