package org.cabildo.server.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cabildo.federation.FederatedRows;
import org.cabildo.federation.TenantStatus;
import org.cabildo.server.http.Json;
import org.cabildo.table.Facet;
import org.cabildo.table.FacetJson;
import org.cabildo.table.JsonRows;
import org.cabildo.table.RowStream;

/** One page of an answer as a JSON object: its rows, and what they come from. */
final class RowPage {
  private static final JsonFactory FACTORY = new JsonFactory();

  private RowPage() {}

  /** Rows of one version: {@code version, total, columns, rows, next, facets}. */
  static byte[] of(int version, RowStream rows, Optional<List<Facet>> facets) {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(page)) {
      json.writeStartObject();
      json.writeNumberField("version", version);
      JsonRows.members(rows, json);
      facets.ifPresent(counted -> FacetJson.member(counted, json));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toByteArray();
  }

  /** Rows of many tenants: {@code total, columns, rows, next, tenants}. */
  static byte[] of(FederatedRows answer) {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(page)) {
      json.writeStartObject();
      JsonRows.members(answer.rows(), json);
      List<StatusJson> tenants = answer.tenants().stream().map(StatusJson::of).toList();
      json.writeFieldName("tenants");
      json.writeRawValue(new String(Json.bytes(tenants), StandardCharsets.UTF_8));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toByteArray();
  }

  /** How a tenant took part. */
  record StatusJson(
      String tenant,
      boolean answered,
      Optional<Integer> version,
      Optional<Long> rows,
      Optional<Instant> publishedAt,
      Optional<String> reason,
      Optional<String> detail) {
    static StatusJson of(TenantStatus status) {
      return new StatusJson(
          status.tenant().value(),
          status.answered(),
          status.version(),
          status.rows(),
          status.publishedAt(),
          status.reason(),
          status.detail());
    }
  }
}
