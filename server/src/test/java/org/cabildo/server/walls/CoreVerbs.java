package org.cabildo.server.walls;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.cabildo.access.Open;
import org.cabildo.access.Requires;
import org.cabildo.access.Scopes;

/** Every verb of the core, found in its jar: what carries {@code @Requires} or {@code @Open}. */
final class CoreVerbs {
  private CoreVerbs() {}

  static List<Method> requiring() {
    return with(Requires.class);
  }

  static List<Method> open() {
    return with(Open.class);
  }

  private static List<Method> with(Class<? extends Annotation> marker) {
    return classes()
        .filter(type -> Modifier.isPublic(type.getModifiers()))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(marker))
        .sorted(Comparator.comparing(Method::toString))
        .toList();
  }

  private static Stream<Class<?>> classes() {
    try {
      Path jar = Path.of(Scopes.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (JarFile core = new JarFile(jar.toFile())) {
        return core.stream()
            .map(entry -> entry.getName())
            .filter(name -> name.matches("org/cabildo/.*\\.class") && !name.endsWith("-info.class"))
            .map(name -> name.replace('/', '.').substring(0, name.length() - 6))
            .<Class<?>>map(CoreVerbs::load)
            .toList()
            .stream();
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Scopes.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
