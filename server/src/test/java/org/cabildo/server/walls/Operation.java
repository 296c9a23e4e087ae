package org.cabildo.server.walls;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cabildo.server.Client;
import org.cabildo.server.http.RequestContext;

/**
 * Something the server answers: an operation of the API's description, or a page found among the
 * classes.
 *
 * @param method of HTTP
 * @param path with its parameters in braces
 * @param page whether it is for people
 * @param body example of what is sent, empty for none
 */
record Operation(String method, String path, boolean page, String body) {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  /** All of them; a new one is here without anyone remembering. */
  static List<Operation> all(Client client) {
    List<Operation> all = new ArrayList<>();
    JsonNode paths = client.get("/openapi.json").json().required("paths");
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          all.add(described(path.getKey(), operation));
        }
      }
    }
    pages().filter(page -> all.stream().noneMatch(known -> known.sameAs(page))).forEach(all::add);
    return all;
  }

  private static Operation described(String path, Map.Entry<String, JsonNode> operation) {
    JsonNode content = operation.getValue().at("/requestBody/content");
    JsonNode example = content.isEmpty() ? content : content.iterator().next().path("example");
    return new Operation(
        operation.getKey().toUpperCase(Locale.ROOT),
        path,
        false,
        example.isTextual() ? example.asText() : example.isMissingNode() ? "" : example.toString());
  }

  private boolean sameAs(Operation other) {
    return method.equals(other.method) && path.equals(other.path);
  }

  /** What is answered outside {@code /api}. */
  private static Stream<Operation> pages() {
    try {
      java.nio.file.Path root =
          java.nio.file.Path.of(
              RequestContext.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<java.nio.file.Path> files = Files.walk(root.resolve("org/cabildo/server"))) {
        return files
            .map(file -> root.relativize(file).toString())
            .filter(name -> name.endsWith(".class"))
            .map(name -> name.substring(0, name.length() - 6).replaceAll("[/\\\\]", "."))
            .<Class<?>>map(Operation::type)
            .filter(type -> type.isAnnotationPresent(Path.class))
            .flatMap(Operation::pagesOf)
            .toList()
            .stream();
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Operation> pagesOf(Class<?> resource) {
    return Arrays.stream(resource.getMethods())
        .flatMap(
            method ->
                Arrays.stream(method.getAnnotations())
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(Objects::nonNull)
                    .map(verb -> new Operation(verb.value(), pathOf(resource, method), true, "")))
        .filter(operation -> !operation.path().startsWith("/api/"));
  }

  private static String pathOf(Class<?> resource, Method method) {
    String own = resource.getAnnotation(Path.class).value();
    Path further = method.getAnnotation(Path.class);
    String path = "/" + own + (further == null ? "" : "/" + further.value());
    // {path: .+} is {path}
    return path.replaceAll("/+", "/").replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}");
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name, false, RequestContext.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean reads() {
    return method.equals("GET");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
