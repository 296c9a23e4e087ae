package org.cabildo.table;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes facets as JSON; their values look as in {@link JsonRows}. */
public final class FacetJson {
  private FacetJson() {}

  /**
   * Writes the member {@code facets} into the object that {@code json} is in.
   *
   * @throws UncheckedIOException when the reader is gone
   */
  public static void member(List<Facet> facets, JsonGenerator json) {
    try {
      json.writeArrayFieldStart("facets");
      for (Facet facet : facets) {
        json.writeStartObject();
        json.writeStringField("name", facet.name());
        json.writeStringField("type", facet.type().key());
        json.writeArrayFieldStart("values");
        for (Facet.ValueCount value : facet.values()) {
          json.writeStartObject();
          json.writeFieldName("value");
          JsonRows.value(value.value(), json);
          json.writeNumberField("rows", value.rows());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("rest");
        json.writeNumberField("values", facet.rest().values());
        json.writeNumberField("rows", facet.rest().rows());
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
