package org.cabildo.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.table.QueryExamples;

/**
 * Cuts the description of one dataset's API out of the description of the whole: the operations
 * that ask for rows, what they refer to, and nothing else. Its columns take the place of those of
 * the whole's example.
 */
final class DatasetApi {
  private static final String PREFIX = "/api/v1/tenants/{tenant}/datasets/{dataset}";
  private static final String ROWS = "rows";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JsonNode whole;
  private final JsonNode words;
  private final Place place;
  private final Locale language;

  DatasetApi(JsonNode whole, JsonNode words, Place place, Locale language) {
    this.whole = whole;
    this.words = words;
    this.place = place;
    this.language = language;
  }

  /** The description of the API of a dataset, of one version of its data. */
  ObjectNode of(Dataset dataset, DatasetVersion version) {
    String base = place.api(dataset.slug());
    ApiExamples examples =
        new ApiExamples(base, version.number(), QueryExamples.of(version.table()));
    ObjectNode components = whole.required("components").deepCopy();
    ObjectNode row = (ObjectNode) components.required("schemas").required("Row");
    ColumnSchema.putAll(
        row, ColumnsResource.described(dataset, version), words.required("unit").asText());
    examples.fillParameters(components.required("parameters"));

    ObjectNode document = JSON.objectNode();
    document.set("openapi", whole.required("openapi"));
    document.set("info", info(dataset, version));
    document
        .putObject("externalDocs")
        .put("url", place.page(dataset.slug()))
        .put("description", words.required("page").asText());
    document.putArray("servers").addObject().put("url", base);
    whole.required("tags").forEach(tag -> keepRows(document, tag));
    document.set("paths", paths(examples));
    document.set("components", References.kept(document.required("paths"), components));
    return document;
  }

  private ObjectNode info(Dataset dataset, DatasetVersion version) {
    ObjectNode info = JSON.objectNode();
    info.put("title", dataset.description().title().in(language));
    info.put("version", String.valueOf(version.number()));
    String said =
        words
            .required("description")
            .asText()
            .replace("{version}", String.valueOf(version.number()));
    info.put("description", dataset.description().description().in(language) + "\n\n" + said);
    ObjectNode contact = info.putObject("contact");
    contact.put("name", dataset.office().name().in(language));
    dataset
        .description()
        .contactEmail()
        .or(dataset.office()::email)
        .ifPresent(email -> contact.put("email", email));
    info.putObject("license")
        .put("name", dataset.license().name())
        .put("url", dataset.license().url());
    return info;
  }

  private static void keepRows(ObjectNode document, JsonNode tag) {
    if (tag.required("name").asText().equals(ROWS)) {
      document.withArrayProperty("tags").add(tag);
    }
  }

  private ObjectNode paths(ApiExamples examples) {
    ObjectNode paths = JSON.objectNode();
    whole
        .required("paths")
        .properties()
        .forEach(
            path -> {
              if (path.getKey().startsWith(PREFIX)) {
                ObjectNode item = item(path.getValue(), path.getKey(), examples);
                if (!item.isEmpty()) {
                  paths.set(path.getKey().substring(PREFIX.length()), item);
                }
              }
            });
    return paths;
  }

  /** The operations of a path that ask for rows; what the path took is in the server's address. */
  private static ObjectNode item(JsonNode path, String address, ApiExamples examples) {
    ObjectNode item = JSON.objectNode();
    path.properties()
        .forEach(
            member -> {
              if (member.getValue().at("/tags/0").asText().equals(ROWS)) {
                ObjectNode operation = member.getValue().deepCopy();
                examples.fill(operation, address.substring(PREFIX.length()));
                item.set(member.getKey(), operation);
              }
            });
    return item;
  }
}
