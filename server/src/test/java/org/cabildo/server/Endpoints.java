package org.cabildo.server;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cabildo.server.http.RequestContext;

/** What the application answers under {@code /api}, read from its classes. */
final class Endpoints {
  private Endpoints() {}

  /** Every method and path: {@code GET /api/v1/tenants/{tenant}}. */
  static Set<String> all() {
    Set<String> found = new TreeSet<>();
    try {
      java.nio.file.Path root =
          java.nio.file.Path.of(
              RequestContext.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<java.nio.file.Path> files = Files.walk(root.resolve("org/cabildo/server"))) {
        files
            .map(file -> root.relativize(file).toString().replace(java.io.File.separatorChar, '.'))
            .filter(name -> name.endsWith(".class"))
            .map(name -> type(name.substring(0, name.length() - ".class".length())))
            .filter(type -> type.isAnnotationPresent(Path.class))
            .forEach(type -> collect(type, found));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  private static void collect(Class<?> resource, Set<String> found) {
    for (Method method : resource.getMethods()) {
      verb(method)
          .ifPresent(
              verb -> {
                String path = path(resource) + path(method);
                if (path.startsWith("/api/")) {
                  found.add(verb + " " + path);
                }
              });
    }
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value())
        .findFirst();
  }

  private static String path(java.lang.reflect.AnnotatedElement element) {
    return Optional.ofNullable(element.getAnnotation(Path.class)).map(Path::value).orElse("");
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name, false, Endpoints.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
