package org.cabildo.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.server.http.Addresses;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The description of this API (OpenAPI 3.1), written by hand in {@code resources/openapi}, one file
 * for each noun. In the files a text for people is a pair of {@code es} and {@code en}, beside what
 * it describes; here one language is chosen, addresses are filled in, and what every operation
 * takes and answers ({@code x-everywhere}) is added to each. What only the description of one
 * dataset says stands under {@code x-dataset}.
 */
@ApplicationScoped
public class ApiDescription {
  private static final List<String> FILES =
      List.of(
          "installation",
          "rows",
          "datasets",
          "data",
          "jobs",
          "sources",
          "catalog",
          "plan",
          "publication",
          "pages",
          "tenants",
          "hosts",
          "usage",
          "visits",
          "rolls",
          "moving",
          "federation",
          "tokens",
          "service-accounts",
          "journal",
          "problems");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, ObjectNode> documents = new TreeMap<>();
  private final Map<String, JsonNode> words = new TreeMap<>();

  @Inject
  public ApiDescription(Addresses addresses) {
    String base = addresses.of("");
    for (String language : List.of("es", "en")) {
      ObjectNode document = MAPPER.createObjectNode();
      for (String file : FILES) {
        merge(document, spoken(read(file), language, base));
      }
      document.putArray("servers").addObject().put("url", base);
      JsonNode common = document.remove("x-everywhere");
      ApiOperation.nodes(document).forEach(operation -> everywhere(operation, common));
      words.put(language, document.remove("x-dataset"));
      documents.put(language, document);
    }
  }

  /** For the container's proxy only. */
  protected ApiDescription() {}

  /** The whole document, in Spanish unless the language is English. */
  public JsonNode in(Locale language) {
    JsonNode spoken = documents.get(language.getLanguage());
    return spoken != null ? spoken : documents.getOrDefault("es", MAPPER.createObjectNode());
  }

  /** The part of it that asks one dataset, in the words of its columns; see {@link DatasetApi}. */
  JsonNode of(Dataset dataset, DatasetVersion version, Place place, Locale language) {
    JsonNode spanish = words.getOrDefault("es", MAPPER.createObjectNode());
    JsonNode said = words.getOrDefault(language.getLanguage(), spanish);
    return new DatasetApi(in(language), said, place, language).of(dataset, version);
  }

  /** The operations for people to read, in the order of the document. */
  public List<ApiOperation> operations(Locale language) {
    return ApiOperation.all(in(language));
  }

  private static JsonNode read(String file) {
    String path = "/openapi/" + file + ".yaml";
    try (InputStream in = ApiDescription.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is missing");
      }
      LoadSettings settings = LoadSettings.builder().setLabel(path).build();
      return MAPPER.valueToTree(new Load(settings).loadFromInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode spoken(JsonNode node, String language, String base) {
    if (node.size() == 2 && node.path("es").isTextual() && node.has(language)) {
      return spoken(node.required(language), language, base);
    }
    if (node.isObject()) {
      ObjectNode chosen = MAPPER.createObjectNode();
      node.properties().forEach(m -> chosen.set(m.getKey(), spoken(m.getValue(), language, base)));
      return chosen;
    }
    if (node.isArray()) {
      ArrayNode items = MAPPER.createArrayNode();
      node.forEach(item -> items.add(spoken(item, language, base)));
      return items;
    }
    return node.isTextual() ? new TextNode(node.asText().replace("{base}", base)) : node;
  }

  private static void merge(ObjectNode into, JsonNode more) {
    more.properties()
        .forEach(
            member -> {
              if (into.get(member.getKey()) instanceof ObjectNode known) {
                merge(known, member.getValue());
              } else {
                into.set(member.getKey(), member.getValue());
              }
            });
  }

  private static void everywhere(ObjectNode operation, JsonNode common) {
    operation.withArrayProperty("parameters").addAll((ArrayNode) common.required("parameters"));
    Map<String, JsonNode> responses = new TreeMap<>();
    common.required("responses").properties().forEach(r -> responses.put(r.getKey(), r.getValue()));
    operation
        .required("responses")
        .properties()
        .forEach(r -> responses.put(r.getKey(), r.getValue()));
    operation.putObject("responses").setAll(responses);
  }
}
