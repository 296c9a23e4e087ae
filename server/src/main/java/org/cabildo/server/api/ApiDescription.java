package org.cabildo.server.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cabildo.server.http.Addresses;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The description of this API (OpenAPI 3.1), written by hand in {@code resources/openapi}, one file
 * for each noun. In the files a text for people is a pair of {@code es} and {@code en}, beside what
 * it describes; here one language is chosen, addresses are filled in, and what every operation
 * takes and answers ({@code x-everywhere}) is added to each.
 */
@ApplicationScoped
public class ApiDescription {
  private static final List<String> FILES =
      List.of(
          "installation",
          "rows",
          "datasets",
          "data",
          "catalog",
          "tenants",
          "federation",
          "tokens",
          "problems");

  private final Map<String, Map<String, Object>> documents = new TreeMap<>();

  @Inject
  ApiDescription(Addresses addresses) {
    for (String language : List.of("es", "en")) {
      Map<String, Object> document = new LinkedHashMap<>();
      for (String file : FILES) {
        merge(document, map(spoken(read(file), language, addresses.of(""))));
      }
      document.put("servers", List.of(Map.of("url", addresses.of(""))));
      everywhere(document);
      documents.put(language, document);
    }
  }

  /** For the container's proxy only. */
  protected ApiDescription() {}

  /** The whole document, in Spanish unless the language is English. */
  public Map<String, Object> in(Locale language) {
    return Optional.ofNullable(documents.get(language.getLanguage()))
        .orElseGet(() -> documents.getOrDefault("es", Map.of()));
  }

  private static Object read(String file) {
    String path = "/openapi/" + file + ".yaml";
    try (InputStream in = ApiDescription.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is missing");
      }
      return new Load(LoadSettings.builder().setLabel(path).build()).loadFromInputStream(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object spoken(Object node, String language, String base) {
    if (node instanceof Map<?, ?> pair && pair.size() == 2 && pair.get("es") instanceof String) {
      return spoken(map(pair).getOrDefault(language, ""), language, base);
    }
    if (node instanceof Map<?, ?> members) {
      Map<String, Object> chosen = new LinkedHashMap<>();
      map(members).forEach((name, value) -> chosen.put(name, spoken(value, language, base)));
      return chosen;
    }
    if (node instanceof List<?> items) {
      return items.stream().map(item -> spoken(item, language, base)).toList();
    }
    return node instanceof String text ? text.replace("{base}", base) : node;
  }

  private static void merge(Map<String, Object> into, Map<String, Object> more) {
    more.forEach(
        (name, value) -> {
          if (into.get(name) instanceof Map<?, ?> known && value instanceof Map<?, ?> added) {
            merge(map(known), map(added));
          } else {
            into.put(name, value);
          }
        });
  }

  private static void everywhere(Map<String, Object> document) {
    Map<String, Object> common = map(document.remove("x-everywhere"));
    for (Object item : map(document.get("paths")).values()) {
      for (Object member : map(item).values()) {
        if (member instanceof Map<?, ?> operation) {
          everywhere(map(operation), common);
        }
      }
    }
  }

  private static void everywhere(Map<String, Object> operation, Map<String, Object> common) {
    List<Object> parameters = new ArrayList<>();
    if (operation.get("parameters") instanceof List<?> own) {
      parameters.addAll(own);
    }
    if (common.get("parameters") instanceof List<?> shared) {
      parameters.addAll(shared);
    }
    operation.put("parameters", parameters);
    Map<String, Object> responses = new TreeMap<>(map(common.get("responses")));
    responses.putAll(map(operation.get("responses")));
    operation.put("responses", responses);
  }

  /** The members of an object of the document; none where there is no object. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object node) {
    return node == null ? Map.of() : (Map<String, Object>) node;
  }
}
