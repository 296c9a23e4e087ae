package org.cabildo.table;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@linkplain Tables#features features} as a GeoJSON FeatureCollection (RFC 7946): the first
 * column is the geometry, the others are the properties, written as in JSON.
 */
public final class GeoJsonRows {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().build().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private GeoJsonRows() {}

  /**
   * Writes all rows that are left and flushes; closes neither.
   *
   * @throws UncheckedIOException when the reader is gone
   */
  public static void write(RowStream rows, OutputStream out) {
    try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeArrayFieldStart("features");
      List<String> names = rows.columns().stream().map(RowStream.Column::name).toList();
      while (rows.next()) {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeFieldName("geometry");
        geometry(rows.value(0), json);
        json.writeObjectFieldStart("properties");
        for (int i = 1; i < names.size(); i++) {
          json.writeFieldName(names.get(i));
          JsonRows.value(rows.value(i), json);
        }
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void geometry(@Nullable Object place, JsonGenerator json) throws IOException {
    GeometryJson geometry = new GeometryJson(json);
    if (place instanceof GeoPoint point) {
      geometry.point(point);
    } else if (place instanceof String text) {
      geometry.geometry(text);
    } else {
      json.writeNull();
    }
  }
}
