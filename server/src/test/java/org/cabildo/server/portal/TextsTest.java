package org.cabildo.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.catalog.Frequency;
import org.cabildo.catalog.License;
import org.cabildo.catalog.Quality;
import org.cabildo.table.FieldType;
import org.cabildo.tenancy.Tenant;
import org.junit.jupiter.api.Test;

/** The texts of the pages are complete in both languages, and none is left over. */
class TextsTest {
  private static final Path MAIN = Path.of("src/main");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:[.][a-z0-9A-Z-]+)*[.]?)\"");
  private static final Pattern ASKED =
      Pattern.compile("\\bt(?:exts\\(\\))?\\s*\\.(of|count)\\(\\s*\"([^\"]+)\"\\s*[,)]");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  private final Properties spanish = read("es");
  private final Properties english = read("en");
  private final List<String> sources = sources();

  @Test
  void bothLanguagesHaveTheSameKeysWithTheSamePlaceholders() {
    assertThat(english.stringPropertyNames()).isEqualTo(spanish.stringPropertyNames());
    for (String key : spanish.stringPropertyNames()) {
      assertThat(placeholders(english.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(spanish.getProperty(key)));
    }
  }

  @Test
  void noTextIsEmptyOrEndsInASpace() {
    for (Properties bundle : List.of(spanish, english)) {
      assertThat(bundle.values())
          .allSatisfy(text -> assertThat((String) text).isNotEmpty().isEqualTo(strip(text)));
    }
  }

  @Test
  void everyTextThatIsAskedForExists() {
    for (String source : sources) {
      Matcher asked = ASKED.matcher(source);
      while (asked.find()) {
        String key = asked.group(2);
        List<String> needed =
            asked.group(1).equals("count") ? List.of(key + ".one", key + ".other") : List.of(key);
        assertThat(spanish.stringPropertyNames()).containsAll(needed);
      }
    }
  }

  @Test
  void everyTextIsAskedFor() {
    Set<String> literals = new TreeSet<>();
    for (String source : sources) {
      Matcher literal = LITERAL.matcher(source);
      while (literal.find()) {
        literals.add(literal.group(1));
      }
    }
    assertThat(spanish.stringPropertyNames().stream().filter(key -> !isAsked(key, literals)))
        .as("texts that nothing in src/main names")
        .isEmpty();
  }

  @Test
  void whateverTheServerMayNameHasAWord() {
    Stream<String> keys =
        Stream.of(
                Arrays.stream(Frequency.values()).map(f -> "frequency." + f.key()),
                Arrays.stream(FieldType.values()).map(f -> "type." + f.key()),
                Arrays.stream(Tenant.Level.values())
                    .map(l -> "federal.level." + l.name().toLowerCase(Locale.ROOT)),
                License.all().stream().map(l -> "license." + l.id()),
                criteria().map(k -> "quality." + k),
                criteria().map(k -> "quality." + k + ".missing"))
            .flatMap(s -> s);
    assertThat(spanish.stringPropertyNames()).containsAll(keys.toList());
  }

  /** Named in full, as one of a pair of numbers, or by the part before what is added to it. */
  private static boolean isAsked(String key, Set<String> literals) {
    String counted = key.replaceFirst("[.](one|other)$", "");
    boolean begun =
        Stream.iterate(key.lastIndexOf('.'), at -> at > 0, at -> key.lastIndexOf('.', at - 1))
            .anyMatch(at -> literals.contains(key.substring(0, at + 1)));
    return literals.contains(key) || literals.contains(counted) || begun;
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String strip(Object text) {
    return ((String) text).strip();
  }

  private static Stream<String> criteria() {
    return Samples.alumbrado().quality().criteria().stream().map(Quality.Criterion::key);
  }

  /** The texts of all bundles in one language. */
  private static Properties read(String language) {
    Properties texts = new Properties();
    for (Path bundle : files(MAIN.resolve("resources/messages"))) {
      if (bundle.toString().endsWith("_" + language + ".properties")) {
        try (Reader in = Files.newBufferedReader(bundle)) {
          texts.load(in);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return texts;
  }

  private static List<String> sources() {
    return Stream.of("java", "jte")
        .flatMap(folder -> files(MAIN.resolve(folder)).stream())
        .map(TextsTest::text)
        .toList();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
