package org.cabildo.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every icon that is named somewhere is in the sprite. */
class IconsTest {
  private static final Pattern IN_TEMPLATES =
      Pattern.compile("Icons\\.svg\\([^)\"]*\"([a-z0-9-]+)\"(?: : \"([a-z0-9-]+)\")?\\)");
  private static final Pattern IN_BUNDLES = Pattern.compile("(?m)^ +icon: ([a-z0-9-]+)$");

  @Test
  void templatesAndDemonstrationThemesNameIconsThatExist() throws IOException {
    List<String> named = new ArrayList<>(named(Path.of("src/main/jte"), IN_TEMPLATES));
    named.addAll(named(Path.of("../tenants/bundles"), IN_BUNDLES));
    assertThat(named).hasSizeGreaterThan(40);
    assertThat(Icons.names()).containsAll(named);
  }

  @Test
  void anUnknownIconIsAFolder() {
    assertThat(Icons.svg("no-such-icon")).isEqualTo(Icons.svg("folder-open"));
  }

  private static List<String> named(Path folder, Pattern pattern) throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(jte|yaml)")).toList()) {
        Matcher found = pattern.matcher(Files.readString(file));
        while (found.find()) {
          names.add(found.group(1));
          if (found.groupCount() > 1 && found.group(2) != null) {
            names.add(found.group(2));
          }
        }
      }
    }
    return names;
  }
}
